/**
 * What the pointer is over and the keyboard is on, with the card that tells about it.
 *
 * @import { Controls } from './controls.js'
 * @import { Bin, Mark } from './picture.js'
 * @import { Way } from './walk.js'
 * @import { Spot } from './layout.js'
 */
import { tallied } from './card.js';
import { AXIS } from './paint-axis.js';
import { lengthOf } from './stretch.js';
import { nextBin, nextMark } from './walk.js';

export class Pointing {
  /** @type {string | null} */
  focused = null;
  /** @type {string | null} */
  hovered = null;
  /** @type {Bin | null} */
  bin = null;
  /** Whether the card of what has the focus is to be shown as soon as it is painted. */
  #awaited = false;

  /** @param {Controls} controls */
  constructor(controls) {
    this.controls = controls;
  }

  get #words() {
    const { texts, home, state } = this.controls;
    return { texts, home, labels: state.labels, locale: texts.locale, laneName: (/** @type {string} */ lane) => this.controls.laneName(lane) };
  }

  /** @param {number} x @param {number} y */
  hover(x, y) {
    const { chart, card, plus } = this.controls;
    if (y < AXIS) plus.offer(x);
    else plus.withdraw();
    const found = chart.under(x, y);
    chart.scroller.classList.toggle('hit', found !== null);
    const before = this.hovered;
    this.hovered = found?.spot?.mark.fact ?? null;
    if (found?.spot) this.#tell(found.spot);
    else if (found?.bin) this.#tally(found.bin);
    else if (!this.focused && !this.bin) card.hideSoon();
    if (before !== this.hovered) this.controls.repaint();
  }

  /** @param {EventTarget | null} to the button that adds lies above the axis, and does not go when the pointer reaches it */
  leave(to) {
    if (to !== this.controls.plus.element) this.controls.plus.withdraw();
    if (this.hovered) this.controls.repaint();
    this.hovered = null;
    this.controls.card.hideSoon();
  }

  /** @param {Spot} spot */
  #tell(spot) {
    const { card, chart } = this.controls;
    const content = spot.pile.length > 1 ? card.list(spot.pile, this.#words) : card.describe(spot.mark, this.#words);
    card.show(content, chart.anchor(spot.left, spot.right, spot.y, 10));
  }

  /** @param {Bin} bin */
  #tally(bin) {
    const { card, chart } = this.controls;
    const band = chart.scene?.bands.find(({ lane }) => lane === bin.lane);
    if (!chart.scene || !band) return;
    card.show(card.tally(bin, this.#words), chart.anchor(chart.scene.x(bin.from), chart.scene.x(bin.to), band.top + band.height - 8, 10));
  }

  /** @param {number} x @param {number} y */
  tap(x, y) {
    const { chart, navigator } = this.controls;
    const found = chart.under(x, y);
    if (found?.bubble) this.controls.showOpinions(true);
    else if (found?.bin) navigator.go(found.bin, true);
    else if (found?.spot && found.spot.pile.length > 1) this.#open(found.spot);
    else if (found?.spot) {
      this.#tell(found.spot);
      this.controls.choose(found.spot.mark.fact);
    } else {
      this.controls.card.hideSoon();
      if (this.controls.state.selected && y >= AXIS) this.controls.choose(null);
    }
  }

  /** Comes so near to a pile that it falls apart; where it cannot, lists what is in it. @param {Spot} spot */
  #open(spot) {
    const { navigator, chart } = this.controls;
    const begins = spot.pile.map(({ from }) => from);
    const [from, to] = [Math.min(...begins), Math.max(...begins)];
    if (navigator.window && to - from > lengthOf(navigator.window) / 400) {
      navigator.go({ from: from - (to - from) * 0.5, to: to + (to - from) * 0.5 }, true);
    } else if (chart.scene) this.#tell(spot);
  }

  /** @param {number} x @param {number} y */
  doubleTap(x, y) {
    const { chart, navigator } = this.controls;
    if (!chart.under(x, y)) navigator.zoom(0.4, chart.shareAt(x), true);
  }

  /** @param {Way} way */
  walk(way) {
    const { scene } = this.controls.chart;
    if (!scene) return;
    const found = scene.counted ? null : nextMark(scene, this.focused, way);
    const bin = scene.counted ? nextBin(scene, this.bin, way) : null;
    if (!found && !bin) {
      if (way === 'before' || way === 'after') this.controls.navigator.move(way === 'before' ? -0.5 : 0.5, true);
      return;
    }
    this.focused = found?.fact ?? null;
    this.bin = bin;
    this.#awaited = true;
    if (found) this.controls.navigator.reveal({ from: found.from, to: Math.max(found.sure, found.from + 1) });
    this.controls.live.textContent = found ? this.#spoken(found, scene.picture.marks) : bin ? `${this.controls.laneName(bin.lane)}: ${tallied(bin, this.#words)}` : '';
    this.controls.repaint();
    requestAnimationFrame(() => requestAnimationFrame(() => this.#show()));
  }

  /** The card of what the keyboard is on, once it has its place. */
  #show() {
    const { scene } = this.controls.chart;
    if (!this.#awaited || !scene) return;
    const spot = scene.spots.find(({ pile }) => pile.some(({ fact }) => fact === this.focused));
    if (spot) {
      this.controls.chart.scrollTo(spot.y);
      const mark = spot.pile.find(({ fact }) => fact === this.focused) ?? spot.mark;
      this.#tell({ ...spot, mark, pile: [mark] });
    } else if (this.bin) this.#tally(this.bin);
  }

  /** @param {Mark} mark @param {Mark[]} marks */
  #spoken(mark, marks) {
    const { texts, state } = this.controls;
    const { factTypes = {}, standings = {}, statuses = {} } = state.labels;
    return [
      mark.summary.replace(/\.$/, ''), factTypes[mark.factType] ?? mark.factType, standings[mark.standing] ?? mark.standing,
      ...(mark.status === 'current' ? [] : [statuses[mark.status] ?? mark.status]),
      ...(mark.disputed ? [texts.say('disputed')] : []),
      mark.occurred, mark.lanes.map((lane) => this.controls.laneName(lane)).join(', '),
      texts.say('position', { index: texts.count(marks.indexOf(mark) + 1), count: texts.count(marks.length) }),
    ].join('. ');
  }

  choose() {
    if (this.bin) this.controls.navigator.go(this.bin, true);
    else if (this.focused) this.controls.choose(this.focused);
  }

  /** Closes the card, then lets go of the chosen fact. @returns {boolean} */
  dismiss() {
    const { card, state } = this.controls;
    this.#awaited = false;
    if (card.isOpen) card.hide();
    else if (state.selected) this.controls.choose(null);
    else return false;
    return true;
  }

  /** Where the keyboard is, as a share of the window. */
  share() {
    const { window } = this.controls;
    const at = this.moment();
    return window && at !== null && at >= window.from && at <= window.to ? (at - window.from) / lengthOf(window) : 0.5;
  }

  /** @returns {number | null} */
  moment() {
    const { window } = this.controls;
    return this.controls.mark(this.focused)?.from ?? this.bin?.from ?? (window && (window.from + window.to) / 2);
  }

  unfocus() {
    this.focused = null;
    this.bin = null;
    this.#awaited = false;
    this.controls.card.hideSoon();
    this.controls.repaint();
  }

  /** Another picture has come: the focus stays at the same time where there are counts, and leaves them where there are none. */
  refresh() {
    const { picture } = this.controls;
    const here = this.bin;
    if (!here || !picture) return;
    const counts = picture.marks.length > 0 ? [] : picture.bins;
    this.bin = counts.find(({ lane, facts, from, to }) => lane === here.lane && facts > 0 && from <= here.from && here.from < to) ?? null;
  }
}
