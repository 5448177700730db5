/**
 * The room of each lane: all of it where every lane has enough, else a column to scroll through.
 *
 * @typedef {object} Band
 * @property {string} lane
 * @property {number} facts
 * @property {number} index
 * @property {[number, number, number]} hue
 * @property {number} top
 * @property {number} height
 * @property {number} rows of marks, from the top
 * @property {number} first the middle of the first row
 * @property {number} strip the height of the thin strip for opinions and what is set apart, 0 where a lane has neither
 * @property {number} apart the middle of that strip
 */

export const ROW = 18;
const HEAD = 3;
export const STRIP = 15;
const FOOT = 4;

/**
 * Lanes with more facts get more rows, but fewer than in proportion, so that small ones stay readable; it depends on the
 * facts of the whole incident, so that lanes stay where they are as one moves through time.
 *
 * @param {{lane: string, facts: number}[]} lanes
 * @param {number} height that is there
 * @param {Map<string, {facts: number, apart: boolean}>} known what is known of them: of how many marks, and whether more is set apart
 * @param {(lane: string, index: number) => [number, number, number]} hueOf
 * @param {number} head above the rows, for the name of the lane where it has no column of its own
 * @returns {Band[]}
 */
export function bandsOf(lanes, height, known, hueOf, head) {
  const hasStrip = (/** @type {string} */ lane) => known.get(lane)?.apart ?? false;
  const fixed = lanes.map(({ lane }) => head + HEAD + (hasStrip(lane) ? STRIP : FOOT));
  const spare = height - fixed.reduce((sum, part) => sum + part, 0);
  const rows = rowsOf(lanes.map(({ lane, facts }) => known.get(lane)?.facts ?? facts), Math.floor(spare / ROW));
  const rest = Math.max(0, spare - ROW * rows.reduce((sum, count) => sum + count, 0));
  let top = 0;
  return lanes.map(({ lane, facts }, index) => {
    const strip = hasStrip(lane) ? STRIP : 0;
    const size = fixed[index] + rows[index] * ROW + Math.floor((rest * (index + 1)) / lanes.length) - Math.floor((rest * index) / lanes.length);
    const band = {
      lane, facts, index, hue: hueOf(lane, index), top, height: size, rows: rows[index], strip,
      first: top + head + HEAD + ROW / 2, apart: top + size - 1 - STRIP / 2,
    };
    top += size;
    return band;
  });
}

/**
 * One row for each lane, and the next one always for the lane with the most facts for its rows.
 *
 * @param {number[]} facts of each lane @param {number} count of rows that there is room for
 */
function rowsOf(facts, count) {
  const rows = facts.map(() => 1);
  for (let left = count - facts.length; left > 0 && facts.length > 0; left--) {
    const need = facts.map((some, index) => Math.sqrt(some + 1) / rows[index]);
    rows[need.indexOf(Math.max(...need))]++;
  }
  return rows;
}

/** @param {Band[]} bands */
export const heightOf = (bands) => bands.reduce((sum, { height }) => sum + height, 0);
