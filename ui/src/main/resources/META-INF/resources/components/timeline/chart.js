/**
 * Paints what the element holds, and remembers what it painted, so that it is found again under the pointer.
 *
 * @import { Frame, Scene } from './scene.js'
 * @import { Inks } from './inks.js'
 */
import { fit } from './canvas.js';
import { make } from './dom.js';
import { readInks } from './inks.js';
import { bandsOf, heightOf } from './lanes.js';
import { AXIS, paintAxis } from './paint-axis.js';
import { paintBubbles, paintCounts, paintGround, paintMoment, paintNames } from './paint-lanes.js';
import { paintMarks } from './paint-marks.js';
import { paintTies } from './paint-ties.js';
import { compose, Ruler, under } from './scene.js';
import { divide } from './ticks.js';

const GUTTER = 128;
const NARROW = 640;
const HEAD = 16;
const REMEMBERED = 20_000;

/** @typedef {Omit<Frame, 'gutter' | 'width' | 'bands' | 'depth' | 'division' | 'inks'> & {known: Map<string, {facts: number, apart: boolean}>}} Content */

export class Chart {
  /** @type {Scene | null} */
  scene = null;
  /** @type {Inks} */
  inks;
  /** @type {Map<string, number>} */
  #rows = new Map();
  /** @type {Ruler | null} */
  #ruler = null;

  /** @param {HTMLElement} probe */
  constructor(probe) {
    this.probe = probe;
    this.canvas = make('canvas', { 'aria-hidden': true, part: 'canvas' });
    this.spacer = make('div');
    this.scroller = make('div', { className: 'lanes', part: 'lanes', tabIndex: 0, role: 'group', 'aria-describedby': 'help' },
      this.canvas, this.spacer);
    this.inks = readInks(probe);
  }

  /** Reads the colours of the page again. */
  colour() {
    this.inks = readInks(this.probe);
    this.#ruler = null;
  }

  /** @param {Content} content @param {import('./zone.js').Zone} zone @param {string} locale */
  paint(content, zone, locale) {
    const { ctx, width: all, height } = fit(this.canvas);
    this.#ruler ??= new Ruler(ctx, this.inks.font);
    if (this.#rows.size > REMEMBERED) this.#rows.clear();
    const gutter = all < NARROW ? 0 : GUTTER;
    const width = Math.max(40, all - gutter);
    const hueOf = (/** @type {string} */ lane, /** @type {number} */ index) => this.inks.lane(lane, index, content.picture.by);
    const bands = bandsOf(content.picture.lanes, height - AXIS, content.known, hueOf, gutter > 0 ? 0 : HEAD);
    const depth = heightOf(bands);
    const beyond = `${Math.max(0, depth + AXIS - height)}px`;
    if (this.spacer.style.blockSize !== beyond) this.spacer.style.blockSize = beyond;
    const division = divide(content.window, width, zone, locale);
    this.scene = compose({ ...content, gutter, width, bands, depth, division, inks: this.inks }, this.#rows, this.#ruler);
    this.#draw(ctx, this.scene, all, height);
  }

  /** @param {CanvasRenderingContext2D} ctx @param {Scene} scene @param {number} all @param {number} height */
  #draw(ctx, scene, all, height) {
    ctx.clearRect(0, 0, all, height);
    within(ctx, [0, AXIS, all, height - AXIS], [scene.gutter, AXIS - this.scroller.scrollTop], () => {
      paintGround(ctx, scene);
      within(ctx, [0, 0, scene.width, scene.depth], [0, 0], () => {
        if (scene.counted) paintCounts(ctx, scene);
        else paintMarks(ctx, scene);
        paintBubbles(ctx, scene);
        paintTies(ctx, scene);
        paintMoment(ctx, scene);
      });
      paintNames(ctx, scene);
    });
    within(ctx, [0, 0, all, AXIS], [scene.gutter, 0], () => paintAxis(ctx, scene));
  }

  /** Takes everything away. */
  clear() {
    const { ctx, width, height } = fit(this.canvas);
    ctx.clearRect(0, 0, width, height);
    this.spacer.style.blockSize = '0px';
    this.scene = null;
  }

  /** The moment under a place of the canvas. @param {number} x */
  momentAt(x) {
    if (!this.scene) return null;
    const { window, width, gutter } = this.scene;
    return window.from + ((x - gutter) / width) * (window.to - window.from);
  }

  /** What share of the window lies left of a place of the canvas. @param {number} x */
  shareAt(x) {
    return this.scene ? Math.min(1, Math.max(0, (x - this.scene.gutter) / this.scene.width)) : 0.5;
  }

  /** @param {number} x @param {number} y */
  under(x, y) {
    if (!this.scene || y < AXIS || x < this.scene.gutter) return null;
    return under(this.scene, x - this.scene.gutter, y - AXIS + this.scroller.scrollTop);
  }

  /** Where a place of the lanes is in the page's view. @param {number} left @param {number} right @param {number} y @param {number} half */
  anchor(left, right, y, half) {
    const box = this.canvas.getBoundingClientRect();
    const { gutter, width } = /** @type {Scene} */ (this.scene);
    const middle = box.top + AXIS + y - this.scroller.scrollTop;
    const inside = (/** @type {number} */ x) => box.left + gutter + Math.min(Math.max(0, x), width);
    return { left: inside(left), right: inside(right), top: middle - half, bottom: middle + half };
  }

  /** Scrolls the lanes so that a height of them is in view. @param {number} y */
  scrollTo(y) {
    const room = this.scroller.clientHeight - AXIS;
    const { scrollTop } = this.scroller;
    if (y - 14 < scrollTop) this.scroller.scrollTop = y - 14;
    else if (y + 14 > scrollTop + room) this.scroller.scrollTop = y + 14 - room;
  }
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {[number, number, number, number]} box that is painted in, and nothing beyond
 * @param {[number, number]} origin
 * @param {() => void} paint
 */
function within(ctx, box, origin, paint) {
  ctx.save();
  ctx.beginPath();
  ctx.rect(...box);
  ctx.clip();
  ctx.translate(...origin);
  paint();
  ctx.restore();
}
