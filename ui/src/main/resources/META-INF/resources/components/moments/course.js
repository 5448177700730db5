/**
 * The moments in order, and behind the last of them today.
 *
 * @typedef {{at: string, position?: number, facts: number, words?: string}} Moment
 *     words: how the page says it, such as "by the end of 19 December 2013"; said by the slider where it does not
 * @typedef {{at: string, position?: number, fact: string, factType: string, summary: string}} Chapter
 */

/** An instant of the log is finer than a date of JavaScript: its order needs what lies behind the milliseconds, too. */
const FRACTION = /\.(\d+)/;

/** @param {string} one @param {string} other @returns {number} below 0 where one is earlier */
export function compareInstants(one, other) {
  return Date.parse(one) - Date.parse(other) || nanos(one) - nanos(other);
}

/** @param {string} instant */
function nanos(instant) {
  return Number((FRACTION.exec(instant)?.[1] ?? '').padEnd(9, '0').slice(0, 9));
}

export class Course {
  /** Where chapters stand, in order and each once. @type {readonly number[]} */
  stops;
  /** @type {Map<number, Chapter[]>} */
  #chapters = new Map();

  /** @param {readonly Moment[]} moments @param {readonly Chapter[]} chapters */
  constructor(moments, chapters) {
    this.moments = moments;
    for (const chapter of chapters) {
      const index = this.#reaching(chapter);
      if (index === this.today) continue;
      this.#chapters.set(index, [...this.chaptersAt(index), chapter]);
    }
    this.stops = [...this.#chapters.keys()].sort((one, other) => one - other);
  }

  /** The place behind the last moment. */
  get today() {
    return this.moments.length;
  }

  get isEmpty() {
    return this.moments.length === 0;
  }

  /** @param {number} index @returns {Moment | null} null at today, and before the first one */
  at(index) {
    return this.moments[index] ?? null;
  }

  /** @param {number} index @returns {readonly Chapter[]} */
  chaptersAt(index) {
    return this.#chapters.get(index) ?? [];
  }

  /** @param {number} index @returns {number | undefined} */
  chapterAfter(index) {
    return this.stops.find(stop => stop > index);
  }

  /** @param {number} index @returns {number | undefined} */
  chapterBefore(index) {
    return this.stops.findLast(stop => stop < index);
  }

  /**
   * The last moment that a cut-off shows.
   *
   * @param {number | string | null | undefined} value a place, an instant, or nothing for today
   * @returns {number} -1 before the first one
   */
  place(value) {
    if (value === null || value === undefined) return this.today;
    if (typeof value === 'number') return Math.min(Math.max(value, -1), this.today);
    return this.#count(moment => compareInstants(moment.at, value) <= 0) - 1;
  }

  /**
   * Where a moment of another course is in this one, that knows more or less of the record.
   *
   * @param {Moment | null} moment null for today
   */
  placeOf(moment) {
    if (moment === null) return this.today;
    const { at, position } = moment;
    return position === undefined || position === null
      ? this.place(at)
      : this.#count(other => (other.position ?? Infinity) <= position) - 1;
  }

  /** The moment that stands for a chapter: its own, or the one that it was joined to. @param {Chapter} chapter */
  #reaching({ at, position }) {
    return this.#count(moment => position !== undefined && position >= 0 && moment.position !== undefined
      ? moment.position < position
      : compareInstants(moment.at, at) < 0);
  }

  /** How many come first. @param {(moment: Moment) => boolean} isBefore */
  #count(isBefore) {
    let low = 0;
    let high = this.moments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(this.moments[middle])) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
