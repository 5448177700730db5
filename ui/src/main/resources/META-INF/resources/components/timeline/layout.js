/**
 * Where each mark goes, and which labels there is room for. Marks never hide one another: what has no place of its own
 * joins the mark beside it as a pile with a number.
 *
 * @import { Mark } from './picture.js'
 * @import { Band } from './lanes.js'
 * @typedef {object} Spot
 * @property {Mark} mark
 * @property {Mark[]} pile the mark and those that have no room beside it
 * @property {Band} band
 * @property {number} row -1 in the strip for what is set apart
 * @property {number} x where its sign is, or where its bar begins
 * @property {number} y
 * @property {number} left
 * @property {number} right behind the sign or the bar
 * @property {number} soft from where on it can have begun
 * @property {number} sure from where on it has certainly begun
 * @property {number} end where a bar can end at the earliest
 * @property {number} over where a bar has certainly ended
 * @property {boolean} line whether it lasts but has no row for a bar: a sign with a line below
 * @property {number} room for a label, in pixels
 * @property {string} label empty where there is no room for one
 *
 * @typedef {object} Setting
 * @property {(at: number) => number} x
 * @property {number} width
 * @property {number} now
 * @property {(mark: Mark) => number} wish how wide its label would be
 * @property {(mark: Mark) => number} weight how much it matters that the label is there
 * @property {Map<string, number>} rows in which marks were before, so that they stay there if they can
 */
import { isSetApart, reachOf } from './picture.js';
import { ROW } from './lanes.js';

export const SIGN = 8;
const GAP = 3;
/** A bar shorter than this is drawn as a sign. */
const SHORTEST_BAR = 10;
const LABEL_LEAST = 34;
/** How long the end of a bar is that fades because it still lasts. */
export const FADE = 28;
/** The share of an uncertain beginning on which text can be read. */
const FAINT = 0.3;
/** How far beyond the edges places are given, so that rows do not change when something comes into view. */
const BEYOND = 400;

/**
 * @param {Mark[]} marks in the order of the timeline
 * @param {Band[]} bands
 * @param {Setting} setting
 * @returns {Spot[]}
 */
export function place(marks, bands, setting) {
  const spots = [];
  for (const band of bands) {
    const wished = marks.filter(({ lanes }) => lanes.includes(band.lane))
      .map((mark) => reach(mark, band, setting)).filter((spot) => spot !== null)
      .sort((a, b) => a.left - b.left || b.right - a.right);
    spots.push(...inRows(wished.filter(({ mark }) => !isSetApart(mark)), band, setting));
    spots.push(...inStrip(wished.filter(({ mark }) => isSetApart(mark)), band));
  }
  return spots;
}

/** @param {Mark} mark @param {Band} band @param {Setting} setting @returns {Spot | null} null far out of view */
function reach(mark, band, { x, width, now }) {
  const soft = x(mark.from);
  const sure = x(mark.sure);
  const over = x(reachOf(mark, now));
  if (over < -BEYOND || soft > width + BEYOND) return null;
  const bar = mark.state && over - soft >= SHORTEST_BAR && !isSetApart(mark);
  const end = mark.lasts ? over : Math.max(sure, x(mark.end ?? mark.sure));
  const at = bar ? soft : signOf(soft, sure);
  return {
    mark, pile: [mark], band, row: 0, x: at, y: band.first, soft, sure, end, over, line: false, room: 0, label: '',
    left: bar ? soft : at - SIGN, right: bar ? over : at + SIGN,
  };
}

/**
 * The sign of an uncertain moment stands at the earliest one, and at the edge of what is in view while the moment can
 * still be in view.
 *
 * @param {number} soft @param {number} sure
 */
function signOf(soft, sure) {
  if (sure - soft <= 2 * SIGN) return (soft + sure) / 2;
  return Math.min(Math.max(soft, 0) + SIGN + 2, sure - SIGN);
}

/** @param {Spot[]} wished by their left edge @param {Band} band @param {Setting} setting */
function inRows(wished, band, setting) {
  /** @type {Spot[][]} */
  const rows = Array.from({ length: band.rows }, () => []);
  for (const spot of wished.sort((a, b) => a.left - b.left)) {
    if (isBar(spot) && !hasRowForBar(spot, rows)) becomeLine(spot);
    const row = rowFor(spot, rows, setting);
    const last = row < 0 ? pileFor(rows) : null;
    if (last) {
      last.pile.push(spot.mark);
      last.right = Math.max(last.right, last.x + SIGN + 4);
      continue;
    }
    const taken = Math.max(0, row);
    rows[taken].push(spot);
    spot.row = taken;
    spot.y = band.first + taken * ROW;
  }
  rows.forEach((row) => row.forEach((spot, index) => {
    const next = row[index + 1];
    spot.room = (next ? next.left : setting.width + BEYOND) - GAP - spot.right - GAP;
    setting.rows.set(key(spot), spot.row);
  }));
  return rows.flat();
}

/** @param {Spot} spot */
export const isBar = (spot) => !spot.line && spot.right - spot.left > 2 * SIGN + 5;

