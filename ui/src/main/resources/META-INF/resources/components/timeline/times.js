/**
 * A moment as the clocks of several places show it, each reading once.
 *
 * @import { Texts } from './texts.js'
 */
import { knownZone, readersZone } from './zone.js';

/** Making a format costs a thousand times what using it costs. @type {Map<string, Intl.DateTimeFormat>} */
const made = new Map();

/** @param {string} locale @param {string} zone @param {Intl.DateTimeFormatOptions} options */
function format(locale, zone, options) {
  const key = `${locale} ${zone} ${JSON.stringify(options)}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  made.set(key, known);
  return known;
}

/** Before this moment a year needs its era. */
const FIRST_YEAR = Date.parse('0001-01-02T00:00:00Z');

/** @param {string} locale @param {string} zone @param {number} [at] */
function clock(locale, zone, at = FIRST_YEAR) {
  return at < FIRST_YEAR
    ? format(locale, zone, { year: 'numeric', month: 'short', day: 'numeric', era: 'short', hour: 'numeric', minute: '2-digit' })
    : format(locale, zone, { dateStyle: 'medium', timeStyle: 'short' });
}

/** @param {string} locale @param {string} zone @param {number} at */
function calendar(locale, zone, at) {
  return at < FIRST_YEAR
    ? format(locale, zone, { year: 'numeric', month: 'short', day: 'numeric', era: 'short' })
    : format(locale, zone, { dateStyle: 'medium' });
}

/** The day of a moment. @param {number} at @param {string} zone @param {string} locale */
export const dayOf = (at, zone, locale) => calendar(locale, zone, at).format(at);

/**
 * The places whose clocks matter, without those that say the same as one before.
 *
 * @param {string | null} fact zone of the fact
 * @param {string | null} home zone of the incident
 * @param {number[]} moments
 * @param {Texts} texts
 * @returns {{name: string, zone: string}[]}
 */
export function placesFor(fact, home, moments, texts) {
  const seen = new Set();
  const places = [
    { who: texts.say('zoneFact'), zone: knownZone(fact ?? home) },
    { who: texts.say('zoneIncident'), zone: knownZone(home) },
    { who: '', zone: 'UTC' },
    { who: texts.say('zoneReader'), zone: readersZone() },
  ];
  const known = places[0].zone === places[1].zone ? places.slice(1) : places;
  return known.filter(({ zone }) => {
    const reading = moments.map((at) => clock('en', zone).format(at)).join();
    return !seen.has(reading) && seen.add(reading);
  }).map(({ who, zone }) => ({ name: who ? `${townOf(zone)} (${who})` : zone, zone }));
}

/** @param {number} at @param {string} zone */
const isMidnight = (at, zone) =>
  format('en', zone, { timeStyle: 'medium', hourCycle: 'h23' }).format(at) === '00:00:00';

/**
 * A moment, or the bounds of an uncertain one: whole days where they are midnights there.
 *
 * @param {number} from @param {number} to @param {string} zone @param {string} locale
 */
export function written(from, to, zone, locale) {
  if (to - from <= 60_000) return clock(locale, zone, from).format(from);
  if (!isMidnight(from, zone) || !isMidnight(to, zone)) return clock(locale, zone, from).formatRange(from, to);
  return calendar(locale, zone, from).formatRange(from, to - 1);
}

/** @param {string} zone as its last part names it: the town */
export const townOf = (zone) => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
