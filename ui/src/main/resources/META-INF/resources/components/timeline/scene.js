/**
 * Everything that is painted in one go, and found again under a pointer: computed from what the chart holds, for one
 * window and one size.
 *
 * @import { Band } from './lanes.js'
 * @import { Spot } from './layout.js'
 * @import { Bin, Mark, Picture } from './picture.js'
 * @import { Division } from './ticks.js'
 * @import { Inks } from './inks.js'
 * @import { Stretch } from './stretch.js'
 * @import { Tie } from './paint-ties.js'
 * @typedef {{lane: string, x: number, y: number, width: number, text: string, from: number, to: number}} Bubble
 *
 * @typedef {object} Frame what the chart holds, as far as painting asks for it
 * @property {Picture} picture
 * @property {Mark[]} marks those of the picture, and those that have just left it
 * @property {Stretch} window
 * @property {Stretch | null} acute
 * @property {number} gutter the width of the column of names, 0 where they stand inside the lanes
 * @property {number} width of the time beside it
 * @property {Band[]} bands
 * @property {number} depth of all lanes together
 * @property {Division} division
 * @property {Inks} inks
 * @property {boolean} tails
 * @property {boolean} folded whether opinions are folded to their number
 * @property {string | null} selected
 * @property {string | null} focused
 * @property {string | null} hovered
 * @property {Bin | null} focusedBin
 * @property {Set<string>} changed
 * @property {Set<string>} gone
 * @property {number} pulse from 0 to 1
 * @property {Tie[]} ties
 * @property {number | null} moment
 * @property {string} momentName
 * @property {number} now
 * @property {(lane: string) => string} laneName
 * @property {(count: number) => string} count
 * @property {(count: number) => string} opinions
 *
 * @typedef {Frame & {
 *   x: (at: number) => number, spots: Spot[], bins: Bin[], bubbles: Bubble[], counted: boolean,
 *   outstanding: (spot: Spot) => boolean,
 * }} Scene
 */
import { d3 } from './d3.js';
import { label, place } from './layout.js';
import { LABEL_SIZE } from './paint-marks.js';
import { isCountedOnly, isSetApart } from './picture.js';
import { touch } from './stretch.js';

/** How far bubbles are from each other at least, in pixels. */
const APART = 110;

const STANDINGS = { confirmed: 3, claimed: 2, rumoured: 1, opinion: 0 };

/** How wide texts are in a font, remembered. */
export class Ruler {
  /** @type {Map<string, number>} */
  #known = new Map();
  #font = '';

  /** @param {CanvasRenderingContext2D} ctx @param {string} font */
  constructor(ctx, font) {
    this.ctx = ctx;
    this.#font = font;
  }

