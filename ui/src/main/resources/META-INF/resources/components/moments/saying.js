import { Clock } from './clock.js';
import { Texts } from './texts.js';

/** Says where one is in a course. */
export class Saying {
  /**
   * @param {import('./course.js').Course} course
   * @param {{texts?: Record<string, string>, locale?: string, home?: string | null, axis?: string, typeLabels?: Record<string, string>}} given
   */
  constructor(course, { texts, locale, home, axis, typeLabels }) {
    this.course = course;
    this.texts = new Texts(texts ?? {}, locale);
    // people tell each other things at some minute, and a record may change many times in it
    this.clock = new Clock(this.texts.locale, home ?? null, axis === 'recorded');
    this.labels = typeLabels ?? {};
  }

  /** @param {number} index */
  moment(index) {
    const moment = this.course.at(index);
    if (moment) return moment.words ?? this.clock.say(moment.at, this.texts);
    return this.texts.say(index < 0 ? 'before' : 'today');
  }

  /** How much became known, and how far one is. @param {number} index */
  count(index) {
    const { today } = this.course;
    const moment = this.course.at(index);
    if (moment) return `${this.texts.number('facts', moment.facts)} · ${this.texts.place(index, today)}`;
    return index < 0 ? '' : this.texts.number('moments', today);
  }

  /** All of it, for those who do not see it. @param {number} index */
  whole(index) {
    const summaries = this.course.chaptersAt(index).map(({ summary }) => summary);
    return [this.moment(index), this.count(index), ...summaries].filter(Boolean).join(' · ');
  }

  /** @param {import('./course.js').Chapter} chapter */
  headline({ at, factType }) {
    return `${this.labels[factType] ?? factType} · ${this.clock.say(at, this.texts)}`;
  }

  /** @param {number} count of chapters that are not said */
  more(count) {
    return this.texts.say('more', { count: this.texts.numbers.format(count) });
  }
}
