import { element } from './bar.js';

/** A few are read; the rest is counted. */
const MOST = 3;

/** So long the pointer has to get from a chapter to its tip before that goes away. */
const LINGER = 200;

/** Says what a chapter is: under the pointer, and under the handle while somebody walks by keyboard. Escape puts it away. */
export class Tip {
  /** @type {number | undefined} */
  #timer;
  /** @type {number | null} */
  #shown = null;
  whole = element('div', 'tip');

  constructor() {
    this.whole.popover = 'manual';
    this.whole.role = 'tooltip';
    this.whole.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    this.whole.addEventListener('pointerleave', () => this.hideSoon());
  }

  get isShown() {
    return this.#shown !== null;
  }

  /**
   * @param {number} index @param {readonly import('./course.js').Chapter[]} chapters
   * @param {import('./saying.js').Saying} saying @param {{x: number, top: number, bottom: number}} spot
   */
  show(index, chapters, saying, spot) {
    clearTimeout(this.#timer);
    if (this.#shown === index) return;
    this.#shown = index;
    const rest = chapters.length - MOST;
    this.whole.replaceChildren(
      ...chapters.slice(0, MOST).map(chapter => element('p', '', element('b', '', saying.headline(chapter)), chapter.summary)),
      ...(rest > 0 ? [element('p', '', saying.more(rest))] : []));
    if (!this.whole.matches(':popover-open')) this.whole.showPopover();
    this.#place(spot);
  }

  hideSoon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.hide(), LINGER);
  }

  hide() {
    clearTimeout(this.#timer);
    this.#shown = null;
    if (this.whole.matches(':popover-open')) this.whole.hidePopover();
  }

  /** Above the spot where there is room, else below; never out of the view. @param {{x: number, top: number, bottom: number}} spot */
  #place({ x, top, bottom }) {
    const { offsetWidth: width, offsetHeight: height, style } = this.whole;
    const left = Math.min(Math.max(x - width / 2, 8), document.documentElement.clientWidth - width - 8);
    style.left = `${left}px`;
    style.top = `${top - height - 4 > 0 ? top - height - 4 : bottom + 4}px`;
  }
}
