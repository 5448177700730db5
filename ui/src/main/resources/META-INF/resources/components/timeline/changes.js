/**
 * What differs between two pictures, of two moments of the record or of the reader's cut-offs, in the time that both show.
 *
 * @import { Mark, Picture } from './picture.js'
 */
import { touch } from './stretch.js';

/**
 * @param {Picture | null} before
 * @param {Picture} after
 * @returns {{changed: Set<string>, gone: Mark[]}} facts that appeared or differ; and those that are no longer there
 */
export function changesOf(before, after) {
  const none = { changed: new Set(), gone: [] };
  if (!before?.window || !after.window || before.moment === after.moment || before.by !== after.by) return none;
  if (isUnlisted(before) || isUnlisted(after)) return none;
  const known = new Map(before.marks.map((mark) => [mark.fact, mark]));
  const left = new Map(known);
  const changed = new Set();
  for (const mark of after.marks) {
    left.delete(mark.fact);
    const old = known.get(mark.fact);
    if (old ? differs(old, mark) : lies(mark, before)) changed.add(mark.fact);
  }
  return { changed, gone: [...left.values()].filter((mark) => lies(mark, after)) };
}

/** Whether it has facts that it does not list, so that nothing follows from their absence. @param {Picture} picture */
const isUnlisted = ({ marks, facts }) => marks.length === 0 && facts > 0;

/** @param {Mark} mark @param {Picture} picture */
const lies = ({ from, sure }, { window }) => window !== null && touch({ from, to: Math.max(sure, from + 1) }, window);

/** @param {Mark} a @param {Mark} b */
const differs = (a, b) => a.version !== b.version || a.status !== b.status || a.standing !== b.standing || a.disputed !== b.disputed;
