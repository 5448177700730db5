/**
 * The words of the chart. The page gives them in the reader's language; the English ones stand in for what is missing.
 * `{...}` is filled in by the chart; `one` and `other` follow the rules of the language for numbers.
 */
export const ENGLISH = {
  role: 'timeline',
  name: 'Timeline from {from} to {to}: {facts}',
  help: 'Left and right arrows go from fact to fact in time, up and down between lanes, Enter opens one, Escape closes. Plus and minus zoom, 0 shows the acute phase, 1 the whole, Page Up and Page Down move on. The list below holds the same facts.',
  'help.add': 'A adds a fact at the moment one is on.',
  empty: 'Nothing to draw: no fact that matches happened at a known time.',
  waiting: 'Drawing the timeline …',
  lanes: 'Lanes',
  'lanes.track': 'By track',
  'lanes.audience': 'By audience',
  'lanes.source': 'By source',
  'lane.none': 'None named',
  'lane.others': 'Others',
  windows: 'Window',
  acute: 'Acute phase',
  whole: 'Whole',
  month: 'Month',
  week: 'Week',
  day: 'Day',
  nearer: 'Zoom in',
  farther: 'Zoom out',
  tails: 'Time until told',
  'facts.one': '{count} fact',
  'facts.other': '{count} facts',
  'opinions.one': '{count} opinion',
  'opinions.other': '{count} opinions',
  opinions: 'Opinions',
  counted: '{facts} in view, counted: zoom in to see each',
  listed: '{facts} in view',
  undated: '{count} at no known time',
  wheel: 'Hold {key} to zoom with the wheel',
  moment: 'Moment',
  add: 'Add a fact at {time}',
  end: 'End',
  lasts: 'still lasts',
  told: 'Told',
  untold: 'nobody was told',
  zoneFact: 'where it happened',
  zoneIncident: 'incident',
  zoneReader: 'you',
  disputed: 'Disputed',
  privileged: 'Privileged',
  uncertain: 'at some moment within',
  pile: '{facts} about the same time',
  more: 'and {count} more',
  bin: '{facts} began from {from} to {to}',
  superseded: '{count} superseded',
  position: '{index} of {count}',
  changes: '{facts} changed',
  signs: 'Signs and keys',
  'sign.range': 'Uncertain: at any moment of the stretch',
  'sign.bar': 'Lasts; fades where it has not ended',
  'sign.pile': 'Several with no room beside each other',
  'sign.apart': 'Superseded',
  'sign.retracted': 'Retracted',
  'keys.mouse': 'Drag to move, {key} and wheel or pinch to zoom, double click to come nearer.',
};

/** @typedef {keyof typeof ENGLISH} Key */

export class Texts {
  /** @param {Record<string, string>} given @param {string} locale */
  constructor(given, locale) {
    this.given = given;
    this.locale = locale;
    this.plural = new Intl.PluralRules(locale);
    this.numbers = new Intl.NumberFormat(locale);
  }

  /** @param {Key} key @param {Record<string, string>} [values] */
  say(key, values = {}) {
    return (this.given[key] ?? ENGLISH[key]).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  }

  /** @param {number} count */
  count(count) {
    return this.numbers.format(count);
  }

  /** @param {'facts' | 'opinions'} what @param {number} count */
  number(what, count) {
    const form = this.plural.select(count) === 'one' ? 'one' : 'other';
    return this.say(/** @type {Key} */ (`${what}.${form}`), { count: this.count(count) });
  }

  /** The key that zooms with the wheel, as keyboards here call it. */
  get wheelKey() {
    return /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : this.locale.startsWith('de') ? 'Strg' : 'Ctrl';
  }
}