/** Bars leave a row to the signs. @param {Spot} spot @param {Spot[][]} rows */
function hasRowForBar(spot, rows) {
  const free = rows.filter((row) => {
    const bar = row.findLast(isBar);
    return !bar || bar.right + GAP <= spot.left;
  });
  return free.length > 1 && free.some((row) => row.length === 0 || row[row.length - 1].right + GAP <= spot.left);
}

/** @param {Spot} spot */
function becomeLine(spot) {
  spot.line = true;
  spot.x = signOf(spot.soft, Math.max(spot.over, spot.sure));
  spot.left = spot.x - SIGN;
  spot.right = spot.x + SIGN;
}

/** @param {Spot} spot */
const key = ({ mark, band }) => `${band.lane} ${mark.fact}`;

/**
 * The row it was in, else one where it cuts off no label, else the one where the label it cuts off matters least. A
 * moment that is uncertain may be drawn later within its bounds to find a place.
 *
 * @param {Spot} spot @param {Spot[][]} rows @param {Setting} setting
 * @returns {number} -1 where there is no room
 */
function rowFor(spot, rows, setting) {
  const before = setting.rows.get(key(spot));
  let best = -1;
  let cost = Infinity;
  rows.forEach((row, index) => {
    const last = row[row.length - 1];
    const shift = last ? Math.max(0, last.right + GAP - spot.left) : 0;
    if (shift > 0 && spot.x + shift > (spot.line ? spot.over : spot.sure) - SIGN) return;
    if (shift > 0 && isBar(spot)) return;
    const cuts = last && last.right + GAP + setting.wish(last.mark) > spot.left + shift;
    const price = shift / 10 + (cuts ? 100 * (1 + setting.weight(last.mark)) : 0) + (index === before ? -90 : index / 10);
    if (price < cost) [best, cost] = [index, price];
  });
  if (best >= 0) {
    const last = rows[best][rows[best].length - 1];
    const shift = last ? Math.max(0, last.right + GAP - spot.left) : 0;
    spot.x += shift;
    spot.left += shift;
    spot.right += shift;
  }
  return best;
}

/** The last sign, which takes in another one; bars take none. @param {Spot[][]} rows */
function pileFor(rows) {
  const ends = rows.map((row) => row[row.length - 1]).filter((last) => last && !isBar(last));
  return ends.sort((a, b) => b.right - a.right || a.row - b.row)[0];
}

/** @param {Spot[]} wished by their left edge @param {Band} band */
function inStrip(wished, band) {
  /** @type {Spot[]} */
  const strip = [];
  for (const spot of wished) {
    const last = strip[strip.length - 1];
    if (last && spot.left < last.right - 2) {
      last.pile.push(spot.mark);
      continue;
    }
    strip.push({ ...spot, row: -1, y: band.apart });
  }
  return strip;
}

/**
 * Gives each spot the label that fits beside it, or inside its bar, cut off at its end if need be.
 *
 * @param {Spot[]} spots
 * @param {(text: string) => number} measure
 */
export function label(spots, measure) {
  for (const spot of spots) {
    if (spot.row < 0) continue;
    const inside = insideOf(spot);
    const text = spot.pile.length > 1 ? '' : spot.mark.summary;
    const room = Math.max(inside.to - inside.from - 12, spot.room);
    spot.label = room < LABEL_LEAST ? '' : cut(text, Math.min(room, 320), measure);
  }
}

/**
 * The part of a bar that is in view and painted evenly enough to write on: where it is certain, else the faint beginning.
 *
 * @param {Spot} spot
 * @returns {{from: number, to: number, firm: boolean}}
 */
export function insideOf(spot) {
  if (!isBar(spot)) return { from: 0, to: 0, firm: false };
  const from = Math.max(spot.sure, 0);
  const to = spot.end - (spot.mark.lasts ? FADE : 0);
  if (to - from - 12 >= LABEL_LEAST) return { from, to, firm: true };
  const faint = isVague(spot) ? spot.over : spot.soft + (spot.sure - spot.soft) * FAINT;
  return { from: Math.max(spot.soft, 0), to: Math.max(spot.soft, faint), firm: false };
}

/** Whether there is no moment at which it certainly lasted. @param {Spot} spot */
export const isVague = (spot) => spot.end - spot.sure < 2 && !spot.mark.lasts;

/** Whether its label stands inside its bar. @param {Spot} spot */
export function labelledInside(spot) {
  const { from, to } = insideOf(spot);
  return to - from - 12 >= Math.max(LABEL_LEAST, Math.min(spot.room, 160));
}

/** @type {Map<string, string>} */
const cuts = new Map();

/** @param {string} text @param {number} room @param {(text: string) => number} measure */
function cut(text, room, measure) {
  if (measure(text) <= room) return text;
  const step = Math.floor(room / 8) * 8;
  const known = cuts.get(`${step} ${text}`);
  if (known !== undefined) return known;
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(text.slice(0, middle).trimEnd() + '…') <= step) low = middle;
    else high = middle - 1;
  }
  const short = low < 4 ? '' : text.slice(0, low).trimEnd() + '…';
  if (cuts.size > 20_000) cuts.clear();
  cuts.set(`${step} ${text}`, short);
  return short;
}
