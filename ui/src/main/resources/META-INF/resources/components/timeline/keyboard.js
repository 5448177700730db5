/**
 * What each key does while the chart has the focus.
 *
 * @import { Preset } from './toolbar.js'
 * @import { Way } from './walk.js'
 * @typedef {object} Keys
 * @property {(way: Way) => void} walk
 * @property {(share: number) => void} move
 * @property {(factor: number) => void} zoom
 * @property {(preset: Preset) => void} preset
 * @property {() => void} choose
 * @property {() => boolean} dismiss whether there was anything to close
 * @property {() => void} add
 */

/** @type {Record<string, Way>} */
const WAYS = {
  ArrowLeft: 'before', ArrowRight: 'after', ArrowUp: 'above', ArrowDown: 'below', Home: 'first', End: 'last',
};
/** @type {Record<string, number>} */
const MOVES = { PageUp: -0.6, PageDown: 0.6 };
/** @type {Record<string, number>} */
const ZOOMS = { '+': 0.6, '=': 0.6, '-': 1 / 0.6, _: 1 / 0.6 };
/** @type {Record<string, Preset>} */
const PRESETS = { 0: 'acute', 1: 'whole', m: 'month', w: 'week', d: 'day' };

/** @param {KeyboardEvent} event @param {Keys} keys */
export function press(event, keys) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (act(event, keys)) {
    event.preventDefault();
    event.stopPropagation();
  }
}

/** @param {KeyboardEvent} event @param {Keys} keys @returns {boolean} whether the key meant something */
function act({ key, shiftKey }, keys) {
  if (shiftKey && (key === 'ArrowLeft' || key === 'ArrowRight')) return done(() => keys.move(key === 'ArrowLeft' ? -0.2 : 0.2));
  if (WAYS[key]) return done(() => keys.walk(WAYS[key]));
  if (MOVES[key]) return done(() => keys.move(MOVES[key]));
  if (ZOOMS[key]) return done(() => keys.zoom(ZOOMS[key]));
  if (PRESETS[key]) return done(() => keys.preset(PRESETS[key]));
  if (key === 'Enter' || key === ' ') return done(keys.choose);
  if (key === 'a') return done(keys.add);
  return key === 'Escape' && keys.dismiss();
}

/** @param {() => void} act */
function done(act) {
  act();
  return true;
}
