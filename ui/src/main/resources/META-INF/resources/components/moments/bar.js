/** What the slider is made of, and nothing of what it does. */

const SPEEDS = [1, 2, 4, 8];

/** What is drawn on a button, in a square of 16. */
const ICONS = {
  play: 'M4 2.5v11l9-5.5z',
  pause: 'M4 3h3v10H4zm5 0h3v10H9z',
  back: 'M10.5 3v10L4 8z',
  forward: 'M5.5 3v10L12 8z',
  previous: 'M3 3h2v10H3zm10 0v10L6 8z',
  next: 'M11 3h2v10h-2zM3 3v10l7-5z',
};

const SVG = 'http://www.w3.org/2000/svg';

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag @param {string} name its class, and the part that the page knows it by @param {(Node | string)[]} content
 */
export function element(tag, name, ...content) {
  const made = document.createElement(tag);
  if (name) {
    made.className = name;
    made.part = name;
  }
  made.append(...content);
  return made;
}

/** @param {keyof typeof ICONS} name */
function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

/** @param {string} name @param {keyof typeof ICONS} shape */
function button(name, shape) {
  const made = element('button', name, icon(shape));
  made.type = 'button';
  return made;
}

export class Bar {
  play = button('play', 'play');
  previous = button('previous-chapter', 'previous');
  back = button('back', 'back');
  forward = button('forward', 'forward');
  next = button('next-chapter', 'next');
  range = element('input', 'range');
  course = element('div', 'course');
  moment = element('span', 'moment');
  count = element('span', 'count');
  now = element('div', 'now', this.moment, this.count);
  nothing = element('p', 'nothing');
  speed = element('select', 'speed', ...SPEEDS.map(speed => new Option(`${speed}×`, String(speed))));
  today = element('button', 'today');
  scale = element('p', 'spoken scale');
  spoken = element('div', 'spoken');
  track = element('div', 'track', this.course, this.range);
  whole = element('div', 'bar',
    element('div', 'lower', element('div', 'buttons', this.play, this.previous, this.back, this.forward, this.next), this.track),
    this.nothing, this.now, this.speed, this.today, this.scale, this.spoken);

  constructor() {
    this.whole.role = 'group';
    this.today.type = 'button';
    this.range.type = 'range';
    this.range.min = '0';
    this.range.step = '1';
    this.course.ariaHidden = 'true';
    this.spoken.role = 'status';
    this.scale.id = 'scale';
    this.range.setAttribute('aria-describedby', 'scale');
    this.nothing.hidden = true;
  }

  /** @param {import('./texts.js').Texts} texts @param {string} axis */
  name(texts, axis) {
    const name = texts.say(axis === 'recorded' ? 'name.recorded' : 'name.told');
    this.whole.ariaLabel = name;
    this.range.ariaLabel = name;
    this.scale.textContent = texts.say('scale');
    nameButton(this.previous, texts.say('chapter.previous'));
    nameButton(this.back, texts.say('back'));
    nameButton(this.forward, texts.say('forward'));
    nameButton(this.next, texts.say('chapter.next'));
    this.speed.ariaLabel = texts.say('speed');
    this.today.textContent = texts.say('today');
    this.nothing.textContent = texts.say('nothing');
  }

  /** @param {boolean} playing @param {import('./texts.js').Texts} texts */
  showPlaying(playing, texts) {
    nameButton(this.play, texts.say(playing ? 'pause' : 'play'));
    this.play.replaceChildren(icon(playing ? 'pause' : 'play'));
  }

  /** @param {number} index @param {import('./course.js').Course} course @param {import('./saying.js').Saying} saying */
  show(index, course, saying) {
    const isToday = index >= course.today;
    this.range.value = String(Math.max(index, 0));
    this.range.ariaValueText = saying.whole(index);
    this.moment.textContent = saying.moment(index);
    this.moment.title = saying.moment(index);
    this.count.textContent = saying.count(index);
    this.back.disabled = index <= 0;
    this.forward.disabled = isToday;
    this.previous.disabled = course.chapterBefore(index) === undefined;
    this.next.disabled = course.chapterAfter(index) === undefined;
    this.today.ariaCurrent = isToday && !course.isEmpty ? 'true' : null;
  }

  /** @param {boolean} empty */
  showEmpty(empty) {
    for (const control of [this.play, this.range, this.speed, this.today]) control.disabled = empty;
    this.nothing.hidden = !empty;
    this.now.hidden = empty;
    this.course.hidden = empty;
  }
}

/** @param {HTMLButtonElement} button @param {string} name */
function nameButton(button, name) {
  button.ariaLabel = name;
  button.title = name;
}
