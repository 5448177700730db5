/**
 * Paints what the facts stand on: lanes with their names, where days begin, the moment, and counts instead of facts.
 *
 * @import { Scene } from './scene.js'
 * @import { Bin } from './picture.js'
 */
import { css } from './inks.js';
import { paintBubble } from './signs.js';

/** @param {CanvasRenderingContext2D} ctx @param {Scene} scene */
export function paintGround(ctx, scene) {
  const { inks, width, bands, division, x } = scene;
  const bottom = scene.depth;
  if (scene.acute) {
    const from = Math.max(0, x(scene.acute.from));
    ctx.fillStyle = css(inks.accent, 0.05);
    ctx.fillRect(from, 0, Math.min(width, x(scene.acute.to)) - from, bottom);
  }
  ctx.strokeStyle = css(inks.line, 0.55);
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (const { at } of division.minor) upright(ctx, x(at), bottom);
  ctx.stroke();
  ctx.strokeStyle = css(inks.quiet, 0.5);
  ctx.beginPath();
  for (const at of division.edges) upright(ctx, x(at), bottom);
  ctx.stroke();
  ctx.fillStyle = css(inks.line);
  for (const { top, height } of bands) ctx.fillRect(-scene.gutter, top + height - 1, width + scene.gutter, 1);
}

/** @param {CanvasRenderingContext2D} ctx @param {number} x @param {number} bottom */
function upright(ctx, x, bottom) {
  ctx.moveTo(Math.round(x) + 0.5, 0);
  ctx.lineTo(Math.round(x) + 0.5, bottom);
}

/**
 * In a column of their own where there is room for one, else inside the lanes.
 *
 * @param {CanvasRenderingContext2D} ctx @param {Scene} scene
 */
export function paintNames(ctx, scene) {
  const { inks, gutter, bands } = scene;
  ctx.textBaseline = 'middle';
  for (const band of bands) {
    const name = scene.laneName(band.lane);
    ctx.fillStyle = css(band.hue);
    ctx.fillRect(-gutter, band.top, 4, band.height - 1);
    ctx.font = `600 12px ${inks.font}`;
    ctx.fillStyle = css(inks.ink);
    if (gutter > 0) {
      const lines = wrapped(ctx, name, gutter - 20);
      lines.forEach((line, index) => ctx.fillText(line, -gutter + 12, band.top + 17 + index * 15));
      ctx.font = `11px ${inks.font}`;
      ctx.fillStyle = css(inks.quiet);
      if (band.height >= 26 + lines.length * 15) ctx.fillText(scene.count(band.facts), -gutter + 12, band.top + 17 + lines.length * 15);
    } else {
      const breadth = ctx.measureText(name).width;
      ctx.fillStyle = css(inks.surface, 0.85);
      ctx.fillRect(4, band.top, breadth + 12, 16);
      ctx.fillStyle = css(inks.ink);
      ctx.fillText(name, 9, band.top + 9);
    }
  }
}

/** @param {CanvasRenderingContext2D} ctx @param {string} text @param {number} room @returns {string[]} one line or two */
function wrapped(ctx, text, room) {
  if (ctx.measureText(text).width <= room) return [text];
  let end = text.length;
  while (end > 1 && ctx.measureText(text.slice(0, end)).width > room) end--;
  const space = text.lastIndexOf(' ', end);
  const first = text.slice(0, space > 3 ? space : end);
  let second = text.slice(first.length).trimStart();
  while (second.length > 1 && ctx.measureText(second).width > room) second = second.slice(0, -2).trimEnd() + '…';
  return [first, second];
}

/** @param {CanvasRenderingContext2D} ctx @param {Scene} scene */
export function paintMoment(ctx, scene) {
  if (scene.moment === null) return;
  const at = Math.round(scene.x(scene.moment)) + 0.5;
  if (at < 0 || at > scene.width) return;
  ctx.strokeStyle = css(scene.inks.blue);
  ctx.lineWidth = 2;
  ctx.setLineDash([6, 4]);
  ctx.beginPath();
  ctx.moveTo(at, 0);
  ctx.lineTo(at, scene.depth);
  ctx.stroke();
  ctx.setLineDash([]);
}

/**
 * Too many facts to draw one by one: how many began when, with the number where there is room for it.
 *
 * @param {CanvasRenderingContext2D} ctx @param {Scene} scene
 */
export function paintCounts(ctx, scene) {
  const { inks, bins } = scene;
  const most = bins.reduce((max, { facts }) => Math.max(max, facts), 1);
  for (const band of scene.bands) {
    const mine = bins.filter(({ lane, facts }) => lane === band.lane && facts > 0);
    const floor = band.top + band.height - 2 - band.strip;
    const room = band.height - 18 - band.strip - (scene.gutter > 0 ? 0 : 14);
    const tall = (/** @type {Bin} */ bin) => Math.max(3, room * Math.sqrt(bin.facts / most));
    for (const bin of mine) {
      const from = scene.x(bin.from);
      const breadth = Math.max(1, scene.x(bin.to) - from - 1);
      ctx.fillStyle = css(band.hue, 0.5 + 0.5 * Math.sqrt(bin.facts / most));
      ctx.fillRect(from, floor - tall(bin), breadth, tall(bin));
      if (scene.focusedBin === bin) {
        ctx.strokeStyle = css(inks.ink);
        ctx.lineWidth = 2;
        ctx.strokeRect(from - 2, floor - 2 - tall(bin), breadth + 4, tall(bin) + 2);
      }
    }
    paintNumbers(ctx, mine, floor, tall, scene);
  }
}

/** @param {CanvasRenderingContext2D} ctx @param {Bin[]} bins @param {number} floor @param {(bin: Bin) => number} tall @param {Scene} scene */
function paintNumbers(ctx, bins, floor, tall, scene) {
  ctx.font = `11px ${scene.inks.font}`;
  ctx.textBaseline = 'middle';
  ctx.fillStyle = css(scene.inks.ink);
  ctx.textAlign = 'center';
  /** @type {[number, number][]} */
  const taken = [];
  for (const bin of [...bins].sort((a, b) => b.facts - a.facts)) {
    const text = scene.count(bin.facts);
    const middle = (scene.x(bin.from) + scene.x(bin.to)) / 2;
    const half = ctx.measureText(text).width / 2 + 4;
    if (taken.some(([from, to]) => from < middle + half && middle - half < to)) continue;
    const beside = bins.filter((other) => other !== bin && Math.abs((scene.x(other.from) + scene.x(other.to)) / 2 - middle) < half);
    if (beside.some((other) => tall(other) > tall(bin))) continue;
    taken.push([middle - half, middle + half]);
    ctx.fillText(text, middle, floor - 7 - tall(bin));
  }
  ctx.textAlign = 'start';
}

/** Opinions, folded to their number. @param {CanvasRenderingContext2D} ctx @param {Scene} scene */
export function paintBubbles(ctx, scene) {
  ctx.font = `11px ${scene.inks.font}`;
  ctx.textBaseline = 'middle';
  for (const { x, y, width, text } of scene.bubbles) {
    ctx.fillStyle = css(scene.inks.surface);
    paintBubble(ctx, x, y - 7, width, 12, scene.inks.quiet);
    ctx.fillStyle = css(scene.inks.quiet);
    ctx.fillText(text, x + 6, y - 0.5);
  }
}
