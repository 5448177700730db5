/** At most so often somebody on the way is answered. */
const BETWEEN = 125;

/** A screen that never answers does not keep the slider for ever. */
const PATIENCE = 10_000;

/**
 * What somebody wants to see, told to a screen that needs time to show it: on the way only so often and never while it is
 * busy, in the end always.
 */
export class Wishes {
  /** @type {{index: number, settled: boolean} | null} */
  #next = null;
  /** @type {number | undefined} */
  #timer;
  /** @type {number | undefined} */
  #patience;
  #busy = false;
  /** Whether each wish makes the screen busy at once, without its saying so. */
  awaits = false;

  /** @param {(index: number, settled: boolean) => void} tell @param {() => void} idle hears that the screen is no longer busy */
  constructor(tell, idle) {
    this.tell = tell;
    this.idle = idle;
  }

  get busy() {
    return this.#busy;
  }

  set busy(busy) {
    clearTimeout(this.#patience);
    if (this.#busy === busy) return;
    this.#busy = busy;
    if (busy) return;
    if (this.pending) this.#send();
    else this.idle();
  }

  /** Whether something wished has not been told yet. */
  get pending() {
    return this.#next !== null;
  }

  /** @param {number} index @param {boolean} settled */
  wish(index, settled) {
    this.#next = { index, settled };
    if (settled) this.#send();
    else this.#timer ??= setTimeout(() => this.#send(), BETWEEN);
  }

  forget() {
    clearTimeout(this.#timer);
    clearTimeout(this.#patience);
    this.#timer = undefined;
    this.#next = null;
    this.#busy = false;
  }

  #send() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#next === null || this.#busy) return;
    const { index, settled } = this.#next;
    this.#next = null;
    if (this.awaits) {
      this.#busy = true;
      this.#patience = setTimeout(() => (this.busy = false), PATIENCE);
    }
    this.tell(index, settled);
    if (!this.#busy) this.idle();
  }
}
