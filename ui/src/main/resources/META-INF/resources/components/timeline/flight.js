/**
 * A smooth way from one window to another, so that the eye can follow; for those who want less motion it is a step.
 *
 * @import { Stretch } from './stretch.js'
 */
import { d3 } from './d3.js';
import { lengthOf } from './stretch.js';

const DURATION = 320;

export const wantsStillness = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

export class Flight {
  /** @type {any} */
  #timer = null;

  /** @param {Stretch} from @param {Stretch} to @param {(window: Stretch) => void} arrive at each window on the way */
  start(from, to, arrive) {
    this.stop();
    if (wantsStillness()) {
      arrive(to);
      return;
    }
    const unit = lengthOf(from);
    const middle = (/** @type {Stretch} */ stretch) => ((stretch.from + stretch.to) / 2 - from.from) / unit;
    const way = d3.interpolateZoom([middle(from), 0, 1], [middle(to), 0, lengthOf(to) / unit]);
    this.#timer = d3.timer((/** @type {number} */ elapsed) => {
      const share = Math.min(1, elapsed / DURATION);
      const [at, , length] = way(d3.easeCubicInOut(share));
      const here = from.from + at * unit;
      if (share >= 1) this.stop();
      arrive(share >= 1 ? to : { from: here - (length * unit) / 2, to: here + (length * unit) / 2 });
    });
  }

  stop() {
    this.#timer?.stop();
    this.#timer = null;
  }
}
