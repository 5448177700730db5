/**
 * Holds the state of one chart and ties its parts together: what is set from outside, what hands and keys do, and when to
 * paint.
 *
 * @import { Mark, Picture } from './picture.js'
 * @import { Stretch } from './stretch.js'
 * @import { Preset } from './toolbar.js'
 * @typedef {(type: string, detail: Record<string, any>) => void} Tell
 */
import { Card } from './card.js';
import { Chart } from './chart.js';
import { make } from './dom.js';
import { Hands } from './hands.js';
import { Highlight } from './highlight.js';
import { Legend } from './legend.js';
import { Navigator, presetOf } from './navigator.js';
import { Overview } from './overview.js';
import { lanesOf } from './picture.js';
import { Plus } from './plus.js';
import { Pointing } from './pointing.js';
import { reflect } from './reflect.js';
import { lengthOf, same, toInstant } from './stretch.js';
import { Texts } from './texts.js';
import { dayOf } from './times.js';
import { Toolbar } from './toolbar.js';
import { watchColours } from './watch.js';
import { Zone } from './zone.js';

export class Controls {
  state = {
    /** @type {string | null} */ selected: null,
    /** @type {any[]} */ ties: [],
    /** @type {any} */ labels: {},
    /** @type {number | null} */ moment: null,
    tails: false, folded: true, mayAdd: false, markChanges: false, binCount: 0,
  };
  /** @type {Picture | null} */
  picture = null;
  /** @type {Picture | null} */
  overview = null;
  /** Whether the window is to be told in words once it rests. */
  announcing = false;
  texts = new Texts({}, 'en');
  zone = new Zone('UTC');
  /** @type {string | null} */
  home = null;
  highlight = new Highlight();
  #frame = 0;
  #connected = false;
  #lanes = lanesOf([]);
  /** @type {() => void} */
  #forget = () => {};

  /** @param {HTMLElement} host @param {ShadowRoot} root @param {Tell} tell */
  constructor(host, root, tell) {
    this.host = host;
    this.tell = tell;
    const probe = make('span', { className: 'probe unseen', 'aria-hidden': true });
    root.append(probe);
    this.chart = new Chart(probe);
    this.navigator = new Navigator(() => this.repaint(), (wide, shown) => tell('window-wish', { ...spoken(wide), shown: spoken(shown) }));
    this.toolbar = new Toolbar({
      lanes: (by) => tell('lanes-wish', { by }),
      preset: (preset) => this.preset(preset),
      zoom: (factor) => this.navigator.zoom(factor, 0.5, true),
      tails: () => this.set({ tails: !this.state.tails }),
      opinions: () => this.showOpinions(this.state.folded),
      signs: () => this.legend.toggle(),
    });
    this.strip = new Overview((window, settled) => this.navigator.go(window, settled));
    this.card = new Card((fact) => this.choose(fact));
    this.legend = new Legend(this);
    this.live = make('p', { className: 'unseen', 'aria-live': 'polite', part: 'live' });
    this.help = make('p', { className: 'unseen', id: 'help' });
    this.empty = make('p', { className: 'empty', part: 'empty' });
    this.pointing = new Pointing(this);
    this.plus = new Plus(this);
    this.hands = new Hands(this);
    const plot = make('div', { className: 'plot', part: 'plot' },
      this.chart.scroller, this.plus.element, this.empty, this.hands.hint, this.legend.element, this.card.element);
    root.append(this.toolbar.element, plot, this.strip.element, this.live, this.help);
    this.setTexts(this.texts);
  }

