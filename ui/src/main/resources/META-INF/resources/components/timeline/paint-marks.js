/**
 * Paints the facts of the picture: soft ranges, bars, tails to the telling, signs, labels.
 *
 * @import { Spot } from './layout.js'
 * @import { Ink } from './inks.js'
 * @import { Scene } from './scene.js'
 */
import { css } from './inks.js';
import { FADE, insideOf, isBar, isVague, labelledInside, SIGN } from './layout.js';
import { paintBadges, paintHalo } from './signs.js';
import { stampPile, stampSign } from './stamps.js';

const BAR = 13;
export const LABEL_SIZE = 12;

/** @param {CanvasRenderingContext2D} ctx @param {Scene} scene */
export function paintMarks(ctx, scene) {
  const shown = scene.spots.filter((spot) => spot.over >= -40 && spot.soft <= scene.width + 40);
  ctx.textBaseline = 'middle';
  /** Up to where each row is covered, so that ranges that overlap stay faint enough to read on. @type {Map<number, number>} */
  const covered = new Map();
  for (const spot of shown) {
    if (!isBar(spot) && spot.sure - spot.soft > 2 * SIGN) {
      paintRange(ctx, spot, spot.band.hue, covered.get(spot.y) ?? -Infinity);
      covered.set(spot.y, Math.max(spot.sure, covered.get(spot.y) ?? -Infinity));
    }
    if (spot.line) paintLine(ctx, spot, spot.band.hue);
    if (scene.tails || scene.outstanding(spot)) paintTail(ctx, spot, spot.band.hue, scene);
  }
  for (const spot of shown) {
    ctx.globalAlpha = scene.gone.has(spot.mark.fact) ? 0.35 : 1;
    paintOne(ctx, spot, spot.band.hue, scene);
  }
  ctx.globalAlpha = 1;
  for (const spot of shown) paintRings(ctx, spot, scene);
}

/** @param {CanvasRenderingContext2D} ctx @param {Spot} spot @param {Ink} hue @param {Scene} scene */
function paintOne(ctx, spot, hue, scene) {
  const { inks } = scene;
  if (isBar(spot)) paintBar(ctx, spot, hue, scene);
  else if (spot.pile.length > 1 && spot.row >= 0) stampPile(ctx, spot.pile.length, spot.x, spot.y, hue, inks);
  else stampSign(ctx, spot.mark, spot.x, spot.y, hue, inks);
  if (!spot.label) return;
  ctx.font = `${LABEL_SIZE}px ${inks.font}`;
  const inside = isBar(spot) && labelledInside(spot);
  ctx.fillStyle = css(inside && insideOf(spot).firm && spot.mark.standing === 'confirmed' ? inks.surface : inks.ink);
  ctx.fillText(spot.label, inside ? insideOf(spot).from + 7 : spot.right + 4, spot.y + 0.5);
}

/**
 * When something uncertain can have happened: at any moment of the stretch, and at none beyond the two fine lines.
 *
 * @param {CanvasRenderingContext2D} ctx @param {Spot} spot @param {Ink} hue @param {number} covered
 */
function paintRange(ctx, { soft, sure, y, row }, hue, covered) {
  const half = row < 0 ? 3 : 7;
  const edge = Math.min(0.3, 24 / (sure - soft));
  const fill = ctx.createLinearGradient(soft, 0, sure, 0);
  fill.addColorStop(0, css(hue, 0.02));
  fill.addColorStop(edge, css(hue, 0.14));
  fill.addColorStop(1 - edge, css(hue, 0.14));
  fill.addColorStop(1, css(hue, 0.02));
  ctx.fillStyle = fill;
  const from = Math.max(soft, covered);
  if (from < sure) ctx.fillRect(from, y - half, sure - from, 2 * half);
  ctx.fillStyle = css(hue, 0.55);
  ctx.fillRect(Math.round(soft), y - half, 1, 2 * half);
  ctx.fillRect(Math.round(sure) - 1, y - half, 1, 2 * half);
}

/**
 * A state, as certain as its ends are; one that still lasts fades away.
 *
 * @param {CanvasRenderingContext2D} ctx @param {Spot} spot @param {Ink} hue @param {Scene} scene
 */