  /** @param {string} text */
  width(text) {
    let width = this.#known.get(text);
    if (width === undefined) {
      this.ctx.font = `${LABEL_SIZE}px ${this.#font}`;
      width = this.ctx.measureText(text).width;
      if (this.#known.size > 50_000) this.#known.clear();
      this.#known.set(text, width);
    }
    return width;
  }
}

/**
 * @param {Frame} frame
 * @param {Map<string, number>} rows in which marks were; it learns where they are now
 * @param {Ruler} ruler
 * @returns {Scene}
 */
export function compose(frame, rows, ruler) {
  const scale = d3.scaleUtc().domain([frame.window.from, frame.window.to]).range([0, frame.width]);
  const x = (/** @type {number} */ at) => scale(at);
  const counted = isCountedOnly(frame.picture);
  const measure = (/** @type {string} */ text) => ruler.width(text);
  const spots = place(frame.marks, frame.bands, {
    x, width: frame.width, now: frame.now, rows, weight: (mark) => weigh(mark, frame),
    wish: (mark) => Math.min(260, measure(mark.summary)) + 8,
  });
  label(spots, measure);
  const outstanding = (/** @type {Spot} */ { pile }) => pile.some(({ fact }) =>
    fact === frame.selected || fact === frame.focused || fact === frame.hovered);
  const bins = frame.picture.bins.filter((bin) => touch(bin, frame.window));
  const scene = { ...frame, x, spots, bins: counted ? bins : [], bubbles: [], counted, outstanding };
  return { ...scene, bubbles: frame.folded ? bubblesOf(bins, scene, measure) : [] };
}

/** @param {Mark} mark @param {Frame} frame */
function weigh(mark, { selected, focused }) {
  if (mark.fact === selected || mark.fact === focused) return 10;
  const standing = STANDINGS[/** @type {keyof typeof STANDINGS} */ (mark.standing)] ?? 0;
  return standing + (mark.disputed ? 1 : 0) - (isSetApart(mark) ? 2 : 0);
}

/**
 * One bubble for opinions that began about the same time, beside what else stands in the strip of the lane.
 *
 * @param {Bin[]} bins @param {Scene} scene @param {(text: string) => number} measure
 * @returns {Bubble[]}
 */
function bubblesOf(bins, scene, measure) {
  return scene.bands.flatMap((band) => {
    const struck = scene.spots.filter((spot) => spot.band === band && spot.row < 0);
    /** @type {(Bubble & {count: number})[]} */
    const bubbles = [];
    for (const bin of bins.filter(({ lane, opinions }) => lane === band.lane && opinions > 0).sort((a, b) => a.from - b.from)) {
      const last = bubbles[bubbles.length - 1];
      const at = beside(Math.min(Math.max(0, scene.x(bin.from)), scene.width - 30), struck);
      if (last && at < last.x + APART) Object.assign(last, { count: last.count + bin.opinions, to: bin.to });
      else bubbles.push({ lane: band.lane, x: at, y: band.apart, width: 30, text: '', from: bin.from, to: bin.to, count: bin.opinions });
    }
    bubbles.forEach((bubble, index) => {
      const end = Math.min(bubbles[index + 1]?.x ?? scene.width, ...struck.map(({ left }) => left).filter((left) => left > bubble.x));
      const long = scene.opinions(bubble.count);
      const fits = measure(long) + 12 <= end - bubble.x - 6;
      bubble.text = fits ? long : scene.count(bubble.count);
      bubble.width = measure(bubble.text) + 12;
    });
    return bubbles;
  });
}

/** @param {number} x @param {Spot[]} struck by their left edge */
function beside(x, struck) {
  for (const { left, right } of struck) if (left < x + 30 && x < right + 4) x = right + 4;
  return x;
}

/**
 * What is under a point of the lanes. What is small is found within 12 pixels, so that it can be hit.
 *
 * @param {Scene} scene @param {number} x @param {number} y
 * @returns {{spot?: Spot, bubble?: Bubble, bin?: Bin} | null}
 */
export function under(scene, x, y) {
  const bubble = scene.bubbles.find((other) => x >= other.x - 2 && x <= other.x + other.width + 2 && Math.abs(y - other.y) <= 12);
  if (bubble) return { bubble };
  const spot = nearest(scene.spots, x, y);
  if (spot) return { spot };
  const band = scene.bands.find(({ top, height }) => y >= top && y < top + height);
  const bin = scene.bins.find(({ lane, from, to, facts }) =>
    lane === band?.lane && facts > 0 && x >= scene.x(from) && x < Math.max(scene.x(to), scene.x(from) + 3));
  return bin ? { bin } : null;
}

/** @param {Spot[]} spots @param {number} x @param {number} y */
function nearest(spots, x, y) {
  let best = null;
  let least = 12;
  for (const spot of spots) {
    const across = Math.abs(y - spot.y);
    if (across > 11) continue;
    const along = Math.max(0, spot.left - x, x - spot.right - (spot.label ? Math.min(spot.room, 120) : 0));
    const distance = Math.max(along, x >= spot.left && x <= spot.right ? 0 : 1) + across / 4;
    if (distance < least) [best, least] = [spot, distance];
  }
  return best;
}
