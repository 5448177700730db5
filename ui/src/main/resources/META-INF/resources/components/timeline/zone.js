/**
 * The calendar of a time zone: what the clocks there show at a moment, and when they show it.
 *
 * @typedef {{year: number, month: number, day: number, hour: number, minute: number, second: number}} Reading
 *     month from 1; year 0 is the year before year 1
 */

/** Zones as Java names them, among them offsets and "Z", which Intl does not know under that name. */
const NAMES = new Map([['Z', 'UTC'], ['UT', 'UTC'], ['GMT0', 'UTC']]);

/** @param {string | null | undefined} zone @returns {string} a name that Intl knows */
export function knownZone(zone) {
  const name = NAMES.get(zone ?? 'Z') ?? String(zone).replace(/^(UTC|GMT|UT)(?=[+-])/, '');
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}

const LENGTH_OF_DAY = 86_400_000;

export const readersZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

export class Zone {
  /** @param {string | null | undefined} id */
  constructor(id) {
    this.id = knownZone(id);
    this.clock = new Intl.DateTimeFormat('en-u-ca-gregory', {
      timeZone: this.id, era: 'short', year: 'numeric', month: 'numeric', day: 'numeric',
      hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23',
    });
  }

  /** @param {number} at @returns {Reading} */
  read(at) {
    /** @type {Record<string, string>} */
    const parts = {};
    for (const { type, value } of this.clock.formatToParts(at)) parts[type] = value;
    const year = Number(parts.year);
    return {
      year: parts.era.startsWith('B') ? 1 - year : year, month: Number(parts.month), day: Number(parts.day),
      hour: Number(parts.hour), minute: Number(parts.minute), second: Number(parts.second),
    };
  }

  /**
   * When the clocks show something. What they skip is read as if they had not; what they show twice is the first time.
   *
   * @param {Partial<Reading> & {year: number}} reading
   */
  at({ year, month = 1, day = 1, hour = 0, minute = 0, second = 0 }) {
    const shown = universal({ year, month, day, hour, minute, second });
    const before = shown - this.#offset(shown - LENGTH_OF_DAY);
    const after = shown - this.#offset(shown + LENGTH_OF_DAY);
    return before !== after && before + this.#offset(before) !== shown && after + this.#offset(after) === shown ? after : before;
  }

  /** @param {number} at @returns {number} how far the clocks are ahead of UTC */
  #offset(at) {
    const whole = Math.floor(at / 1000) * 1000;
    return universal(this.read(whole)) - whole;
  }
}

/** @param {Reading} reading */
function universal({ year, month, day, hour, minute, second }) {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  return date.getTime();
}
