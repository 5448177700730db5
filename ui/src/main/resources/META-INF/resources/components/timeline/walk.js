/**
 * From mark to mark by keyboard: along time, and between lanes. The same holds for the counts where facts are too many.
 *
 * @import { Scene } from './scene.js'
 * @import { Bin, Mark } from './picture.js'
 * @typedef {'before' | 'after' | 'above' | 'below' | 'first' | 'last'} Way
 */

/**
 * @param {Scene} scene @param {string | null} focused @param {Way} way
 * @returns {Mark | null} null where there is no mark that way
 */
export function nextMark(scene, focused, way) {
  const marks = scene.picture.marks;
  const index = marks.findIndex(({ fact }) => fact === focused);
  if (way === 'first') return marks[0] ?? null;
  if (way === 'last') return marks[marks.length - 1] ?? null;
  if (index < 0) return firstInView(scene);
  if (way === 'before') return marks[index - 1] ?? null;
  if (way === 'after') return marks[index + 1] ?? null;
  const here = marks[index];
  return besides(scene, here.lanes[0], way, (lane) => nearest(marks.filter(({ lanes }) => lanes[0] === lane), here.from));
}

/** @param {Scene} scene @returns {Mark | null} */
function firstInView({ picture, window }) {
  const inView = picture.marks.filter(({ from, sure }) => sure >= window.from && from < window.to);
  return inView.find(({ from }) => from >= window.from) ?? inView[0] ?? picture.marks[0] ?? null;
}

/**
 * @param {Scene} scene @param {Bin | null} focused @param {Way} way
 * @returns {Bin | null}
 */
export function nextBin(scene, focused, way) {
  const counted = scene.bins.filter(({ facts }) => facts > 0);
  const inTime = (/** @type {string} */ lane) => counted.filter((bin) => bin.lane === lane).sort((a, b) => a.from - b.from);
  const here = counted.find(({ lane, from }) => lane === focused?.lane && from === focused.from);
  if (!here) return inTime(scene.bands[0]?.lane)[0] ?? counted[0] ?? null;
  const lane = inTime(here.lane);
  switch (way) {
    case 'first': return lane[0];
    case 'last': return lane[lane.length - 1];
    case 'before': return lane[lane.indexOf(here) - 1] ?? null;
    case 'after': return lane[lane.indexOf(here) + 1] ?? null;
    default: return besides(scene, here.lane, way, (other) => nearest(inTime(other), here.from));
  }
}

/**
 * What is found in the next lane that way which has anything.
 *
 * @template T
 * @param {Scene} scene @param {string} lane @param {Way} way @param {(lane: string) => T | null} find
 * @returns {T | null}
 */
function besides({ bands }, lane, way, find) {
  const step = way === 'above' ? -1 : 1;
  for (let index = bands.findIndex((band) => band.lane === lane) + step; bands[index]; index += step) {
    const found = find(bands[index].lane);
    if (found) return found;
  }
  return null;
}

/**
 * @template {{from: number}} T
 * @param {T[]} some @param {number} at
 * @returns {T | null}
 */
function nearest(some, at) {
  return some.reduce((/** @type {T | null} */ best, one) =>
    (!best || Math.abs(one.from - at) < Math.abs(best.from - at) ? one : best), null);
}
