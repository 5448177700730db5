/**
 * What hands do to the range.
 *
 * @typedef {object} Hands
 * @property {(by: number, settled: boolean) => void} step
 * @property {(by: number) => void} chapter
 * @property {() => void} first
 * @property {() => void} last
 * @property {() => void} toggle
 * @property {() => void} rest a key that repeated was let go
 * @property {(index: number, ended: boolean) => void} drag
 * @property {(x: number) => number | null} chapterNear
 * @property {(chapter: number | null) => void} point the pointer is over a chapter, or no longer
 * @property {() => void} focus
 * @property {() => void} leave
 * @property {() => boolean} dismiss whether there was something to put away
 */

/** So little a hand moves that only means to click. */
const STILL = 3;

export class Keys {
  #repeats = false;
  #sliding = false;
  /** @type {{x: number, chapter: number | null} | null} */
  #pressed = null;

  /** @param {HTMLInputElement} range @param {Hands} hands */
  constructor(range, hands) {
    this.range = range;
    this.hands = hands;
    range.addEventListener('keydown', event => this.#press(event));
    range.addEventListener('keyup', () => this.#release());
    range.addEventListener('input', () => {
      this.#sliding = true;
      hands.drag(range.valueAsNumber, false);
    });
    range.addEventListener('change', () => this.#drop());
    range.addEventListener('pointerdown', ({ clientX }) => (this.#pressed = { x: clientX, chapter: hands.chapterNear(clientX) }));
    range.addEventListener('pointermove', event => this.#move(event));
    range.addEventListener('pointerleave', () => hands.point(null));
    // where the handle comes back to where it was, nothing has changed, and yet somebody let it go
    for (const end of ['pointerup', 'pointercancel']) range.addEventListener(end, () => setTimeout(() => this.#lift()));
    range.addEventListener('focus', () => hands.focus());
    range.addEventListener('blur', () => {
      this.#release();
      hands.leave();
    });
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.#does(event.key, event.repeat)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {string} key @param {boolean} repeat @returns {boolean} false where the key is none of the range's */
  #does(key, repeat) {
    const { hands } = this;
    switch (key) {
      case 'ArrowLeft': case 'ArrowDown': this.#step(-1, repeat); return true;
      case 'ArrowRight': case 'ArrowUp': this.#step(1, repeat); return true;
      case 'PageUp': hands.chapter(1); return true;
      case 'PageDown': hands.chapter(-1); return true;
      case 'Home': hands.first(); return true;
      case 'End': hands.last(); return true;
      case ' ': if (!repeat) hands.toggle(); return true;
      case 'Escape': return hands.dismiss();
      default: return false;
    }
  }

  /** @param {number} by @param {boolean} repeat */
  #step(by, repeat) {
    this.#repeats = repeat;
    this.hands.step(by, !repeat);
  }

  #release() {
    if (!this.#repeats) return;
    this.#repeats = false;
    this.hands.rest();
  }

  #drop() {
    this.#sliding = false;
    this.hands.drag(this.#pressed?.chapter ?? this.range.valueAsNumber, true);
  }

  #lift() {
    if (this.#sliding) this.#drop();
    this.#pressed = null;
  }

  /** @param {PointerEvent} event */
  #move({ clientX, buttons }) {
    if (this.#pressed && Math.abs(clientX - this.#pressed.x) > STILL) this.#pressed.chapter = null;
    this.hands.point(buttons ? null : this.hands.chapterNear(clientX));
  }
}
