/**
 * Where the axis is divided: by the calendar of a zone, so that a day begins at midnight there and a month on its first.
 *
 * @import { Stretch } from './stretch.js'
 * @import { Reading, Zone } from './zone.js'
 * @typedef {{at: number, label: string}} Tick
 * @typedef {{minor: Tick[], major: Tick[], edges: number[]}} Division
 *     minor ticks, the larger parts they lie in (the first one has begun before the stretch), and where days, or larger
 *     parts, begin
 * @typedef {'second' | 'minute' | 'hour' | 'day' | 'month' | 'year'} Unit
 * @typedef {{unit: Unit, step: number, length: number}} Step
 */

/** @type {Record<Unit, number>} */
const LENGTHS = {
  second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000, month: 2_629_746_000, year: 31_556_952_000,
};
/** @type {Record<Unit, number[]>} */
const STEPS = {
  second: [1, 5, 15, 30], minute: [1, 5, 15, 30], hour: [1, 3, 6, 12], day: [1, 2, 5, 10], month: [1, 3, 6],
  year: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000],
};
/** @type {Step[]} */
const LADDER = /** @type {Unit[]} */ (Object.keys(STEPS)).flatMap((unit) =>
  STEPS[unit].map((step) => ({ unit, step, length: step * LENGTHS[unit] })));
const LARGER = /** @type {const} */ ({ second: 'day', minute: 'day', hour: 'day', day: 'month', month: 'year' });

/** @type {Record<string, Intl.DateTimeFormatOptions>} */
const WORDS = {
  second: { hour: 'numeric', minute: '2-digit', second: '2-digit' },
  minute: { hour: 'numeric', minute: '2-digit' },
  hour: { hour: 'numeric', minute: '2-digit' },
  day: { weekday: 'short', day: 'numeric' },
  month: { month: 'short' },
  year: { year: 'numeric' },
  'large day': { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' },
  'large month': { month: 'long', year: 'numeric' },
  'large year': { year: 'numeric' },
};

/** @param {string} locale */
const clockOf = (locale) => new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hourCycle;

/** Formats that are asked for again and again; making one costs more than using it a thousand times. */
const formats = new Map();

/** @param {string} words @param {string} locale @param {Zone} zone @param {boolean} era */
function format(words, locale, zone, era) {
  const key = `${words}|${locale}|${zone.id}|${era}`;
  let made = formats.get(key);
  if (!made) {
    const hour = WORDS[words].hour && clockOf(locale) === 'h23' ? { hour: /** @type {const} */ ('2-digit') } : {};
    const options = { ...WORDS[words], ...hour, ...(era && WORDS[words].year ? { era: /** @type {const} */ ('short') } : {}) };
    made = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone.id });
    formats.set(key, made);
  }
  return made;
}

/**
 * @param {Stretch} stretch
 * @param {number} width that it is drawn in, in pixels
 * @param {Zone} zone
 * @param {string} locale
 * @returns {Division}
 */
export function divide(stretch, width, zone, locale) {
  const pixel = (stretch.to - stretch.from) / Math.max(1, width);
  const step = LADDER.find(({ length, unit }) => length / pixel >= (unit === 'day' ? 54 : 66)) ?? LADDER[LADDER.length - 1];
  const era = zone.read(stretch.from).year < 1;
  const minor = starts(stretch, step, zone)
    .map((at) => ({ at, label: format(step.unit, locale, zone, era).format(at) }));
  if (step.unit === 'year') return { minor, major: [], edges: minor.map(({ at }) => at) };
  const unit = LARGER[step.unit];
  const major = starts(stretch, { unit, step: 1, length: LENGTHS[unit] }, zone, true)
    .map((at) => ({ at, label: format(`large ${unit}`, locale, zone, era).format(at) }));
  return { minor, major, edges: major.slice(1).map(({ at }) => at) };
}

/**
 * A moment as precise as one can point at: down to a step of the calendar that is a few pixels long.
 *
 * @param {number} at
 * @param {number} pixel how long one is
 * @param {Zone} zone
 */
export function snapped(at, pixel, zone) {
  const step = LADDER.findLast(({ length }) => length <= 8 * pixel) ?? LADDER[0];
  return zone.at(floor(zone.read(at), step));
}

/**
 * @param {Stretch} stretch
 * @param {Step} step
 * @param {Zone} zone
 * @param {boolean} [begun] whether the part that has begun before the stretch belongs to it
 */
function starts(stretch, step, zone, begun = false) {
  const found = [];
  let reading = floor(zone.read(stretch.from), step);
  for (let guard = 0; guard < 500; guard++) {
    const at = zone.at(reading);
    if (at >= stretch.to) break;
    if (at >= stretch.from) found.push(at);
    else if (begun) found[0] = at;
    reading = next(reading, step, zone);
  }
  return found;
}

/** @param {Reading} r @param {Step} step @returns {Reading} */
function floor(r, { unit, step }) {
  const down = (/** @type {number} */ value) => Math.floor(value / step) * step;
  switch (unit) {
    case 'year': return { year: down(r.year), month: 1, day: 1, hour: 0, minute: 0, second: 0 };
    case 'month': return { ...r, month: down(r.month - 1) + 1, day: 1, hour: 0, minute: 0, second: 0 };
    case 'day': return { ...r, day: Math.max(1, Math.min(step === 1 ? 31 : 30, down(r.day - 1) + 1)), hour: 0, minute: 0, second: 0 };
    case 'hour': return { ...r, hour: down(r.hour), minute: 0, second: 0 };
    case 'minute': return { ...r, minute: down(r.minute), second: 0 };
    case 'second': return { ...r, second: down(r.second) };
  }
}

/**
 * Days are counted from the first of each month, and hours from midnight, so that ticks stay where they are as one moves
 * and are never closer than their step at the end of a month.
 *
 * @param {Reading} reading
 * @param {Step} step
 * @param {Zone} zone
 * @returns {Reading}
 */
function next(reading, { unit, step }, zone) {
  if (unit === 'year') return { ...reading, year: reading.year + step };
  if (unit === 'month') {
    const months = reading.month - 1 + step;
    return { ...reading, year: reading.year + Math.floor(months / 12), month: (months % 12) + 1 };
  }
  if (unit === 'day') {
    const day = reading.day + step;
    const last = new Date(Date.UTC(2000 + (reading.year % 400), reading.month, 0)).getUTCDate();
    if (day + (step > 1 ? step / 2 : 0) > last) return next({ ...reading, day: 1 }, { unit: 'month', step: 1, length: 0 }, zone);
    return { ...reading, day };
  }
  return floor(zone.read(zone.at({ ...reading, [unit]: reading[unit] + step })), { unit, step, length: 0 });
}
