/**
 * `<factline-moments>`: goes through the moments at which what was known of an incident changed: by hand, step by step,
 * or playing. It wishes, and the page shows: it fetches nothing.
 *
 * Properties:
 * - `moments` (`[{at, position?, facts, words?}]` in order), `chapters` (`[{at, position?, fact, factType, summary}]`)
 * - `value`: the last moment that is shown, as its place (-1 before the first) or as the instant of a cut-off; null is today
 * - `axis` ("told" or "recorded"), `home` (the zone in which times are said), `locale`, `texts` (see moments/texts.js), `typeLabels`
 * - `busy`: the page is still fetching the last wish; `awaits`: each wish makes it so at once, until `answered()`
 *
 * Methods, for keys of the page: `step(by)`, `chapter(by)`, `toggle()`, `today()`, `pause()`, `answered()`.
 * To be read: `data-index` (the place, `data-today` behind the last), `data-playing`, and the parts of moments/bar.js.
 *
 * @fires moment-wish `{index, at, position, settled}`: a moment to show, today where `at` is null; `settled` is false on the way to
 *     another one, told at most eight times a second and never while the page is busy. The last one is always told as settled.
 */
import { Bar } from './moments/bar.js';
import { Course } from './moments/course.js';
import { Keys } from './moments/keys.js';
import { Picture } from './moments/picture.js';
import { Player } from './moments/player.js';
import { Saying } from './moments/saying.js';
import { style } from './moments/style.js';
import { Tip } from './moments/tip.js';
import { Wishes } from './moments/wishes.js';

const PROPERTIES = /** @type {const} */ ([
  'texts', 'locale', 'home', 'axis', 'typeLabels', 'moments', 'chapters', 'awaits', 'busy', 'value',
]);

export class FactlineMoments extends HTMLElement {
  /** @type {Record<string, any>} */
  #given = { moments: [], chapters: [], texts: {}, typeLabels: {}, axis: 'told', locale: 'en', home: null, value: null };
  #bar = new Bar();
  #tip = new Tip();
  #picture = new Picture(this.#bar.course);
  #course = new Course([], []);
  #saying = new Saying(this.#course, {});
  #wishes = new Wishes((index, settled) => this.#tell(index, settled), () => this.#player.go());
  #player = new Player(() => this.#wishes.busy || this.#wishes.pending, () => this.#advance());
  #index = 0;
  #dragging = false;
  #stale = false;
  /** Whether somebody moved since the page last said where one is. */
  #byHand = false;
  /** Places that playing has wished, so that their being shown does not stop it. @type {Set<number>} */
  #played = new Set();

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [style];
    root.append(this.#bar.whole, this.#tip.whole);
    this.#listen();
  }

