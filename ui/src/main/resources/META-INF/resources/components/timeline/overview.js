/**
 * The strip below: when facts began, all in all, the acute phase, and the window, which one can take hold of.
 *
 * @import { Inks } from './inks.js'
 * @import { Picture } from './picture.js'
 * @import { Stretch } from './stretch.js'
 */
import { d3 } from './d3.js';
import { make } from './dom.js';
import { css } from './inks.js';
import { lengthOf, widened } from './stretch.js';
import { fit } from './canvas.js';

export const OVERVIEW = 46;
const BARS = OVERVIEW - 15;

export class Overview {
  /** @type {Stretch | null} */
  #extent = null;
  #width = 0;
  #brushing = false;

  /** @param {(window: Stretch, settled: boolean) => void} wish */
  constructor(wish) {
    this.canvas = make('canvas', { 'aria-hidden': true });
    this.svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    this.svg.setAttribute('aria-hidden', 'true');
    this.element = make('div', { className: 'overview', part: 'overview' }, this.canvas, this.svg);
    this.brush = d3.brushX().handleSize(14).on('start brush end', (/** @type {any} */ event) => this.#brushed(event, wish));
  }

  /** @param {any} event @param {(window: Stretch, settled: boolean) => void} wish */
  #brushed({ sourceEvent, selection, type }, wish) {
    if (!sourceEvent || !this.#extent) return;
    this.#brushing = type !== 'end';
    const at = this.#scale();
    if (selection && selection[1] - selection[0] > 2) {
      wish({ from: +at.invert(selection[0]), to: +at.invert(selection[1]) }, type === 'end');
    } else if (type === 'end') {
      const middle = +at.invert(d3.pointer(sourceEvent.changedTouches?.[0] ?? sourceEvent, this.svg)[0]);
      const half = lengthOf(this.window ?? this.#extent) / 2;
      wish({ from: middle - half, to: middle + half }, true);
    }
  }

  #scale() {
    const { from, to } = /** @type {Stretch} */ (this.#extent);
    return d3.scaleUtc().domain([from, to]).range([0, this.#width]);
  }

  /**
   * @param {Picture | null} picture of the whole
   * @param {Stretch | null} window
   * @param {Inks} inks
   * @param {(at: number) => string} written a moment in a few letters
   */
  paint(picture, window, inks, written) {
    this.window = window;
    const all = picture?.window ?? picture?.whole;
    this.element.hidden = !all;
    if (!picture || !all) return;
    this.#extent = widened(all, 0.015);
    const { ctx, width } = fit(this.canvas);
    this.#width = width;
    ctx.clearRect(0, 0, width, OVERVIEW);
    const x = this.#scale();
    if (picture.acute) {
      ctx.fillStyle = css(inks.accent, 0.14);
      const from = x(picture.acute.from);
      ctx.fillRect(from, 0, Math.max(2, x(picture.acute.to) - from), BARS);
    }
    this.#bars(ctx, picture, inks, x);
    ctx.font = `11px ${inks.font}`;
    ctx.textBaseline = 'middle';
    ctx.fillStyle = css(inks.quiet);
    ctx.fillText(written(all.from), 4, BARS + 8);
    ctx.textAlign = 'end';
    ctx.fillText(written(all.to), width - 4, BARS + 8);
    ctx.textAlign = 'start';
    this.#select(window, x);
  }

  /** @param {CanvasRenderingContext2D} ctx @param {Picture} picture @param {Inks} inks @param {any} x */
  #bars(ctx, { bins }, inks, x) {
    /** @type {Map<number, number>} */
    const sums = d3.rollup(bins, (/** @type {any[]} */ some) => d3.sum(some, (/** @type {any} */ bin) => bin.facts + bin.opinions), (/** @type {any} */ bin) => bin.from);
    const breadth = bins.length > 0 ? Math.max(1.5, x(bins[0].to) - x(bins[0].from) - 1) : 0;
    const tall = d3.scaleSqrt().domain([0, d3.max(sums.values()) ?? 1]).range([0, BARS - 4]);
    ctx.fillStyle = css(inks.quiet, 0.75);
    for (const [from, sum] of sums) ctx.fillRect(x(from), BARS - tall(sum), breadth, tall(sum));
    ctx.fillStyle = css(inks.line);
    ctx.fillRect(0, BARS, this.#width, 1);
  }

  /** @param {Stretch | null} window @param {any} x */
  #select(window, x) {
    if (this.#brushing || !window) return;
    const group = d3.select(this.svg).selectAll('g.brush').data([0]).join('g').attr('class', 'brush');
    const width = this.#width;
    if (this.svg.dataset.width !== String(width)) {
      this.svg.dataset.width = String(width);
      group.call(this.brush.extent([[0, 0], [width, BARS]]));
    }
    const middle = Math.min(Math.max(0, (x(window.from) + x(window.to)) / 2), width);
    const half = Math.max(2, (x(window.to) - x(window.from)) / 2);
    group.call(this.brush.move, [Math.max(0, middle - half), Math.min(width, middle + half)]);
  }
}
