/**
 * Signs as pictures: many marks share a sign, and copying it is much cheaper than drawing it again, above all where no
 * graphics card helps.
 *
 * @import { Mark } from './picture.js'
 * @import { Ink, Inks } from './inks.js'
 */
import { paintPile, paintSign } from './signs.js';

const SIDE = 36;

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Mark} mark
 * @param {number} x @param {number} y
 * @param {Ink} hue
 * @param {Inks} inks
 */
export function stampSign(ctx, mark, x, y, hue, inks) {
  const { standing, status, disputed, access } = mark;
  stamp(ctx, `${hue} ${standing} ${status} ${disputed} ${access}`, x, y, inks, (other, middle) =>
    paintSign(other, mark, middle, middle, hue, inks));
}

/** @param {CanvasRenderingContext2D} ctx @param {number} count @param {number} x @param {number} y @param {Ink} hue @param {Inks} inks */
export function stampPile(ctx, count, x, y, hue, inks) {
  stamp(ctx, `${hue} pile ${Math.min(count, 100)}`, x, y, inks, (other, middle) => paintPile(other, count, middle, middle, hue, inks));
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {string} name
 * @param {number} x @param {number} y
 * @param {Inks} inks whose pictures they are: other colours have others
 * @param {(ctx: CanvasRenderingContext2D, middle: number) => void} paint
 */
function stamp(ctx, name, x, y, inks, paint) {
  const { a: ratio, e: left, f: top } = ctx.getTransform();
  const key = `${ratio} ${name}`;
  let picture = inks.stamps.get(key);
  if (!picture) {
    picture = document.createElement('canvas');
    picture.width = picture.height = Math.ceil(SIDE * ratio);
    const other = /** @type {CanvasRenderingContext2D} */ (picture.getContext('2d'));
    other.scale(ratio, ratio);
    other.textBaseline = 'middle';
    paint(other, SIDE / 2);
    inks.stamps.set(key, picture);
  }
  const whole = (/** @type {number} */ at, /** @type {number} */ origin) => (Math.round((at - SIDE / 2) * ratio + origin) - origin) / ratio;
  ctx.drawImage(picture, whole(x, left), whole(y, top), picture.width / ratio, picture.height / ratio);
}
