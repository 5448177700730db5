/**
 * The words of the slider. The page gives them in the reader's language; the English ones stand in for what is missing.
 * `{...}` is filled in by the slider; `one` and `other` follow the rules of the language for numbers.
 */
export const ENGLISH = {
  'name.told': 'What was told, moment by moment',
  'name.recorded': 'What was on our record, moment by moment',
  scale: 'Equal steps, one for each moment: the distance between two says nothing of the time between them.',
  play: 'Play',
  pause: 'Pause',
  back: 'One moment back',
  forward: 'One moment on',
  'chapter.previous': 'Previous chapter',
  'chapter.next': 'Next chapter',
  speed: 'Speed',
  today: 'Today',
  before: 'Before the first moment',
  nothing: 'Nothing to go through yet.',
  'end-of': 'end of {day}',
  place: '{index} of {count}',
  more: 'and {count} more',
  'facts.one': '{count} fact',
  'facts.other': '{count} facts',
  'moments.one': '{count} moment',
  'moments.other': '{count} moments',
};

/** @typedef {keyof typeof ENGLISH} Key */

/** @param {string | undefined} locale @returns {string} one that Intl knows */
function knownLocale(locale) {
  try {
    return Intl.getCanonicalLocales(locale || 'en')[0];
  } catch {
    return 'en';
  }
}

export class Texts {
  /** @param {Record<string, string>} given @param {string} [locale] */
  constructor(given, locale) {
    this.given = given;
    this.locale = knownLocale(locale);
    this.plural = new Intl.PluralRules(this.locale);
    this.numbers = new Intl.NumberFormat(this.locale);
  }

  /** @param {Key} key @param {Record<string, string>} [values] */
  say(key, values = {}) {
    return (this.given[key] ?? ENGLISH[key]).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  }

  /** @param {'facts' | 'moments'} what @param {number} count */
  number(what, count) {
    const form = this.plural.select(count) === 'one' ? 'one' : 'other';
    return this.say(/** @type {Key} */ (`${what}.${form}`), { count: this.numbers.format(count) });
  }

  /** @param {number} index from 0 @param {number} count */
  place(index, count) {
    return this.say('place', { index: this.numbers.format(index + 1), count: this.numbers.format(count) });
  }
}
