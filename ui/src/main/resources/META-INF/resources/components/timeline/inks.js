/**
 * The colours of the page as a canvas can use them. They are read from CSS custom properties through an element of the
 * chart, so that light, dark and print differ by nothing but the page's own values.
 *
 * @typedef {[number, number, number]} Ink red, green, blue
 * @typedef {Record<'surface' | 'ink' | 'quiet' | 'line' | 'accent' | 'amber' | 'blue', Ink>} Named
 * @typedef {Named & {lane: (lane: string, index: number, by: string) => Ink, font: string, stamps: Map<string, HTMLCanvasElement>}} Inks
 */

const NAMES = /** @type {const} */ ([
  'surface', 'ink', 'quiet', 'line', 'accent', 'amber', 'blue',
]);
const TRACKS = ['attack', 'operations', 'communication', 'customers', 'market', 'legal'];

const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/** @param {string} colour any CSS colour @returns {Ink} */
function asInk(colour) {
  if (!pixel) return [128, 128, 128];
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = colour;
  pixel.fillRect(0, 0, 1, 1);
  const [red, green, blue] = pixel.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/**
 * @param {HTMLElement} probe an element of the chart that nobody sees
 * @returns {Inks}
 */
export function readInks(probe) {
  const style = getComputedStyle(probe);
  const read = (/** @type {string} */ name) => {
    probe.style.color = `var(--timeline-${name})`;
    return asInk(style.color);
  };
  const named = /** @type {Named} */ (Object.fromEntries(NAMES.map((name) => [name, read(name)])));
  const lanes = TRACKS.map(read);
  return {
    ...named,
    lane: (lane, index, by) => {
      if (lane === '' || lane === '*') return named.quiet;
      const track = by === 'track' ? TRACKS.indexOf(lane) : -1;
      return lanes[track < 0 ? index % lanes.length : track];
    },
    font: style.fontFamily,
    stamps: new Map(),
  };
}

/** @param {Ink} ink @param {number} [alpha] */
export const css = ([red, green, blue], alpha = 1) => `rgb(${red} ${green} ${blue} / ${alpha})`;
