/**
 * Says in words and attributes what the canvas shows: the name of the chart, the count in the bar, and `data-*` attributes
 * of the element, for stories that look at the chart as a reader does.
 *
 * @import { Controls } from './controls.js'
 * @import { Scene } from './scene.js'
 */
import { toInstant } from './stretch.js';
import { written } from './times.js';

/** @param {Controls} controls */
export function reflect(controls) {
  const { host, chart, texts, picture, navigator, state, highlight, pointing } = controls;
  const { scene } = chart;
  const inView = scene ? viewed(scene) : { marks: 0, facts: 0, piles: 0 };
  const facts = texts.number('facts', inView.facts);
  put(host, {
    level: !scene ? 'empty' : scene.counted ? 'counts' : 'marks',
    marks: inView.marks, facts: inView.facts, piles: inView.piles,
    lanes: scene ? scene.bands.map(({ lane }) => lane).join() : '',
    window: scene ? `${toInstant(scene.window.from)}/${toInstant(scene.window.to)}` : '',
    focused: pointing.focused ?? '', selected: state.selected ?? '', changed: highlight.changed.size,
    bubbles: scene?.bubbles.length ?? 0,
  });
  const undated = picture && picture.undated > 0 ? ` · ${texts.say('undated', { count: texts.count(picture.undated) })}` : '';
  controls.toolbar.show({
    by: picture?.by ?? 'track', tails: state.tails, opinions: !state.folded, preset: navigator.preset,
    signs: !controls.legend.element.hidden,
    status: scene ? texts.say(scene.counted ? 'counted' : 'listed', { facts }) + undated : '',
  });
  if (!scene || navigator.isMoving) return;
  const at = (/** @type {number} */ moment) => written(moment, moment, controls.zone.id, texts.locale);
  const name = texts.say('name', { from: at(scene.window.from), to: at(scene.window.to), facts });
  if (chart.scroller.ariaLabel !== name) chart.scroller.ariaLabel = name;
  if (controls.announcing) controls.live.textContent = name;
  controls.announcing = false;
}

/** @param {Scene} scene */
function viewed({ spots, width, counted, bins }) {
  const seen = spots.filter(({ left, right, soft, over }) => Math.max(right, over) > 0 && Math.min(left, soft) < width);
  const marks = new Set(seen.flatMap(({ pile }) => pile.map(({ fact }) => fact))).size;
  const facts = counted ? bins.reduce((sum, bin) => sum + bin.facts, 0) : marks;
  return { marks, facts, piles: seen.filter(({ pile }) => pile.length > 1).length };
}

/** @param {HTMLElement} host @param {Record<string, string | number>} values */
function put(host, values) {
  for (const [name, value] of Object.entries(values)) if (host.dataset[name] !== String(value)) host.dataset[name] = String(value);
}
