/**
 * Paints how the chosen fact relates to others in the picture: an arc with the kind, pointing where the relation points.
 *
 * @import { Scene } from './scene.js'
 * @import { Spot } from './layout.js'
 * @typedef {{kind: string, incoming: boolean, fact: string, label: string}} Tie
 */
import { css } from './inks.js';

/** @param {CanvasRenderingContext2D} ctx @param {Scene} scene */
export function paintTies(ctx, scene) {
  const chosen = spotOf(scene, scene.selected);
  if (!chosen) return;
  for (const tie of scene.ties) {
    const other = spotOf(scene, tie.fact);
    if (other && other !== chosen) paintTie(ctx, tie.incoming ? other : chosen, tie.incoming ? chosen : other, tie.label, scene);
  }
}

/** @param {Scene} scene @param {string | null} fact */
const spotOf = ({ spots }, fact) => spots.find(({ pile }) => pile.some((mark) => mark.fact === fact));

/** @param {CanvasRenderingContext2D} ctx @param {Spot} from @param {Spot} to @param {string} label @param {Scene} scene */
function paintTie(ctx, from, to, label, scene) {
  const { inks, width, depth } = scene;
  const distance = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const bend = Math.min(60, 12 + distance / 5);
  const middle = { x: (from.x + to.x) / 2, y: Math.max(-bend / 2 + 10, (from.y + to.y) / 2 - bend * 1.2) };
  ctx.strokeStyle = css(inks.accent);
  ctx.lineWidth = 1.75;
  ctx.beginPath();
  ctx.moveTo(from.x, from.y);
  ctx.quadraticCurveTo(middle.x, middle.y, to.x, to.y);
  ctx.stroke();
  arrow(ctx, middle, to, css(inks.accent));
  const at = { x: (from.x + 2 * middle.x + to.x) / 4, y: (from.y + 2 * middle.y + to.y) / 4 };
  if (at.x < 0 || at.x > width || !label) return;
  ctx.font = `11px ${inks.font}`;
  const breadth = ctx.measureText(label).width + 10;
  const x = Math.min(Math.max(0, at.x - breadth / 2), width - breadth);
  const y = Math.min(Math.max(9, at.y), depth - 9);
  ctx.fillStyle = css(inks.surface);
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.roundRect(x, y - 8, breadth, 16, 8);
  ctx.fill();
  ctx.stroke();
  ctx.fillStyle = css(inks.ink);
  ctx.fillText(label, x + 5, y + 0.5);
}

/** @param {CanvasRenderingContext2D} ctx @param {{x: number, y: number}} from @param {Spot} to @param {string} fill */
function arrow(ctx, from, to, fill) {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  ctx.save();
  ctx.translate(to.x - Math.cos(angle) * 8, to.y - Math.sin(angle) * 8);
  ctx.rotate(angle);
  ctx.fillStyle = fill;
  ctx.beginPath();
  ctx.moveTo(0, 0);
  ctx.lineTo(-8, -4);
  ctx.lineTo(-8, 4);
  ctx.fill();
  ctx.restore();
}
