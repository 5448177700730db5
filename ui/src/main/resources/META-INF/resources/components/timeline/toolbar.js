/**
 * The buttons above the chart.
 *
 * @import { Texts, Key } from './texts.js'
 * @typedef {object} Acts
 * @property {(by: string) => void} lanes
 * @property {(preset: Preset) => void} preset
 * @property {(factor: number) => void} zoom
 * @property {() => void} tails
 * @property {() => void} opinions
 * @property {() => void} signs
 * @typedef {'acute' | 'whole' | 'month' | 'week' | 'day'} Preset
 * @typedef {{by: string, tails: boolean, opinions: boolean, preset: Preset | null, signs: boolean, status: string}} Shown
 */
import { make } from './dom.js';

/** @type {Preset[]} */
const PRESETS = ['acute', 'whole', 'month', 'week', 'day'];
const KINDS = ['track', 'audience', 'source'];

export class Toolbar {
  /** @param {Acts} acts */
  constructor(acts) {
    this.acts = acts;
    this.element = make('div', { className: 'bar', part: 'bar' });
    this.status = make('span', { className: 'status', part: 'status' });
    this.lanes = make('select', { part: 'lanes' });
    this.lanes.addEventListener('change', () => acts.lanes(this.lanes.value));
  }

  /** Writes the buttons anew, in other words. @param {Texts} texts */
  translate(texts) {
    const button = (/** @type {string} */ part, /** @type {string} */ text, /** @type {() => void} */ act, label = '') => {
      const made = make('button', { type: 'button', part, className: part }, text);
      if (label) Object.assign(made, { ariaLabel: label, title: label });
      made.addEventListener('click', act);
      return made;
    };
    this.lanes.ariaLabel = texts.say('lanes');
    this.lanes.replaceChildren(...KINDS.map((kind) =>
      make('option', { value: kind }, texts.say(/** @type {Key} */ (`lanes.${kind}`)))));
    const presets = PRESETS.map((preset) => button(`preset ${preset}`, texts.say(preset), () => this.acts.preset(preset)));
    this.presets = new Map(PRESETS.map((preset, index) => [preset, presets[index]]));
    this.tails = button('toggle tails', texts.say('tails'), this.acts.tails);
    this.opinions = button('toggle opinions', texts.say('opinions'), this.acts.opinions);
    this.signs = button('round signs', '?', this.acts.signs, texts.say('signs'));
    this.element.replaceChildren(
      this.lanes,
      make('div', { className: 'group', role: 'group', 'aria-label': texts.say('windows') }, ...presets),
      make('div', { className: 'group' },
        button('round farther', '−', () => this.acts.zoom(2), texts.say('farther')),
        button('round nearer', '+', () => this.acts.zoom(0.5), texts.say('nearer'))),
      make('div', { className: 'group' }, this.tails, this.opinions),
      this.signs,
      this.status,
    );
  }

  /** @param {Shown} shown */
  show({ by, tails, opinions, preset, signs, status }) {
    if (this.lanes.value !== by) this.lanes.value = by;
    if (this.tails) this.tails.ariaPressed = String(tails);
    if (this.opinions) this.opinions.ariaPressed = String(opinions);
    if (this.signs) this.signs.ariaExpanded = String(signs);
    this.presets?.forEach((button, name) => {
      button.ariaPressed = String(name === preset);
    });
    if (this.status.textContent !== status) this.status.textContent = status;
  }
}