  connectedCallback() {
    for (const name of PROPERTIES) {
      if (!Object.hasOwn(this, name)) continue;
      const value = /** @type {any} */ (this)[name];
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
    this.#picture.connect();
    this.#renew();
  }

  disconnectedCallback() {
    this.#player.stop();
    this.#wishes.forget();
    this.#picture.disconnect();
    this.#tip.hide();
  }

  /** @param {string} name */
  given(name) {
    if (name === 'busy') return this.#wishes.busy;
    if (name === 'awaits') return this.#wishes.awaits;
    if (name === 'value' && this.#byHand) return this.#index < this.#course.today ? this.#index : null;
    return this.#given[name];
  }

  /** @param {string} name @param {any} value */
  take(name, value) {
    if (name === 'busy') {
      this.#wishes.busy = Boolean(value);
      this.#bar.whole.ariaBusy = String(Boolean(value));
    } else if (name === 'awaits') {
      this.#wishes.awaits = Boolean(value);
    } else {
      this.#given[name] = value;
      if (name === 'value') this.#takeValue();
      else this.#renewSoon();
    }
  }

  answered() {
    this.take('busy', false);
  }

  /** @param {number} by */
  step(by) {
    this.#goTo(this.#index + by);
  }

  /** @param {number} by 1 for the next one, -1 for the one before */
  chapter(by) {
    const stop = by > 0 ? this.#course.chapterAfter(this.#index) : this.#course.chapterBefore(this.#index);
    if (stop !== undefined) this.#goTo(stop);
  }

  today() {
    this.#goTo(this.#course.today);
  }

  toggle() {
    if (this.#player.playing) this.pause();
    else if (!this.#course.isEmpty) this.#play();
  }

  pause() {
    if (!this.#player.playing) return;
    this.#player.stop();
    this.#wishes.wish(this.#index, true);
    this.#showPlaying();
  }

  #play() {
    this.#byHand = true;
    this.#played.clear();
    if (this.#index >= this.#course.today - 1) this.#show(-1);
    this.#player.start();
    this.#showPlaying();
  }

  /** @returns {boolean} false where there is nowhere else to go */
  #advance() {
    const goesOn = this.#index + 1 < this.#course.today;
    this.#show(this.#index + 1);
    this.#played.add(this.#index);
    if (goesOn) {
      this.#wishes.wish(this.#index, false);
    } else {
      this.#wishes.wish(this.#index, true);
      queueMicrotask(() => this.#showPlaying());
    }
    return goesOn;
  }

  /** Somebody goes to a place and stays there. @param {number} index */
  #goTo(index, settled = true) {
    const reached = Math.min(Math.max(index, 0), this.#course.today);
    if (this.#course.isEmpty) return;
    this.#byHand = true;
    this.#player.stop();
    this.#showPlaying();
    this.#show(reached);
    this.#wishes.wish(reached, settled);
    if (settled) this.#speak();
  }

  #listen() {
    const bar = this.#bar;
    bar.play.addEventListener('click', () => this.toggle());
    bar.previous.addEventListener('click', () => this.chapter(-1));
    bar.next.addEventListener('click', () => this.chapter(1));
    bar.back.addEventListener('click', () => this.step(-1));
    bar.forward.addEventListener('click', () => this.step(1));
    bar.today.addEventListener('click', () => this.today());
    bar.speed.addEventListener('change', () => (this.#player.speed = Number(bar.speed.value)));
    new Keys(bar.range, {
      step: (by, settled) => this.#goTo(this.#index + by, settled),
      chapter: by => this.chapter(by),
      first: () => this.#goTo(0),
      last: () => this.today(),
      toggle: () => this.toggle(),
      rest: () => this.#wishes.wish(this.#index, true),
      drag: (index, ended) => {
        this.#dragging = !ended;
        this.#goTo(index, ended);
      },
      chapterNear: x => this.#picture.chapterNear(x),
      point: chapter => (chapter === null ? this.#tip.hideSoon() : this.#showTip(chapter)),
      focus: () => this.#showTipHere(),
      leave: () => this.#tip.hide(),
      dismiss: () => this.#dismiss(),
    });
  }

  #dismiss() {
    const was = this.#tip.isShown;
    this.#tip.hide();
    return was;
  }

  /** Properties often come together: they are drawn once. */
  #renewSoon() {
    if (this.#stale || !this.isConnected) return;
    this.#stale = true;
    queueMicrotask(() => this.#stale && this.#renew());
  }

  #renew() {
    this.#stale = false;
    const { axis, moments, chapters, value } = this.#given;
    const before = this.#index < 0;
    const moment = this.#course.at(this.#index);
    this.#course = new Course(moments ?? [], chapters ?? []);
    this.#saying = new Saying(this.#course, this.#given);
    const { texts, clock } = this.#saying;
    this.#bar.name(texts, axis);
    this.#bar.range.max = String(this.#course.today);
    this.#bar.showEmpty(this.#course.isEmpty);
    this.#picture.draw(this.#course, clock.mark(this.#course.moments), texts.say('today'));
    this.#showPlaying();
    if (!this.#byHand) this.#show(this.#course.place(value));
    else this.#show(before ? -1 : this.#course.placeOf(moment));
  }

  get #isUnderWay() {
    return this.#dragging || this.#player.playing || this.#wishes.pending;
  }

  #takeValue() {
    if (this.#stale) this.#renew();
    const index = this.#course.place(this.#given.value);
    if (this.#player.playing && !this.#played.has(index)) {
      this.#player.stop();
      this.#showPlaying();
    }
    if (this.#isUnderWay) return;
    this.#byHand = false;
    this.#show(index);
  }

  /** @param {number} index */
  #show(index) {
    this.#index = index;
    this.#bar.show(index, this.#course, this.#saying);
    this.#picture.show(index);
    this.dataset.index = String(index);
    this.toggleAttribute('data-today', index >= this.#course.today);
    if (this.shadowRoot?.activeElement === this.#bar.range) this.#showTipHere();
  }

  #showPlaying() {
    this.dataset.playing = String(this.#player.playing);
    this.#bar.showPlaying(this.#player.playing, this.#saying.texts);
  }

  #showTipHere() {
    if (this.#course.chaptersAt(this.#index).length && this.#bar.range.matches(':focus-visible')) this.#showTip(this.#index);
    else this.#tip.hide();
  }

  /** @param {number} index */
  #showTip(index) {
    this.#tip.show(index, this.#course.chaptersAt(index), this.#saying, this.#picture.spot(index));
  }

  /** Whoever pressed a button is not at the range, which says its value by itself. */
  #speak() {
    this.#bar.spoken.textContent = this.shadowRoot?.activeElement === this.#bar.range ? '' : this.#bar.range.ariaValueText ?? '';
  }

  /** @param {number} index @param {boolean} settled */
  #tell(index, settled) {
    const moment = this.#course.at(index);
    const detail = { index, at: moment?.at ?? null, position: moment?.position ?? null, settled };
    this.dispatchEvent(new CustomEvent('moment-wish', { bubbles: true, composed: true, detail }));
  }
}

for (const name of PROPERTIES) {
  Object.defineProperty(FactlineMoments.prototype, name, {
    /** @this {FactlineMoments} */
    get() {
      return this.given(name);
    },
    /** @this {FactlineMoments} @param {any} value */
    set(value) {
      this.take(name, value);
    },
  });
}

customElements.define('factline-moments', FactlineMoments);