function paintBar(ctx, spot, hue, scene) {
  const { mark, soft, sure, end, over, y } = spot;
  const { from, to } = { from: Math.max(soft, -60), to: Math.min(over, scene.width + 60) };
  const ink = ctx.createLinearGradient(from, 0, to, 0);
  const stop = (/** @type {number} */ at, /** @type {number} */ alpha) =>
    ink.addColorStop(Math.min(1, Math.max(0, (at - from) / (to - from || 1))), css(hue, alpha));
  const firm = Math.min(sure, over);
  const full = isVague(spot) ? 0.4 : 1;
  if (firm > soft + 1) stop(soft, 0.2);
  stop(firm, full);
  if (mark.lasts) {
    stop(Math.max(firm, over - FADE), full);
    stop(over, 0);
  } else {
    stop(Math.max(firm, end), full);
    if (over > end + 1) stop(over, 0.2);
  }
  ctx.beginPath();
  ctx.roundRect(from, y - BAR / 2, Math.max(2, to - from), BAR, 4);
  ctx.fillStyle = mark.standing === 'confirmed' ? ink : css(hue, 0.08);
  ctx.fill();
  if (mark.standing !== 'confirmed') {
    ctx.lineWidth = 1.75;
    ctx.strokeStyle = ink;
    ctx.setLineDash(mark.standing === 'rumoured' ? [4, 3] : []);
    ctx.stroke();
    ctx.setLineDash([]);
  }
  paintBadges(ctx, mark, Math.max(soft, 0) + 3, y - 2, scene.inks);
}

/** How long something lasts that has no row of its own. @param {CanvasRenderingContext2D} ctx @param {Spot} spot @param {Ink} hue */
function paintLine(ctx, { mark, x, soft, end, over, y }, hue) {
  const from = Math.max(soft, -10);
  const fill = ctx.createLinearGradient(from, 0, over, 0);
  const firm = (mark.lasts ? Math.max(from, over - FADE) : end) - from;
  fill.addColorStop(0, css(hue));
  fill.addColorStop(Math.min(1, Math.max(0, firm / (over - from || 1))), css(hue));
  fill.addColorStop(1, css(hue, mark.lasts ? 0 : 0.3));
  ctx.fillStyle = fill;
  ctx.fillRect(from, y + 6, Math.max(x, over) - from, 3);
}

/** @param {CanvasRenderingContext2D} ctx @param {Spot} spot @param {Ink} hue @param {Scene} scene */
function paintTail(ctx, spot, hue, scene) {
  if (spot.mark.told === null || spot.row < 0) return;
  const told = scene.x(spot.mark.told);
  if (told <= spot.x + SIGN) return;
  const y = Math.round(spot.y + 8) + 0.5;
  ctx.strokeStyle = css(hue, 0.85);
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(spot.x, spot.y + 5);
  ctx.lineTo(spot.x, y);
  ctx.lineTo(told, y);
  ctx.moveTo(told, y - 4);
  ctx.lineTo(told, y + 2);
  ctx.stroke();
  ctx.fillStyle = css(hue);
  ctx.fillRect(told - 1.5, y - 6, 4, 3);
}

/** @param {CanvasRenderingContext2D} ctx @param {Spot} spot @param {Scene} scene */
function paintRings(ctx, spot, scene) {
  const x = isBar(spot) ? Math.max(spot.left, 6) + 2 : spot.x;
  const holds = (/** @type {string | null} */ fact) => spot.pile.some((mark) => mark.fact === fact);
  if (spot.pile.some((mark) => scene.changed.has(mark.fact))) {
    paintHalo(ctx, x, spot.y, scene.inks.amber);
    if (scene.pulse > 0) paintHalo(ctx, x, spot.y, scene.inks.amber, scene.pulse);
  }
  if (holds(scene.selected)) {
    if (isBar(spot)) frame(ctx, spot, scene, scene.inks.accent);
    else paintHalo(ctx, x, spot.y, scene.inks.accent);
  }
  if (holds(scene.focused)) {
    if (isBar(spot)) frame(ctx, spot, scene, scene.inks.ink);
    else square(ctx, spot, scene.inks.ink);
  }
}

/** @param {CanvasRenderingContext2D} ctx @param {Spot} spot @param {Scene} scene @param {Ink} ink */
function frame(ctx, { left, right, y }, { width }, ink) {
  const from = Math.max(left, -20) - 3;
  ctx.strokeStyle = css(ink);
  ctx.lineWidth = 2;
  ctx.beginPath();
  ctx.roundRect(from, y - BAR / 2 - 3, Math.min(right, width + 20) + 3 - from, BAR + 6, 6);
  ctx.stroke();
}

/** @param {CanvasRenderingContext2D} ctx @param {Spot} spot @param {Ink} ink */
function square(ctx, { x, y }, ink) {
  ctx.strokeStyle = css(ink);
  ctx.lineWidth = 2;
  ctx.beginPath();
  ctx.roundRect(x - 11, y - 11, 22, 22, 5);
  ctx.stroke();
}
