import { element } from './bar.js';
import { marksWithRoom } from './clock.js';
import { Course } from './course.js';

const SVG = 'http://www.w3.org/2000/svg';
const THICKEST = 3;
const LOWEST = 0.16;

/** Closer than this, in pixels, one chapter would lie upon another one. */
const ROOMY = 11;

/** How near a pointer has to be to a chapter, in pixels: as near as to anything else that can be hit. */
const REACH = 12;

/** Draws the course behind the range: how much became known at each moment, the chapters, and the calendar below. */
export class Picture {
  #course = new Course([], []);
  /** @type {import('./clock.js').Mark[]} */
  #marks = [];
  /** @type {Map<number, HTMLElement>} */
  #chapters = new Map();
  #ahead = path();
  #behind = path();
  #labels = element('div', 'marks');
  #end = element('span', 'end');

  /** @param {HTMLElement} place */
  constructor(place) {
    this.place = place;
    this.observer = new ResizeObserver(() => this.fit());
  }

  connect() {
    this.observer.observe(this.place);
  }

  disconnect() {
    this.observer.disconnect();
  }

  /**
   * @param {import('./course.js').Course} course @param {import('./clock.js').Mark[]} marks of its moments
   * @param {string} today
   */
  draw(course, marks, today) {
    this.#course = course;
    this.#marks = marks;
    this.#end.textContent = today;
    this.#chapters = new Map(course.stops.map(stop => [stop, this.#at(element('span', 'chapter'), stop)]));
    const ticks = ticksOf(course.moments);
    this.#ahead.setAttribute('d', ticks);
    this.#behind.setAttribute('d', ticks);
    this.place.replaceChildren(
      element('div', 'base'), layer('ahead', course.today, this.#ahead), layer('behind', course.today, this.#behind),
      ...this.#chapters.values(), this.#labels, this.#end);
    this.fit();
  }

  /** Chooses what has room. */
  fit() {
    const width = this.place.clientWidth;
    if (width === 0 || !this.#marks.length) return;
    const step = width / this.#course.today;
    this.place.style.setProperty('--tick', String(Math.min(THICKEST, Math.max(1, step * 0.4))));
    const { stops } = this.#course;
    this.place.classList.toggle('dense', stops.some((stop, index) => index > 0 && (stop - stops[index - 1]) * step < ROOMY));
    const room = width - this.#end.offsetWidth;
    this.#labels.replaceChildren(...marksWithRoom(this.#marks, step, room).map(index => {
      const { level, text } = this.#marks[index];
      return this.#at(element('span', level === 0 ? 'mark year' : 'mark', text), index);
    }));
  }

  /** @param {number} index */
  show(index) {
    this.place.style.setProperty('--at', index < 0 ? '-4px' : share(index, this.#course.today));
    for (const [stop, mark] of this.#chapters) mark.classList.toggle('here', stop === index);
  }

  /** The chapter under a pointer. @param {number} x in the coordinates of the page's view @returns {number | null} its place */
  chapterNear(x) {
    const { left, width } = this.place.getBoundingClientRect();
    /** @param {number} stop */
    const distance = stop => Math.abs(left + (stop / this.#course.today) * width - x);
    const nearest = this.#course.stops.toSorted((one, other) => distance(one) - distance(other))[0];
    const reach = Math.max(REACH / 2, Math.min(REACH, width / this.#course.today / 2));
    return nearest !== undefined && distance(nearest) <= reach ? nearest : null;
  }

  /** Where a place is, for what is shown beside it. @param {number} index */
  spot(index) {
    const { left, width, top, bottom } = this.place.getBoundingClientRect();
    return { x: left + (index / this.#course.today) * width, top, bottom };
  }

  /** @param {HTMLElement} mark @param {number} index */
  #at(mark, index) {
    mark.style.insetInlineStart = share(index, this.#course.today);
    mark.dataset.index = String(index);
    return mark;
  }
}

/** @param {number} index @param {number} today */
function share(index, today) {
  return `${(100 * index) / Math.max(today, 1)}%`;
}

/** Higher where more became known, but not so that one great day makes all others flat. @param {readonly {facts: number}[]} moments */
function ticksOf(moments) {
  const most = Math.sqrt(Math.max(1, ...moments.map(({ facts }) => facts)));
  return moments
    .map(({ facts }, index) => `M${index} 1V${(1 - Math.max(LOWEST, Math.sqrt(facts) / most)).toFixed(3)}`)
    .join('');
}

function path() {
  return document.createElementNS(SVG, 'path');
}

/** @param {string} name @param {number} width @param {SVGElement} content */
function layer(name, width, content) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', name);
  svg.setAttribute('viewBox', `0 0 ${width} 1`);
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.append(content);
  return svg;
}
