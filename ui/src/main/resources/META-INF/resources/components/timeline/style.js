/** How the chart looks. It takes its colours from the page and stands alone where the page names none. */
export const style = new CSSStyleSheet();

style.replaceSync(`
:host {
  --timeline-surface: var(--fl-surface, light-dark(#fff, #1d2326));
  --timeline-ink: var(--vaadin-text-color, light-dark(#1a2023, #e8ecee));
  --timeline-quiet: var(--fl-quiet, light-dark(#525c62, #b4bdc2));
  --timeline-line: var(--fl-line, light-dark(#dde1e3, #3a4246));
  --timeline-wash: var(--fl-grey-wash, light-dark(#eef0f1, #2d3438));
  --timeline-accent: var(--aura-accent-color, light-dark(#00687a, #63c5d3));
  --timeline-amber: var(--fl-amber, light-dark(#7a4f00, #f0c16e));
  --timeline-blue: var(--fl-blue, light-dark(#1d4f91, #a3cbff));
  --timeline-attack: light-dark(#b3401a, #ff9d73);
  --timeline-operations: light-dark(#1f5fa8, #86bdf4);
  --timeline-communication: light-dark(#00705a, #4fcfa8);
  --timeline-customers: light-dark(#96397a, #eca4d3);
  --timeline-market: light-dark(#776000, #e3c04f);
  --timeline-legal: light-dark(#4a5568, #b9c4d2);
  background: var(--timeline-surface);
  block-size: 420px;
  border: 1px solid var(--timeline-line);
  border-radius: 10px;
  box-sizing: border-box;
  color: var(--timeline-ink);
  container-type: size;
  display: flex;
  flex-direction: column;
  font-size: 13px;
  line-height: 1.4;
  min-block-size: 220px;
  overflow: clip;
  position: relative;
}
:host([hidden]) { display: none; }
.bar { align-items: center; border-block-end: 1px solid var(--timeline-line); display: flex; flex: none; flex-wrap: wrap; gap: 2px .6rem; padding: 4px 8px; }
.group { display: flex; flex: none; gap: 2px; }
button, select { inline-size: auto; background: none; border: 1px solid transparent; border-radius: 6px; color: var(--timeline-quiet); cursor: pointer; flex: none; font: inherit; font-weight: 550; min-block-size: 28px; min-inline-size: 28px; padding: 0 .55em; white-space: nowrap; }
select { inline-size: auto; background: var(--timeline-surface); border-color: var(--timeline-line); color: var(--timeline-ink); padding-inline: .35em; }
button:hover { background: var(--timeline-wash); color: var(--timeline-ink); }
button[aria-pressed='true'], button[aria-expanded='true'] { background: var(--timeline-wash); box-shadow: inset 0 0 0 1.5px var(--timeline-accent); color: var(--timeline-ink); }
.round { font-size: 15px; padding: 0; }
:focus-visible { outline: 2px solid var(--timeline-accent); outline-offset: -2px; }
.status { color: var(--timeline-quiet); flex: 1 1 0; font-size: 12px; min-inline-size: 8rem; overflow: hidden; text-align: end; text-overflow: ellipsis; white-space: nowrap; }
.plot { flex: 1; min-block-size: 0; position: relative; }
.lanes { block-size: 100%; overflow: hidden auto; overscroll-behavior-x: contain; position: relative; scrollbar-width: thin; }
.lanes > canvas { block-size: 100%; cursor: grab; display: block; inline-size: 100%; inset-block-start: 0; position: sticky; touch-action: pan-y; }
.lanes.hit > canvas { cursor: pointer; }
.lanes:active > canvas { cursor: grabbing; }
.empty { align-content: center; color: var(--timeline-quiet); inset: 0; margin: 0; padding: 1rem; pointer-events: none; position: absolute; text-align: center; }
.empty:empty { display: none; }
.toast { background: var(--timeline-ink); border-radius: 99px; color: var(--timeline-surface); inset-block-end: 10px; inset-inline-start: 50%; margin: 0; opacity: 0; padding: .25rem .9rem; pointer-events: none; position: absolute; transition: opacity .2s; translate: -50% 0; white-space: nowrap; }
.toast.on { opacity: 1; }
.add { background: var(--timeline-accent); color: var(--timeline-surface); font-size: 12px; inset-block-start: 6px; min-block-size: 26px; position: absolute; translate: -50% 0; z-index: 1; }
.add:hover { background: var(--timeline-ink); color: var(--timeline-surface); }
.overview { block-size: 46px; border-block-start: 1px solid var(--timeline-line); flex: none; margin-inline: 8px; position: relative; }
.overview > * { block-size: 100%; inline-size: 100%; inset: 0; position: absolute; }
.overview .selection { fill: var(--timeline-accent); fill-opacity: .16; shape-rendering: crispEdges; stroke: var(--timeline-accent); stroke-width: 1.5; }
.overview .handle { fill: transparent; }
.card { background: var(--timeline-surface); border: 1px solid var(--timeline-quiet); border-radius: 8px; box-shadow: 0 6px 24px rgb(0 0 0 / .22); color: var(--timeline-ink); inline-size: max-content; inset: auto; margin: 0; max-block-size: 70vh; max-inline-size: min(370px, calc(100vw - 16px)); overflow: auto; padding: 9px 12px; position: fixed; }
.card p, .card ul, .legend p, .legend ul { margin: 0; padding: 0; }
.card .summary { font-weight: 600; overflow-wrap: anywhere; }
.card .tags { display: flex; flex-wrap: wrap; gap: 3px 6px; margin-block: 4px; }
.tags span { background: var(--timeline-wash); border-radius: 99px; font-size: 12px; padding: 0 .6em; }
.occurred { color: var(--timeline-quiet); }
dl { display: grid; gap: 2px 10px; grid-template-columns: minmax(4.5rem, auto) 1fr; margin: 6px 0 0; }
dt { color: var(--timeline-quiet); }
dd { margin: 0; }
dd span { display: block; }
.card li { list-style: none; }
.card li button { color: var(--timeline-ink); font-weight: 400; inline-size: 100%; overflow: hidden; text-align: start; text-overflow: ellipsis; }
.legend { background: var(--timeline-surface); border: 1px solid var(--timeline-line); border-radius: 8px; box-shadow: 0 6px 24px rgb(0 0 0 / .18); inset-block-start: 4px; inset-inline-end: 8px; max-block-size: calc(100% - 8px); max-inline-size: min(30rem, 100% - 16px); overflow: auto; padding: 8px 12px; position: absolute; z-index: 2; box-sizing: border-box; }
.legend[hidden] { display: none; }
.legend ul { display: grid; gap: 0 12px; grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr)); list-style: none; }
.legend li { align-items: center; display: flex; gap: 6px; }
.legend canvas { block-size: 26px; flex: none; inline-size: 26px; }
.legend p { color: var(--timeline-quiet); font-size: 12px; margin-block-start: 6px; }
.unseen { block-size: 1px; clip-path: inset(50%); inline-size: 1px; margin: 0; overflow: hidden; position: absolute; white-space: nowrap; }
@container (height < 280px) { .overview { display: none; } }
@container (width < 860px) { .status { display: none; } }
@container (width < 620px) { .preset.month, .preset.week, .preset.day { display: none; } .bar { gap: 2px .25rem; padding-inline: 4px; } }
@media (prefers-reduced-motion: reduce) { .toast { transition: none; } }
@media (forced-colors: active) {
  :host {
    --timeline-surface: Canvas; --timeline-ink: CanvasText; --timeline-quiet: CanvasText; --timeline-line: GrayText; --timeline-accent: Highlight;
    --timeline-amber: CanvasText; --timeline-blue: LinkText; --timeline-attack: CanvasText; --timeline-operations: CanvasText;
    --timeline-communication: CanvasText; --timeline-customers: CanvasText; --timeline-market: CanvasText; --timeline-legal: CanvasText;
  }
  .probe { forced-color-adjust: none; }
  button[aria-pressed='true'] { outline: 2px solid Highlight; }
}
@media print { .bar, .toast, .add { display: none; } }
`);
