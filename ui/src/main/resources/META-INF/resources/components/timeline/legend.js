/**
 * What the signs mean, each drawn as in the chart, and how to move about.
 *
 * @import { Controls } from './controls.js'
 * @import { Inks } from './inks.js'
 * @import { Texts } from './texts.js'
 */
import { make } from './dom.js';
import { css } from './inks.js';
import { paintPile, paintSign } from './signs.js';

const SIZE = 26;
const PLAIN = { standing: 'claimed', status: 'current', disputed: false, access: 'internal' };

export class Legend {
  /** @param {Controls} controls */
  constructor(controls) {
    this.controls = controls;
    this.element = make('div', { className: 'legend', hidden: true, part: 'legend', tabIndex: 0, role: 'region' });
    this.element.addEventListener('keydown', ({ key }) => key === 'Escape' && this.close());
  }

  toggle() {
    this.element.hidden = !this.element.hidden;
    this.refresh();
  }

  /** @returns {boolean} whether it was open */
  close() {
    const open = !this.element.hidden;
    this.element.hidden = true;
    this.controls.repaint();
    return open;
  }

  /** Writes it anew, in other words or colours. */
  refresh() {
    const { texts, state, chart } = this.controls;
    this.element.ariaLabel = texts.say('signs');
    if (!this.element.hidden) this.element.replaceChildren(...legendOf(texts, state.labels, chart.inks));
    this.controls.repaint();
  }
}

/**
 * @param {Texts} texts @param {any} labels @param {Inks} inks
 * @returns {Node[]}
 */
function legendOf(texts, labels, inks) {
  const hue = inks.lane('operations', 1, 'track');
  const sign = (/** @type {Partial<typeof PLAIN>} */ differing) => (/** @type {CanvasRenderingContext2D} */ ctx) =>
    paintSign(ctx, { ...PLAIN, ...differing }, SIZE / 2, SIZE / 2, hue, inks);
  const bar = (/** @type {number} */ first, /** @type {number} */ last) => (/** @type {CanvasRenderingContext2D} */ ctx) => {
    const fill = ctx.createLinearGradient(1, 0, SIZE - 1, 0);
    [first, Math.max(first, last), last].forEach((alpha, index) => fill.addColorStop(index / 2, css(hue, alpha)));
    ctx.fillStyle = fill;
    ctx.fillRect(1, 7, SIZE - 2, 12);
  };
  const standings = ['confirmed', 'claimed', 'rumoured', 'opinion'].map((standing) =>
    entry(sign({ standing }), labels.standings?.[standing] ?? standing, inks));
  return [make('ul', {},
    ...standings,
    entry(sign({ disputed: true }), texts.say('disputed'), inks),
    entry(sign({ access: 'privileged' }), texts.say('privileged'), inks),
    entry(sign({ status: 'superseded' }), texts.say('sign.apart'), inks),
    entry(sign({ status: 'retracted' }), texts.say('sign.retracted'), inks),
    entry(bar(0.2, 0.2), texts.say('sign.range'), inks),
    entry(bar(1, 0), texts.say('sign.bar'), inks),
    entry((ctx) => paintPile(ctx, 3, SIZE / 2 - 2, SIZE / 2, hue, inks), texts.say('sign.pile'), inks),
  ), make('p', {}, texts.say('keys.mouse', { key: texts.wheelKey })), make('p', {}, texts.say('help'))];
}

/** @param {(ctx: CanvasRenderingContext2D) => void} paint @param {string} text @param {Inks} inks */
function entry(paint, text, inks) {
  const canvas = make('canvas', { width: SIZE * 2, height: SIZE * 2, 'aria-hidden': true });
  const ctx = canvas.getContext('2d');
  if (ctx) {
    ctx.scale(2, 2);
    ctx.textBaseline = 'middle';
    ctx.font = `12px ${inks.font}`;
    paint(ctx);
  }
  return make('li', {}, canvas, make('span', {}, text));
}
