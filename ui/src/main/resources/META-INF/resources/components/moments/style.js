/** How the slider looks. It takes its colours from the page and stands alone where the page names none. */
export const style = new CSSStyleSheet();

style.replaceSync(`
:host {
  --moments-surface: var(--fl-surface, light-dark(#fff, #1d2326));
  --moments-ink: var(--vaadin-text-color, light-dark(#1a2023, #e8ecee));
  --moments-quiet: var(--fl-quiet, light-dark(#525c62, #b4bdc2));
  --moments-line: var(--fl-line, light-dark(#dde1e3, #3a4246));
  --moments-wash: var(--fl-grey-wash, light-dark(#eef0f1, #2d3438));
  --moments-accent: var(--aura-accent-color, light-dark(#00687a, #63c5d3));
  --moments-amber: var(--fl-amber, light-dark(#7a4f00, #f0c16e));
  background: var(--moments-surface);
  border: 1px solid var(--moments-line);
  border-radius: 10px;
  box-sizing: border-box;
  color: var(--moments-ink);
  container-type: inline-size;
  display: block;
  font-size: 13px;
  line-height: 1.3;
}
:host([hidden]) { display: none; }
.bar { align-items: center; block-size: 60px; box-sizing: border-box; column-gap: 10px; display: grid; grid-template: 'buttons track now speed today' 60px / auto minmax(0, 1fr) 13.5rem auto auto; padding-inline: 8px; }
.buttons { display: flex; gap: 2px; grid-area: buttons; }
button, select { background: none; block-size: 30px; border: 1px solid transparent; border-radius: 6px; color: var(--moments-quiet); cursor: pointer; font: inherit; font-weight: 550; min-inline-size: 30px; padding: 0; }
button:hover:enabled { background: var(--moments-wash); color: var(--moments-ink); }
button:disabled, select:disabled { cursor: default; opacity: .45; }
button > svg { block-size: 16px; display: block; fill: currentColor; inline-size: 16px; margin: auto; }
.play { color: var(--moments-accent); }
.play > svg { block-size: 20px; inline-size: 20px; }
select { background: var(--moments-surface); border-color: var(--moments-line); color: var(--moments-ink); grid-area: speed; inline-size: 3.6em; padding-inline-start: .3em; }
.today { border-color: var(--moments-line); color: var(--moments-ink); grid-area: today; padding-inline: .8em; white-space: nowrap; }
.today[aria-current] { background: var(--moments-wash); font-weight: 600; }
:focus-visible { outline: 2px solid var(--moments-accent); outline-offset: 1px; }
.now { display: flex; flex-direction: column; font-variant-numeric: tabular-nums; grid-area: now; min-inline-size: 0; }
.now > * { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.moment { font-weight: 600; }
.moment::first-letter { text-transform: uppercase; }
.count { color: var(--moments-quiet); font-size: 12px; }
.track { block-size: 60px; grid-area: track; position: relative; }
.course { inset-block: 0; inset-inline: 8px; pointer-events: none; position: absolute; }
.course > svg { block-size: 26px; inline-size: 100%; inset-block-start: 15px; inset-inline-start: 0; overflow: visible; position: absolute; }
.course path { fill: none; stroke: var(--moments-quiet); stroke-width: var(--tick, 2); vector-effect: non-scaling-stroke; }
.course .ahead { opacity: .45; }
.course .behind { clip-path: inset(-2px calc(100% - var(--at, 100%) - 1px) -2px -2px); }
.course .behind path { stroke: var(--moments-accent); }
.base { background: var(--moments-line); block-size: 2px; inset-block-start: 41px; inset-inline: 0; position: absolute; }
.base::after { border-inline-start: 2px dotted var(--moments-quiet); content: ''; block-size: 12px; inset-block-end: 0; inset-inline-end: -1px; position: absolute; }
.chapter { background: var(--moments-amber); block-size: 7px; inline-size: 7px; inset-block-start: 4px; position: absolute; transform: translateX(-50%) rotate(45deg); }
.chapter.here { box-shadow: 0 0 0 2px var(--moments-surface), 0 0 0 4px var(--moments-accent); }
.dense > .chapter { block-size: 9px; inline-size: 2px; transform: translateX(-50%); }
.mark, .end { color: var(--moments-quiet); font-size: 11px; inset-block-start: 44px; line-height: 14px; position: absolute; white-space: nowrap; }
.mark.year { color: var(--moments-ink); font-weight: 600; }
.end { inset-inline-end: -6px; }
input { appearance: none; background: none; block-size: 60px; cursor: pointer; inline-size: 100%; inset: 0; margin: 0; position: absolute; }
input:disabled { cursor: default; }
input:focus-visible { border-radius: 6px; outline-offset: 0; }
input::-webkit-slider-runnable-track { block-size: 60px; }
input::-webkit-slider-thumb { appearance: none; background: linear-gradient(var(--moments-accent) 0 0) center / 2px 100% no-repeat, radial-gradient(circle 7px at 50% 35px, var(--moments-accent) 6px, transparent 7px); block-size: 42px; border: 0; inline-size: 16px; margin-block-start: 0; }
input::-moz-range-track { block-size: 60px; background: none; }
input::-moz-range-thumb { background: linear-gradient(var(--moments-accent) 0 0) center / 2px 100% no-repeat, radial-gradient(circle 7px at 50% 35px, var(--moments-accent) 6px, transparent 7px); block-size: 42px; border: 0; border-radius: 0; inline-size: 16px; transform: translateY(-9px); }
input:disabled::-webkit-slider-thumb { visibility: hidden; }
input:disabled::-moz-range-thumb { visibility: hidden; }
.spoken { block-size: 1px; clip-path: inset(50%); inline-size: 1px; overflow: hidden; position: absolute; white-space: nowrap; }
.tip { background: var(--moments-surface); border: 1px solid var(--moments-line); border-radius: 8px; box-shadow: 0 4px 16px rgb(0 0 0 / .18); color: var(--moments-ink); font-size: 13px; inset: auto; line-height: 1.4; margin: 0; max-inline-size: min(24rem, calc(100vw - 1rem)); padding: .5rem .7rem; position: fixed; }
.tip p { margin: 0; overflow-wrap: anywhere; }
.tip p + p { margin-block-start: .4rem; }
.tip b { color: var(--moments-amber); display: block; font-weight: 600; }
.nothing { color: var(--moments-quiet); grid-area: track / track / track / now; }
[hidden] { display: none !important; }
@container (max-width: 860px) {
  .bar { block-size: 104px; grid-template: 'now speed today' 42px 'lower lower lower' 60px / minmax(0, 1fr) auto auto; }
  .lower { column-gap: 8px; display: grid; grid-area: lower; grid-template: 'buttons track' 60px / auto minmax(0, 1fr); }
  .lower > .buttons { align-self: center; }
  .nothing { grid-area: now; }
}
@container (max-width: 420px) {
  .bar { column-gap: 6px; }
  .buttons { gap: 0; }
  .buttons > button { min-inline-size: 28px; }
  .today { padding-inline: .5em; }
}
@container (min-width: 860.01px) { .lower { display: contents; } }
@media (forced-colors: active) {
  .chapter, .base { background: CanvasText; forced-color-adjust: none; }
  .course path { stroke: CanvasText; }
  .course .behind path { stroke: Highlight; }
}
`);
