/**
 * The room of each lane: all of it where every lane has enough, else a column to scroll through.
 *
 * @typedef {object} Band
 * @property {string} lane
 * @property {number} facts
 * @property {number} index
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
const LEAST = HEAD + ROW + STRIP;

/**
 * Lanes with more facts get more room, but less than in proportion, so that small ones stay readable; it depends on the
 * facts of the whole incident, so that lanes stay where they are as one moves through time.
 *
 * @param {{lane: string, facts: number}[]} lanes
 * @param {number} height that is there
 * @param {(lane: string) => boolean} hasStrip
 * @param {number} head above the rows, for the name of the lane where it has no column of its own
 * @returns {Band[]}
 */
export function bandsOf(lanes, height, hasStrip, head) {
  const least = LEAST + head;
  const spare = Math.max(0, height - lanes.length * least);
  const weights = lanes.map(({ facts }) => Math.sqrt(facts + 1));
  const sum = weights.reduce((a, b) => a + b, 0);
  let top = 0;
  return lanes.map(({ lane, facts }, index) => {
    const strip = hasStrip(lane) ? STRIP : 0;
    const size = Math.round(least + (spare * weights[index]) / sum);
    const band = {
      lane, facts, index, top, height: size,
      rows: Math.max(1, Math.floor((size - head - HEAD - strip) / ROW)),
      first: top + head + HEAD + ROW / 2, strip, apart: top + size - 1 - STRIP / 2,
    };
    top += size;
    return band;
  });
}

/** @param {Band[]} bands */
export const heightOf = (bands) => bands.reduce((sum, { height }) => sum + height, 0);
