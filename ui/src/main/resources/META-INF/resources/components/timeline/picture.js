/**
 * An answer of the server (TimelineChart) in the form that is drawn: moments in milliseconds, counts by lane.
 *
 * @import { Stretch } from './stretch.js'
 * @typedef {object} Mark
 * @property {string} fact
 * @property {string} factType
 * @property {string[]} lanes
 * @property {string} summary
 * @property {string} occurred as it was written
 * @property {string | null} zone
 * @property {number} from the earliest moment at which it can have begun
 * @property {number} sure from when on it had certainly begun
 * @property {boolean} openBegin whether nothing bounds its begin on one side
 * @property {boolean} state whether it lasts rather than happens
 * @property {boolean} lasts whether it has not ended
 * @property {number | null} end the earliest moment at which it can have ended
 * @property {number | null} surelyOver when it had certainly ended
 * @property {number | null} told
 * @property {string} standing
 * @property {string} access
 * @property {string} status
 * @property {boolean} disputed
 * @property {number} version
 *
 * @typedef {{lane: string, from: number, to: number, facts: number, opinions: number, superseded: number}} Bin
 *
 * @typedef {object} Picture
 * @property {Stretch | null} window that was asked for
 * @property {Stretch | null} whole
 * @property {Stretch | null} acute
 * @property {string} by what divides the lanes
 * @property {{lane: string, facts: number}[]} lanes
 * @property {Mark[]} marks in the order of the timeline
 * @property {Bin[]} bins
 * @property {number} facts
 * @property {number} undated
 * @property {number} withheld
 * @property {string} moment tells one state of the record and of the reader's cut-offs from another
 */
import { toMillis, toStretch } from './stretch.js';

/** Into how many stretches the server divides a window unless it is told otherwise. */
export const USUAL_BINS = 120;

/**
 * @param {any} chart a TimelineChart as JSON
 * @param {number} [binCount] into how many stretches its window is divided
 * @returns {Picture}
 */
export function readPicture(chart, binCount = USUAL_BINS) {
  const window = toStretch(chart.window);
  const bin = window ? (window.to - window.from) / binCount : 0;
  return {
    window,
    whole: toStretch(chart.whole),
    acute: toStretch(chart.acute),
    by: chart.by ?? 'track',
    lanes: chart.lanes ?? [],
    marks: (chart.marks ?? []).map(readMark).filter((/** @type {Mark | null} */ mark) => mark !== null),
    bins: window ? (chart.bins ?? []).map((/** @type {any} */ counted) => ({
      ...counted, from: window.from + counted.bin * bin, to: window.from + (counted.bin + 1) * bin,
    })) : [],
    facts: chart.facts ?? 0,
    undated: chart.undated ?? 0,
    withheld: chart.withheld ?? 0,
    moment: JSON.stringify([chart.position ?? 0, chart.cutoffs ?? null]),
  };
}

/** @param {any} mark @returns {Mark | null} null of one that has no known place in time */
function readMark(mark) {
  const earliest = toMillis(mark.begin?.earliest);
  const latest = toMillis(mark.begin?.latest);
  const from = earliest ?? latest;
  if (from === null) return null;
  const end = toMillis(mark.end?.earliest);
  const surelyOver = toMillis(mark.end?.latest);
  return {
    ...mark,
    from,
    sure: Math.max(from, latest ?? from),
    openBegin: earliest === null || latest === null,
    state: Boolean(mark.lasts) || end !== null || surelyOver !== null,
    end: end ?? surelyOver,
    surelyOver: surelyOver ?? end,
    told: toMillis(mark.told),
  };
}

/**
 * How many facts of each lane are marks at any time, and whether it has others: opinions or what is superseded.
 *
 * @param {(Picture | null)[]} pictures the overview, and what else is known
 * @returns {Map<string, {facts: number, apart: boolean}>}
 */
export function lanesOf(pictures) {
  /** @type {Map<string, {facts: number, apart: boolean}>} */
  const lanes = new Map();
  for (const picture of pictures) {
    /** @type {Map<string, number>} */
    const facts = new Map();
    for (const bin of picture?.bins ?? []) {
      facts.set(bin.lane, (facts.get(bin.lane) ?? 0) + bin.facts);
      const known = lanes.get(bin.lane);
      lanes.set(bin.lane, { facts: known?.facts ?? 0, apart: known?.apart || bin.opinions + bin.superseded > 0 });
    }
    facts.forEach((count, lane) => lanes.set(lane, { facts: Math.max(count, lanes.get(lane)?.facts ?? 0), apart: lanes.get(lane)?.apart ?? false }));
  }
  return lanes;
}

/** Whether facts lie in the window that are too many to be listed one by one. @param {Picture} picture */
export const isCountedOnly = (picture) => picture.marks.length === 0 && picture.bins.some((bin) => bin.facts + bin.superseded > 0);

/** @param {Mark} mark */
export const isSetApart = (mark) => mark.status === 'superseded' || mark.status === 'retracted';

/** Until when a mark reaches, as far as it is known. @param {Mark} mark @param {number} now */
export const reachOf = (mark, now) => (mark.lasts ? Math.max(now, mark.sure) : Math.max(mark.sure, mark.surelyOver ?? mark.sure));
