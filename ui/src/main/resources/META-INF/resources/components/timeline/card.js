/**
 * The card beside a mark: what it says, how firmly, and when on which clocks. It stays while the pointer is on it, goes
 * with Escape, and opens for the keyboard as for the pointer.
 *
 * @import { Bin, Mark } from './picture.js'
 * @import { Texts } from './texts.js'
 * @typedef {object} Words
 * @property {Texts} texts
 * @property {string} locale
 * @property {string | null} home
 * @property {any} labels translations of codes
 * @property {(lane: string) => string} laneName
 * @typedef {{left: number, right: number, top: number, bottom: number}} Anchor in the coordinates of the page's view
 */
import { make } from './dom.js';
import { placesFor, written } from './times.js';

const LINGER = 220;
const LISTED = 8;

export class Card {
  #hiding = 0;

  #escaped = (/** @type {KeyboardEvent} */ { key }) => key === 'Escape' && this.hide();

  #scrolled = () => this.hide();

  /** @param {(fact: string) => void} choose */
  constructor(choose) {
    this.choose = choose;
    this.element = make('div', { className: 'card', popover: 'manual', part: 'card' });
    this.element.addEventListener('pointerenter', () => clearTimeout(this.#hiding));
    this.element.addEventListener('pointerleave', () => this.hideSoon());
  }

  get isOpen() {
    return this.element.matches(':popover-open');
  }

  /** @param {Node[]} content @param {Anchor} anchor */
  show(content, anchor) {
    clearTimeout(this.#hiding);
    this.element.replaceChildren(...content);
    if (!this.isOpen) this.element.showPopover();
    document.addEventListener('keydown', this.#escaped);
    document.addEventListener('scroll', this.#scrolled, true);
    const { width, height } = this.element.getBoundingClientRect();
    const left = Math.min(Math.max(8, anchor.left), innerWidth - width - 8);
    const below = anchor.bottom + 10;
    const top = below + height < innerHeight - 4 ? below : Math.max(4, anchor.top - 10 - height);
    this.element.style.left = `${left}px`;
    this.element.style.top = `${top}px`;
  }

  /** Late enough for the pointer to reach the card. */
  hideSoon() {
    clearTimeout(this.#hiding);
    this.#hiding = window.setTimeout(() => !this.element.matches(':hover, :focus-within') && this.hide(), LINGER);
  }

  hide() {
    clearTimeout(this.#hiding);
    document.removeEventListener('keydown', this.#escaped);
    document.removeEventListener('scroll', this.#scrolled, true);
    if (this.isOpen) this.element.hidePopover();
  }

  /** @param {Mark} mark @param {Words} words @returns {Node[]} */
  describe(mark, words) {
    const { texts, labels } = words;
    const tags = [labels.factTypes?.[mark.factType] ?? mark.factType, labels.standings?.[mark.standing] ?? mark.standing];
    if (mark.status !== 'current') tags.push(labels.statuses?.[mark.status] ?? mark.status);
    if (mark.disputed) tags.push(texts.say('disputed'));
    if (mark.access === 'privileged') tags.push(texts.say('privileged'));
    return [
      make('p', { className: 'summary' }, mark.summary),
      make('p', { className: 'tags' }, ...tags.map((tag) => make('span', {}, tag))),
      make('p', { className: 'occurred' }, mark.occurred, ...(mark.sure - mark.from > 60_000 && !mark.state ? [` (${texts.say('uncertain')})`] : [])),
      times(mark, words),
    ];
  }

  /** Marks that have no room beside each other. @param {Mark[]} marks @param {Words} words @returns {Node[]} */
  list(marks, { texts }) {
    const buttons = marks.slice(0, LISTED).map((mark) => {
      const button = make('button', { type: 'button' }, mark.summary);
      button.addEventListener('click', () => this.choose(mark.fact));
      return make('li', {}, button);
    });
    const rest = marks.length - buttons.length;
    return [
      make('p', { className: 'summary' }, texts.say('pile', { facts: texts.number('facts', marks.length) })),
      make('ul', {}, ...buttons),
      ...(rest > 0 ? [make('p', { className: 'occurred' }, texts.say('more', { count: texts.count(rest) }))] : []),
    ];
  }

  /** @param {Bin} bin @param {Words} words @returns {Node[]} */
  tally(bin, words) {
    const { texts } = words;
    const rest = [];
    if (bin.opinions > 0) rest.push(texts.number('opinions', bin.opinions));
    if (bin.superseded > 0) rest.push(texts.say('superseded', { count: texts.count(bin.superseded) }));
    return [
      make('p', { className: 'summary' }, words.laneName(bin.lane)),
      make('p', { className: 'occurred' }, tallied(bin, words)),
      ...(rest.length ? [make('p', { className: 'occurred' }, rest.join(', '))] : []),
    ];
  }
}

/** @param {Bin} bin @param {Words} words */
export function tallied(bin, { texts, home, locale }) {
  const [place] = placesFor(home, home, [bin.from, bin.to], texts);
  return texts.say('bin', {
    facts: texts.number('facts', bin.facts),
    from: written(bin.from, bin.from, place.zone, locale), to: written(bin.to, bin.to, place.zone, locale),
  });
}

/** @param {Mark} mark @param {Words} words */
function times(mark, { texts, home, locale }) {
  const moments = [mark.from, mark.sure, mark.told, mark.end].filter((at) => at !== null);
  const list = make('dl');
  for (const { name, zone } of placesFor(mark.zone, home, moments, texts)) {
    const lines = [make('span', {}, written(mark.from, mark.sure, zone, locale))];
    if (mark.lasts) lines.push(make('span', {}, `${texts.say('end')}: ${texts.say('lasts')}`));
    else if (mark.end !== null) lines.push(make('span', {}, `${texts.say('end')}: ${written(mark.end, mark.surelyOver ?? mark.end, zone, locale)}`));
    if (mark.told !== null) lines.push(make('span', {}, `${texts.say('told')}: ${written(mark.told, mark.told, zone, locale)}`));
    list.append(make('dt', {}, name), make('dd', {}, ...lines));
  }
  if (mark.told === null) list.append(make('dt', {}, texts.say('told')), make('dd', {}, texts.say('untold')));
  return list;
}
