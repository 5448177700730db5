/**
 * The window of the chart: where it goes, and when the page is asked for what lies in it.
 *
 * @import { Stretch } from './stretch.js'
 * @import { Preset } from './toolbar.js'
 * @import { Zone } from './zone.js'
 * @typedef {object} Knowledge what a preset is reckoned from
 * @property {Stretch | null} whole
 * @property {Stretch | null} acute
 * @property {number | null} chosen the moment that a day, a week or a month is to hold
 * @property {Zone} zone
 */
import { Flight } from './flight.js';
import { around, kept, lengthOf, moved, same, touch, widened, zoomed } from './stretch.js';

const REST = 120;
const LONGEST_WAIT = 360;
/** What is asked for beyond either edge, so that moving on shows something at once. */
const MARGIN = 0.25;
const DAY = 86_400_000;
/** Facts of one day all begin with it; a stretch of no length is shown as that day. */
const INSTANT = 60_000;

export class Navigator {
  /** @type {Stretch | null} */
  window = null;
  /** @type {Preset | null} */
  preset = null;
  #flight = new Flight();
  /** @type {any} */
  #timer = 0;
  #since = 0;
  /** @type {Stretch | null} */
  #asked = null;

  /**
   * @param {() => void} changed
   * @param {(wide: Stretch, shown: Stretch) => void} wish
   */
  constructor(changed, wish) {
    this.changed = changed;
    this.wish = wish;
  }

  get isMoving() {
    return this.#timer !== 0;
  }

  /** @param {Stretch} window @param {boolean} [smoothly] */
  go(window, smoothly = false) {
    this.preset = null;
    const aim = kept(window);
    if (smoothly && this.window) this.#flight.start(this.window, aim, (here) => this.#arrive(here));
    else {
      this.#flight.stop();
      this.#arrive(aim);
    }
  }

  /** Where it is, without asking for anything: the page has put it there. @param {Stretch} window */
  put(window) {
    this.#flight.stop();
    this.preset = null;
    this.window = kept(window);
    this.#asked = this.window;
    this.changed();
  }

  /** @param {Stretch} window */
  #arrive(window) {
    this.window = window;
    this.changed();
    const now = performance.now();
    if (!this.#timer) this.#since = now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), now - this.#since > LONGEST_WAIT ? 0 : REST);
  }

  #ask() {
    this.#timer = 0;
    this.changed();
    if (!this.window || same(this.window, this.#asked)) return;
    this.#asked = this.window;
    this.wish(widened(this.window, MARGIN), this.window);
  }

  /** @param {number} share of its length */
  move(share, smoothly = false) {
    if (this.window) this.go(moved(this.window, share * lengthOf(this.window)), smoothly);
  }

  /** @param {number} factor @param {number} share of the window that keeps its place */
  zoom(factor, share, smoothly = false) {
    if (this.window) this.go(zoomed(this.window, factor, this.window.from + share * lengthOf(this.window)), smoothly);
  }

  /** Comes near enough to see a moment, no nearer. @param {Stretch} stretch */
  reveal(stretch) {
    if (this.window && !touch(widened(this.window, -0.04), stretch)) this.go(around(stretch.from, lengthOf(this.window)), true);
  }

  /** @param {Preset} preset @param {Knowledge} knowledge */
  show(preset, knowledge) {
    const window = presetOf(preset, knowledge, this.window);
    if (!window) return;
    this.go(window, true);
    this.preset = preset;
  }

  stop() {
    this.#flight.stop();
    clearTimeout(this.#timer);
    this.#timer = 0;
  }
}

/**
 * @param {Preset} preset @param {Knowledge} knowledge @param {Stretch | null} window
 * @returns {Stretch | null}
 */
export function presetOf(preset, { whole, acute, chosen, zone }, window) {
  if (preset === 'acute' || preset === 'whole') {
    const stretch = preset === 'acute' ? acute ?? whole : whole;
    return stretch && widened(lengthOf(stretch) < INSTANT ? { from: stretch.from, to: stretch.from + DAY } : stretch, 0.06);
  }
  if (!window) return null;
  const { year, month, day } = zone.read(chosen ?? (window.from + window.to) / 2);
  const midnight = zone.at({ year, month, day });
  switch (preset) {
    case 'day': return { from: midnight, to: zone.at({ year, month, day: day + 1 }) };
    case 'week': return { from: midnight - 3 * DAY, to: midnight + 4 * DAY };
    case 'month': return { from: zone.at({ year, month }), to: zone.at({ year, month: month + 1 }) };
  }
}
