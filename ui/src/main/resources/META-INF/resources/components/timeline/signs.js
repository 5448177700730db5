/**
 * The signs of single facts. How firmly a fact stands is told by its shape and filling, never by colour alone: confirmed
 * is a filled circle, claimed a ring, rumoured a dashed diamond, an opinion a bubble; what is set apart is a struck square.
 *
 * @import { Mark } from './picture.js'
 * @import { Ink, Inks } from './inks.js'
 */
import { css } from './inks.js';
import { isSetApart } from './picture.js';

const RADIUS = 5.5;

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Pick<Mark, 'standing' | 'status' | 'disputed' | 'access'>} mark
 * @param {number} x @param {number} y
 * @param {Ink} hue
 * @param {Inks} inks
 */
export function paintSign(ctx, mark, x, y, hue, inks) {
  ctx.lineWidth = 2;
  ctx.strokeStyle = css(hue);
  ctx.fillStyle = css(inks.surface);
  if (isSetApart(/** @type {Mark} */ (mark))) paintStruck(ctx, x, y, inks, mark.status === 'retracted');
  else if (mark.standing === 'confirmed') paintDisc(ctx, x, y, hue);
  else if (mark.standing === 'rumoured') paintDiamond(ctx, x, y);
  else if (mark.standing === 'opinion') paintBubble(ctx, x - 6, y - 6, 12, 9, inks.quiet);
  else paintRing(ctx, x, y);
  paintBadges(ctx, mark, x, y, inks);
}

/** @param {CanvasRenderingContext2D} ctx @param {number} x @param {number} y @param {Ink} hue */
function paintDisc(ctx, x, y, hue) {
  ctx.fillStyle = css(hue);
  ctx.beginPath();
  ctx.arc(x, y, RADIUS + 0.5, 0, 2 * Math.PI);
  ctx.fill();
}

/** @param {CanvasRenderingContext2D} ctx @param {number} x @param {number} y */
function paintRing(ctx, x, y) {
  ctx.beginPath();
  ctx.arc(x, y, RADIUS - 0.5, 0, 2 * Math.PI);
  ctx.fill();
  ctx.stroke();
}

/** @param {CanvasRenderingContext2D} ctx @param {number} x @param {number} y */
function paintDiamond(ctx, x, y) {
  const r = RADIUS + 1.5;
  ctx.setLineDash([3, 2]);
  ctx.beginPath();
  ctx.moveTo(x, y - r);
  ctx.lineTo(x + r, y);
  ctx.lineTo(x, y + r);
  ctx.lineTo(x - r, y);
  ctx.closePath();
  ctx.fill();
  ctx.stroke();
  ctx.setLineDash([]);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} x @param {number} y of its upper left corner
 * @param {number} width @param {number} height
 * @param {Ink} stroke
 */
export function paintBubble(ctx, x, y, width, height, stroke) {
  ctx.strokeStyle = css(stroke);
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  ctx.roundRect(x, y, width, height, 3);
  ctx.fill();
  ctx.stroke();
  ctx.fillStyle = css(stroke);
  ctx.beginPath();
  ctx.moveTo(x + 3, y + height);
  ctx.lineTo(x + 7, y + height);
  ctx.lineTo(x + 3, y + height + 4);
  ctx.fill();
}

/** @param {CanvasRenderingContext2D} ctx @param {number} x @param {number} y @param {Inks} inks @param {boolean} crossed */
function paintStruck(ctx, x, y, inks, crossed) {
  ctx.strokeStyle = css(inks.quiet);
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  ctx.rect(x - 4, y - 4, 8, 8);
  ctx.fill();
  ctx.moveTo(x - 6.5, crossed ? y - 6.5 : y);
  ctx.lineTo(x + 6.5, crossed ? y + 6.5 : y);
  if (crossed) {
    ctx.moveTo(x - 6.5, y + 6.5);
    ctx.lineTo(x + 6.5, y - 6.5);
  }
  ctx.stroke();
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Pick<Mark, 'disputed' | 'access'>} mark
 * @param {number} x @param {number} y
 * @param {Inks} inks
 */
export function paintBadges(ctx, mark, x, y, inks) {
  if (mark.disputed) paintDispute(ctx, x + 6, y - 6, inks);
  if (mark.access === 'privileged') paintLock(ctx, x - 6, y + 5, inks);
}

/** @param {CanvasRenderingContext2D} ctx @param {number} x @param {number} y @param {Inks} inks */
function paintDispute(ctx, x, y, inks) {
  ctx.fillStyle = css(inks.amber);
  ctx.strokeStyle = css(inks.surface);
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  ctx.moveTo(x, y - 5);
  ctx.lineTo(x + 5, y + 4);
  ctx.lineTo(x - 5, y + 4);
  ctx.closePath();
  ctx.stroke();
  ctx.fill();
  ctx.fillStyle = css(inks.surface);
  ctx.fillRect(x - 0.75, y - 2.5, 1.5, 3.2);
  ctx.fillRect(x - 0.75, y + 1.6, 1.5, 1.4);
}

/** @param {CanvasRenderingContext2D} ctx @param {number} x @param {number} y @param {Inks} inks */
function paintLock(ctx, x, y, inks) {
  ctx.strokeStyle = css(inks.surface);
  ctx.lineWidth = 5;
  ctx.strokeRect(x - 2.5, y - 2, 5, 4);
  ctx.strokeStyle = css(inks.ink);
  ctx.lineWidth = 1.3;
  ctx.beginPath();
  ctx.arc(x, y - 1, 2.2, Math.PI, 0);
  ctx.stroke();
  ctx.fillStyle = css(inks.ink);
  ctx.fillRect(x - 3.5, y - 1, 7, 5);
}

/**
 * Marks that have no room beside each other.
 *
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} count
 * @param {number} x @param {number} y
 * @param {Ink} hue
 * @param {Inks} inks
 */
export function paintPile(ctx, count, x, y, hue, inks) {
  ctx.strokeStyle = css(hue);
  ctx.fillStyle = css(inks.surface);
  ctx.lineWidth = 1.5;
  for (const shift of [3, 0]) {
    ctx.beginPath();
    ctx.arc(x + shift, y, 9, 0, 2 * Math.PI);
    ctx.fill();
    ctx.stroke();
  }
  ctx.fillStyle = css(inks.ink);
  ctx.font = `600 10px ${inks.font}`;
  ctx.textAlign = 'center';
  ctx.fillText(count > 99 ? '99+' : String(count), x, y + 0.5, 15);
  ctx.textAlign = 'start';
}

/** @param {CanvasRenderingContext2D} ctx @param {number} x @param {number} y @param {Ink} ink @param {number} [grown] */
export function paintHalo(ctx, x, y, ink, grown = 0) {
  ctx.strokeStyle = css(ink, 1 - grown);
  ctx.lineWidth = 2.5;
  ctx.beginPath();
  ctx.arc(x, y, 10 + grown * 12, 0, 2 * Math.PI);
  ctx.stroke();
}