  connect() {
    this.#connected = true;
    this.resizes = new ResizeObserver(() => this.repaint());
    this.resizes.observe(this.host);
    this.resizes.observe(this.chart.scroller);
    this.#forget = watchColours(this.host, (now) => {
      this.chart.colour();
      this.legend.refresh();
      if (now) this.#paint();
      else this.repaint();
    });
    this.chart.colour();
    this.repaint();
  }

  disconnect() {
    this.#connected = false;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.resizes?.disconnect();
    this.#forget();
    this.navigator.stop();
    this.card.hide();
  }

  get window() {
    return this.navigator.window;
  }

  /** @param {Partial<Controls['state']>} changes */
  set(changes) {
    Object.assign(this.state, changes);
    if ('mayAdd' in changes) this.#writeHelp();
    this.repaint();
  }

  /** @param {Texts} texts */
  setTexts(texts) {
    this.texts = texts;
    this.toolbar.translate(texts);
    this.#writeHelp();
    this.chart.scroller.setAttribute('aria-roledescription', texts.say('role'));
    this.legend.refresh();
    this.repaint();
  }

  #writeHelp() {
    this.help.textContent = this.texts.say('help') + (this.state.mayAdd ? ` ${this.texts.say('help.add')}` : '');
  }

  /** @param {string | null} home @param {Zone} zone */
  setZone(home, zone) {
    this.home = home;
    this.zone = zone;
    this.repaint();
  }

  /** The first window is the acute phase, unless the page has put it elsewhere. @param {Picture | null} overview */
  setOverview(overview) {
    this.overview = overview;
    this.#lanes = lanesOf([overview, this.picture]);
    const first = overview && presetOf('acute', this.knowledge(), null);
    if (first && !this.window) {
      this.navigator.go(first);
      this.navigator.preset = 'acute';
    }
    this.repaint();
  }

  /** @param {Picture | null} picture */
  setPicture(picture) {
    if (this.state.markChanges && picture) this.highlight.note(this.picture, picture);
    else this.highlight.clear();
    if (this.highlight.fresh) this.live.textContent = this.texts.say('changes', { facts: this.texts.number('facts', this.highlight.changed.size) });
    this.picture = picture;
    this.#lanes = lanesOf([this.overview, picture]);
    if (picture?.window && !this.window) this.navigator.put(picture.window);
    this.pointing.refresh();
    this.repaint();
  }

  /** @param {Stretch | null} window */
  setWindow(window) {
    if (window && !same(window, this.window)) this.navigator.put(window);
  }

  /** @param {string | null} fact */
  select(fact) {
    this.state.selected = fact;
    const mark = this.mark(fact);
    if (mark) this.navigator.reveal({ from: mark.from, to: Math.max(mark.sure, mark.from + 1) });
    this.repaint();
  }

  /** @param {string | null} fact */
  choose(fact) {
    this.state.selected = fact;
    this.tell('fact-chosen', { fact });
    this.repaint();
  }

  /** @param {Preset} preset */
  preset(preset) {
    this.card.hide();
    this.navigator.show(preset, this.knowledge());
  }

  /** @param {boolean} shown */
  showOpinions(shown) {
    this.set({ folded: !shown });
    this.tell('opinions-wish', { shown });
  }

  /** @returns {import('./navigator.js').Knowledge} */
  knowledge() {
    const { whole = null, acute = null } = this.overview ?? this.picture ?? {};
    return { whole, acute, chosen: this.#middle(), zone: this.zone };
  }

  /** When the chosen fact began, or the one in focus, or the one nearest to the middle of the window. */
  #middle() {
    const chosen = this.mark(this.state.selected) ?? this.mark(this.pointing.focused);
    if (chosen || !this.window) return chosen?.from ?? null;
    const { from, to } = this.window;
    const off = (/** @type {Mark} */ mark) => Math.abs(mark.from - (from + to) / 2);
    const inView = (this.picture?.marks ?? []).filter((mark) => mark.from >= from && mark.from < to);
    return inView.reduce((/** @type {Mark | null} */ best, mark) => (best && off(best) <= off(mark) ? best : mark), null)?.from ?? null;
  }

  /** @param {string | null} fact @returns {Mark | null} */
  mark(fact) {
    return this.picture?.marks.find((mark) => mark.fact === fact) ?? null;
  }

  /** @param {string} lane */
  laneName(lane) {
    if (lane === '') return this.texts.say('lane.none');
    return lane === '*' ? this.texts.say('lane.others') : this.state.labels.lanes?.[lane] ?? lane;
  }

  /** @param {string} fact */
  placeOf(fact) {
    const { scene, canvas, scroller } = this.chart;
    const spot = scene?.spots.find(({ pile }) => pile.some((mark) => mark.fact === fact));
    if (!scene || !spot || spot.right < 0 || spot.left > scene.width) return null;
    const { left, right, top, bottom } = this.chart.anchor(Math.max(spot.left, 0), Math.min(spot.right, scene.width), spot.y, 0);
    const box = canvas.getBoundingClientRect();
    const y = (top + bottom) / 2;
    return y < box.top || y > box.bottom || !scroller.isConnected ? null : { x: Math.min((left + right) / 2, left + 8), y };
  }

  repaint() {
    if (this.#connected && !this.#frame) this.#frame = requestAnimationFrame(() => this.#paint());
  }

  #paint() {
    this.#frame = 0;
    const { picture, window, state, texts, highlight, pointing } = this;
    const pulse = highlight.pulse();
    const drawn = picture && window && (picture.facts > 0 || this.overview?.whole || picture.whole);
    this.empty.textContent = drawn ? '' : texts.say(picture && !this.overview?.whole ? 'empty' : 'waiting');
    if (!drawn) this.chart.clear();
    else {
      this.chart.paint({
        picture, window, pulse: pulse ?? 0, known: this.#lanes, marks: [...picture.marks, ...highlight.gone], acute: (this.overview ?? picture).acute,
        tails: state.tails, folded: state.folded, selected: state.selected, ties: state.ties, moment: state.moment,
        now: state.moment ?? Date.now(), changed: highlight.changed, gone: new Set(highlight.gone.map(({ fact }) => fact)),
        focused: pointing.focused, hovered: pointing.hovered, focusedBin: pointing.bin,
        momentName: texts.say('moment'), laneName: (lane) => this.laneName(lane), count: (count) => texts.count(count),
        opinions: (count) => texts.number('opinions', count),
      }, this.zone, texts.locale);
    }
    this.strip.paint(this.overview, window, this.chart.inks, (at) => dayOf(at, this.zone.id, texts.locale));
    reflect(this);
    if (pulse !== null) this.repaint();
  }
}

/** @param {Stretch} stretch */
const spoken = ({ from, to }) => (lengthOf({ from, to }) > 0 ? { from: toInstant(from), to: toInstant(to) } : {});
