/**
 * Stretches of time as the chart moves over them, in milliseconds since 1970, and the instants of the record they come
 * from. An instant has a year of four digits from -9999 to 9999, which JavaScript reads only with a sign and six digits.
 *
 * @typedef {{from: number, to: number}} Stretch from a moment, to the moment behind it
 */

const SHORTEST = 10_000;
const LONGEST = 20_000 * 31_556_952_000;
const FIRST = Date.parse('-009999-01-01T00:00:00Z');
const LAST = Date.parse('+009999-12-31T23:59:59Z');

/**
 * @param {string | null | undefined} instant
 * @returns {number | null} null where there is none, or it is no instant
 */
export function toMillis(instant) {
  const parts = instant ? /^([+-]?)(\d{4,6})(-.*)$/.exec(instant) : null;
  if (!parts) return null;
  const millis = Date.parse(`${parts[1] || '+'}${parts[2].padStart(6, '0')}${parts[3]}`);
  return Number.isNaN(millis) ? null : millis;
}

/** @param {number} millis */
export function toInstant(millis) {
  const written = new Date(Math.min(LAST, Math.max(FIRST, Math.round(millis)))).toISOString();
  return written.replace(/^([+-])00(\d{4})/, (_, sign, year) => (sign === '-' ? '-' : '') + year).replace('.000Z', 'Z');
}

/**
 * @param {{from: string, to: string} | null | undefined} stretch as the record writes it
 * @returns {Stretch | null}
 */
export function toStretch(stretch) {
  const from = toMillis(stretch?.from);
  const to = toMillis(stretch?.to);
  return from === null || to === null ? null : atLeast({ from, to: Math.max(from, to) }, 1);
}

/** @param {Stretch} stretch */
export const lengthOf = (stretch) => stretch.to - stretch.from;

/** @param {Stretch} a @param {Stretch} b */
export const touch = (a, b) => a.from < b.to && b.from < a.to;

/** @param {Stretch} outer @param {Stretch} inner */
export const holds = (outer, inner) => outer.from <= inner.from && inner.to <= outer.to;

/** @param {Stretch | null} a @param {Stretch | null} b */
export const same = (a, b) => a?.from === b?.from && a?.to === b?.to;

/** @param {Stretch} stretch @param {number} length */
function atLeast(stretch, length) {
  return lengthOf(stretch) >= length ? stretch : around((stretch.from + stretch.to) / 2, length);
}

/**
 * The stretch of a length about a moment, kept inside the years that the record knows.
 *
 * @param {number} at
 * @param {number} length
 * @returns {Stretch}
 */
export function around(at, length) {
  return kept({ from: at - length / 2, to: at + length / 2 });
}

/**
 * Neither shorter than one can point at, nor longer than the record, nor beyond it.
 *
 * @param {Stretch} stretch
 * @returns {Stretch}
 */
export function kept(stretch) {
  const length = Math.min(LONGEST, Math.max(SHORTEST, lengthOf(stretch)));
  const middle = (stretch.from + stretch.to) / 2;
  const from = Math.min(Math.max(FIRST, middle - length / 2), LAST - length);
  return { from, to: from + length };
}

/** @param {Stretch} stretch @param {number} share of its length, added at either side */
export function widened(stretch, share) {
  const margin = lengthOf(stretch) * share;
  return kept({ from: stretch.from - margin, to: stretch.to + margin });
}

/**
 * A moment keeps its place while the time around it grows or shrinks.
 *
 * @param {Stretch} stretch
 * @param {number} factor below 1 to come nearer
 * @param {number} at
 */
export function zoomed(stretch, factor, at) {
  const length = Math.min(LONGEST, Math.max(SHORTEST, lengthOf(stretch) * factor));
  const share = (at - stretch.from) / lengthOf(stretch);
  return kept({ from: at - share * length, to: at + (1 - share) * length });
}

/** @param {Stretch} stretch @param {number} by in milliseconds */
export const moved = (stretch, by) => kept({ from: stretch.from + by, to: stretch.to + by });
