/**
 * Paints the axis: larger parts of the calendar above, their divisions below.
 *
 * @import { Scene } from './scene.js'
 */
import { css } from './inks.js';

export const AXIS = 38;

/** @param {CanvasRenderingContext2D} ctx @param {Scene} scene */
export function paintAxis(ctx, scene) {
  const { inks, width, division, x } = scene;
  ctx.textBaseline = 'middle';
  ctx.fillStyle = css(inks.line);
  ctx.fillRect(-scene.gutter, AXIS - 1, width + scene.gutter, 1);
  ctx.font = `600 12px ${inks.font}`;
  ctx.fillStyle = css(inks.ink);
  division.major.forEach(({ at, label }, index) => {
    const from = Math.max(4, x(at) + 6);
    const next = division.major[index + 1];
    const room = (next ? x(next.at) : width) - from - 4;
    if (ctx.measureText(label).width <= room) ctx.fillText(label, from, 12);
  });
  ctx.font = `11px ${inks.font}`;
  ctx.textAlign = 'center';
  let free = -scene.gutter;
  for (const { at, label } of division.minor) {
    const middle = x(at);
    const half = ctx.measureText(label).width / 2;
    ctx.fillStyle = css(inks.quiet);
    ctx.fillRect(Math.round(middle), AXIS - 5, 1, 4);
    if (middle < 0 || middle - half < free || middle + half > width) continue;
    ctx.fillText(label, middle, 26);
    free = middle + half + 8;
  }
  ctx.textAlign = 'start';
  ctx.fillStyle = css(inks.quiet, 0.6);
  for (const at of division.edges) ctx.fillRect(Math.round(x(at)), 4, 1, AXIS - 5);
  paintMomentFlag(ctx, scene);
}

/** @param {CanvasRenderingContext2D} ctx @param {Scene} scene */
function paintMomentFlag(ctx, { moment, x, width, inks, momentName }) {
  if (moment === null || x(moment) < 0 || x(moment) > width) return;
  ctx.font = `600 11px ${inks.font}`;
  const breadth = ctx.measureText(momentName).width + 12;
  const from = Math.min(Math.max(0, x(moment) - breadth / 2), width - breadth);
  ctx.fillStyle = css(inks.blue);
  ctx.beginPath();
  ctx.roundRect(from, AXIS - 17, breadth, 16, 4);
  ctx.fill();
  ctx.fillStyle = css(inks.surface);
  ctx.fillText(momentName, from + 6, AXIS - 8.5);
}
