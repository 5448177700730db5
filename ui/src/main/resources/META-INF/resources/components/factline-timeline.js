/**
 * `<factline-timeline>`: the facts of an incident along time, in lanes. It draws what it is given and asks the page for the
 * rest by events; it never fetches. The same facts stand in a list beside it: the canvas adds to that list, and replaces
 * nothing of it.
 *
 * Properties: `overview`, `picture` (TimelineChart as JSON), `binCount`, `window`, `texts`, `labels`, `locale`, `home`,
 * `selected`, `ties`, `now`, `mayAdd`, `markChanges`, `opinionsShown`. `binCount` is into how many stretches the server was
 * asked to divide a window; it is read when a chart is set.
 *
 * Its box is given from outside (`block-size`, at least 220 px; it fills its width). What it shows is also told by
 * attributes: `data-level` (marks, counts, empty), `data-marks`, `data-facts`, `data-piles`, `data-bubbles`, `data-lanes`,
 * `data-window`, `data-focused`, `data-selected`, `data-changed`.
 *
 * @fires window-wish `{from, to, shown: {from, to}}`: what to answer with a picture; a little more than is shown
 * @fires fact-chosen `{fact}`, null when none is any more
 * @fires add-between `{at}`
 * @fires lanes-wish `{by}`
 * @fires opinions-wish `{shown}`
 */
import { Controls } from './timeline/controls.js';
import { readPicture, USUAL_BINS } from './timeline/picture.js';
import { toInstant, toMillis, toStretch } from './timeline/stretch.js';
import { style } from './timeline/style.js';
import { Texts } from './timeline/texts.js';
import { Zone } from './timeline/zone.js';

const PROPERTIES = [
  'texts', 'labels', 'locale', 'home', 'now', 'mayAdd', 'markChanges', 'binCount', 'selected', 'ties', 'opinionsShown', 'window',
  'overview', 'picture',
];

export class FactlineTimeline extends HTMLElement {
  #given = /** @type {Record<string, any>} */ ({ locale: 'en', binCount: USUAL_BINS, ties: [], labels: {}, texts: {}, selected: null });
  /** @type {Controls} */
  #controls;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [style];
    this.#controls = new Controls(this, root, (type, detail) =>
      this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail })));
  }

  connectedCallback() {
    for (const name of PROPERTIES) {
      if (!Object.hasOwn(this, name)) continue;
      const value = /** @type {any} */ (this)[name];
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
    this.#controls.connect();
  }

  disconnectedCallback() {
    this.#controls.disconnect();
  }

  /**
   * Where a fact is drawn, in the coordinates of the page's view.
   *
   * @param {string} fact
   * @returns {{x: number, y: number} | null} null where it is not in view
   */
  placeOf(fact) {
    return this.#controls.placeOf(fact);
  }

  /** @param {string} name @param {any} value */
  take(name, value) {
    this.#given[name] = value;
    const controls = this.#controls;
    const { locale, texts, home, binCount } = this.#given;
    switch (name) {
      case 'overview': return controls.setOverview(value ? readPicture(value, binCount) : null);
      case 'picture': return controls.setPicture(value ? readPicture(value, binCount) : null);
      case 'window': return controls.setWindow(toStretch(value));
      case 'texts':
      case 'locale': return controls.setTexts(new Texts(texts ?? {}, locale || 'en'));
      case 'home': return controls.setZone(home ?? null, new Zone(home));
      case 'now': return controls.set({ moment: toMillis(value) });
      case 'selected': return controls.select(value ?? null);
      case 'ties': return controls.set({ ties: value ?? [] });
      case 'labels': return controls.set({ labels: value ?? {} });
      case 'opinionsShown': return controls.set({ folded: !value });
      default: return controls.set({ [name]: value });
    }
  }

  /** @param {string} name */
  given(name) {
    return name === 'window' && this.#controls.window
      ? { from: toInstant(this.#controls.window.from), to: toInstant(this.#controls.window.to) }
      : this.#given[name];
  }
}

for (const name of PROPERTIES) {
  Object.defineProperty(FactlineTimeline.prototype, name, {
    /** @this {FactlineTimeline} */
    get() {
      return this.given(name);
    },
    /** @this {FactlineTimeline} @param {any} value */
    set(value) {
      this.take(name, value);
    },
  });
}

customElements.define('factline-timeline', FactlineTimeline);
