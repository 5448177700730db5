/**
 * What a hand does over the lanes. A plain wheel scrolls the page: who reads on must not be caught by the chart. With
 * Ctrl or Command it zooms, as does a pinch; sideways or with Shift it moves through time.
 *
 * @typedef {object} Moves
 * @property {(pixels: number) => void} pan
 * @property {(factor: number, x: number) => void} zoom below 1 comes nearer
 * @property {(x: number, y: number) => void} tap
 * @property {(x: number, y: number) => void} doubleTap
 * @property {(x: number, y: number) => void} hover
 * @property {(to: EventTarget | null) => void} leave
 * @property {() => void} scrolledPast a wheel that is left to the page
 */

const SLACK = 4;

export class Gestures {
  /** @type {Map<number, {x: number, y: number}>} */
  #down = new Map();
  #dragging = false;

  /** @param {HTMLElement} target @param {Moves} moves */
  constructor(target, moves) {
    this.target = target;
    this.moves = moves;
    const on = (/** @type {string} */ type, /** @type {(event: any) => void} */ act) =>
      target.addEventListener(type, act, { passive: type !== 'wheel' });
    on('pointerdown', (event) => this.#press(event));
    on('pointermove', (event) => this.#move(event));
    on('pointerup', (event) => this.#release(event, true));
    on('pointercancel', (event) => this.#release(event, false));
    on('pointerleave', (event) => this.moves.leave(event.relatedTarget));
    on('dblclick', (event) => {
      const { x, y } = this.#place(event);
      this.moves.doubleTap(x, y);
    });
    on('wheel', (event) => this.#wheel(event));
  }

  /** @param {MouseEvent} event */
  #place(event) {
    const box = this.target.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  /** @param {PointerEvent} event */
  #press(event) {
    if (event.button !== 0 || event.target !== this.target) return;
    this.#down.set(event.pointerId, this.#place(event));
    if (this.#down.size > 1) this.#drag(event);
    else this.#dragging = false;
  }

  /** @param {PointerEvent} event */
  #drag(event) {
    this.#dragging = true;
    this.target.setPointerCapture(event.pointerId);
    this.moves.leave(null);
  }

  /** @param {PointerEvent} event */
  #move(event) {
    const here = this.#place(event);
    const before = this.#down.get(event.pointerId);
    if (!before) {
      if (event.target === this.target) this.moves.hover(here.x, here.y);
      return;
    }
    if (!this.#dragging && Math.abs(here.x - before.x) < SLACK) return;
    if (!this.#dragging) this.#drag(event);
    const other = [...this.#down].find(([id]) => id !== event.pointerId)?.[1];
    this.#down.set(event.pointerId, here);
    if (!other) {
      this.moves.pan(here.x - before.x);
      return;
    }
    const apart = (/** @type {{x: number, y: number}} */ place) => Math.max(20, Math.hypot(place.x - other.x, place.y - other.y));
    this.moves.zoom(apart(before) / apart(here), (here.x + other.x) / 2);
    this.moves.pan((here.x - before.x) / 2);
  }

  /** @param {PointerEvent} event @param {boolean} meant */
  #release(event, meant) {
    if (!this.#down.delete(event.pointerId)) return;
    if (meant && !this.#dragging) {
      const { x, y } = this.#place(event);
      this.moves.tap(x, y);
    }
    if (this.#down.size === 0) this.#dragging = false;
  }

  /** @param {WheelEvent} event */
  #wheel(event) {
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? 300 : 1;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const by = Math.max(-0.4, Math.min(0.4, event.deltaY * unit * 0.01));
      this.moves.zoom(Math.exp(by), this.#place(event).x);
    } else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      event.preventDefault();
      this.moves.pan(-(event.deltaX || event.deltaY) * unit);
    } else {
      this.moves.scrolledPast();
    }
  }
}
