/** How long one moment stays, at the usual speed. */
const STEP = 1200;

/** Goes on by itself, moment by moment, and waits for a screen that is still busy with the last one. */
export class Player {
  /** @type {number | undefined} */
  #timer;
  #due = false;
  playing = false;
  speed = 1;

  /** @param {() => boolean} isBusy @param {() => boolean} advance goes one on; false where that was the end */
  constructor(isBusy, advance) {
    this.isBusy = isBusy;
    this.advance = advance;
  }

  start() {
    this.playing = true;
    this.#due = true;
    this.go();
  }

  stop() {
    this.playing = false;
    this.#due = false;
    clearTimeout(this.#timer);
  }

  /** Goes on where it is time and nothing hinders it any more. */
  go() {
    if (!this.playing || !this.#due || this.isBusy()) return;
    this.#due = false;
    if (!this.advance()) {
      this.stop();
      return;
    }
    this.#timer = setTimeout(() => {
      this.#due = true;
      this.go();
    }, STEP / this.speed);
  }
}
