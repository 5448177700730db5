/**
 * Moments in words and their place in the calendar, as the clocks of the incident show it.
 *
 * @typedef {{level: number, text: string}} Mark level 0 where a new year begins, 1 a month, 2 a day, 3 a time of day
 */

const YEAR = 0;
const MONTH = 1;
const DAY = 2;
const TIME = 3;

/** @param {string | null | undefined} zone @returns {string} one that Intl knows */
function knownZone(zone) {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone ?? 'UTC' }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}

export class Clock {
  /** @param {string} locale @param {string | null} home @param {boolean} toTheSecond */
  constructor(locale, home, toTheSecond) {
    const timeZone = knownZone(home);
    /** @param {Intl.DateTimeFormatOptions} options */
    const format = options => new Intl.DateTimeFormat(locale, { timeZone, ...options });
    this.day = format({ dateStyle: 'medium' });
    this.exact = format({ dateStyle: 'medium', timeStyle: toTheSecond ? 'medium' : 'short' });
    this.marks = [
      format({ year: 'numeric' }), format({ month: 'short' }), format({ day: 'numeric', month: 'short' }), format({ timeStyle: 'short' }),
    ];
    this.parts = new Intl.DateTimeFormat('en-u-ca-gregory', {
      timeZone, year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23',
    });
  }

  /**
   * A moment in words. What is known to the day becomes known as the day ends, which is not yet the day after.
   *
   * @param {string} at @param {import('./texts.js').Texts} texts
   */
  say(at, texts) {
    const date = new Date(at);
    return this.#isMidnight(date)
      ? texts.say('end-of', { day: this.day.format(new Date(date.getTime() - 1)) })
      : this.exact.format(date);
  }

  /**
   * What to write under the first of some moments and under those at which something new begins.
   *
   * @param {readonly {at: string}[]} moments @returns {Mark[]} one for each of them
   */
  mark(moments) {
    const dates = moments.map(({ at }) => this.#shown(new Date(at)));
    const ofOneYear = new Set(dates.map(date => this.marks[YEAR].format(date))).size === 1;
    let before = '';
    return dates.map((date, index) => {
      const now = this.#read(date);
      const level = index === 0 ? YEAR : levelOf(before, now);
      before = now;
      return { level, text: index === 0 && ofOneYear ? this.day.format(date) : this.marks[level].format(date) };
    });
  }

  /** The last moment of a day instead of the first of the next one. @param {Date} date */
  #shown(date) {
    return this.#isMidnight(date) ? new Date(date.getTime() - 1) : date;
  }

  /** @param {Date} date @returns {string} year/month/day/hour/minute/second */
  #read(date) {
    /** @type {Record<string, string>} */
    const parts = {};
    for (const { type, value } of this.parts.formatToParts(date)) parts[type] = value;
    return [parts.year, parts.month, parts.day, parts.hour, parts.minute, parts.second].join('/');
  }

  /** @param {Date} date */
  #isMidnight(date) {
    return date.getTime() % 1000 === 0 && this.#read(date).split('/').slice(DAY + 1).every(part => Number(part) === 0);
  }
}

/** @param {string} before @param {string} now */
function levelOf(before, now) {
  const was = before.split('/');
  const level = now.split('/').findIndex((part, index) => part !== was[index]);
  return level < 0 ? TIME : Math.min(level, TIME);
}

const CHARACTER = 6.2;
const GAP = 10;

/**
 * Which marks have room beside each other: years first, then months, then what is finer.
 *
 * @param {readonly Mark[]} marks @param {number} step how far apart two moments are, in pixels @param {number} width
 * @returns {number[]} their places
 */
export function marksWithRoom(marks, step, width) {
  /** @type {{index: number, from: number, to: number}[]} */
  const chosen = [];
  for (const level of [YEAR, MONTH, DAY, TIME]) {
    marks.forEach((mark, index) => {
      const from = index * step;
      const to = from + mark.text.length * CHARACTER + GAP;
      if (mark.level === level && to <= width && !chosen.some(other => from < other.to && other.from < to)) {
        chosen.push({ index, from, to });
      }
    });
  }
  return chosen.map(({ index }) => index);
}
