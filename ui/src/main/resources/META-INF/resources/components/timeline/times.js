/**
 * A moment as the clocks of several places show it, each reading once.
 *
 * @import { Texts } from './texts.js'
 */
import { knownZone, readersZone } from './zone.js';

/** @param {string} locale @param {string} zone */
function clock(locale, zone) {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
}

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
  return [
    { name: texts.say('zoneFact'), zone: knownZone(fact ?? home) },
    { name: texts.say('zoneIncident'), zone: knownZone(home) },
    { name: 'UTC', zone: 'UTC' },
    { name: texts.say('zoneReader'), zone: readersZone() },
  ].filter(({ zone }) => {
    const reading = moments.map((at) => clock('en', zone).format(at)).join();
    return !seen.has(reading) && seen.add(reading);
  });
}

/**
 * A moment, or the bounds of an uncertain one.
 *
 * @param {number} from @param {number} to @param {string} zone @param {string} locale
 */
export function written(from, to, zone, locale) {
  const format = clock(locale, zone);
  return to - from < 60_000 ? format.format(from) : `${format.format(from)} – ${format.format(to)}`;
}

/** @param {string} zone as its last part names it: the town */
export const townOf = (zone) => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
