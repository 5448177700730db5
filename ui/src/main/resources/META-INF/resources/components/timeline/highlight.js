/**
 * Facts that have just changed, for as long as they are pointed out.
 *
 * @import { Mark, Picture } from './picture.js'
 */
import { changesOf } from './changes.js';
import { wantsStillness } from './flight.js';

const LASTS = 4500;
const BEAT = 1500;

export class Highlight {
  /** @type {Set<string>} */
  changed = new Set();
  /** @type {Mark[]} */
  gone = [];
  /** Whether the last picture brought changes. */
  fresh = false;
  #since = 0;

  /** @param {Picture | null} before @param {Picture} after */
  note(before, after) {
    const { changed, gone } = changesOf(before, after);
    if (before && before.moment !== after.moment) this.clear();
    this.fresh = changed.size + gone.length > 0;
    if (!this.fresh) return;
    this.changed = new Set([...changed, ...gone.map(({ fact }) => fact)]);
    this.gone = gone;
    this.#since = performance.now();
  }

  clear() {
    this.fresh = false;
    this.changed = new Set();
    this.gone = [];
  }

  /** How far the ring has grown, from 0 to 1; null when nothing moves. */
  pulse() {
    if (this.changed.size === 0 || wantsStillness()) return null;
    const age = performance.now() - this.#since;
    if (age < LASTS) return (age % BEAT) / BEAT;
    this.clear();
    return null;
  }
}
