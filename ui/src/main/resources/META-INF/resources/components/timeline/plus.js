/**
 * The offer to add a fact at a moment: a button under the pointer at the axis, and a key.
 *
 * @import { Controls } from './controls.js'
 */
import { make } from './dom.js';
import { toInstant } from './stretch.js';
import { snapped } from './ticks.js';
import { written } from './times.js';

export class Plus {
  /** @type {number | null} */
  #at = null;

  /** @param {Controls} controls */
  constructor(controls) {
    this.controls = controls;
    this.element = make('button', { className: 'add', part: 'add', type: 'button', hidden: true, tabIndex: -1 });
    this.element.addEventListener('click', () => this.addAt(this.#at));
    this.element.addEventListener('pointermove', (event) => {
      const box = controls.chart.canvas.getBoundingClientRect();
      this.offer(event.clientX - box.left);
    });
    this.element.addEventListener('pointerleave', () => this.withdraw());
  }

  /** @param {number} x of the canvas */
  offer(x) {
    const { chart, zone, texts, state } = this.controls;
    const at = chart.momentAt(x);
    if (!state.mayAdd || at === null || !chart.scene || x < chart.scene.gutter) return this.withdraw();
    const { window, width } = chart.scene;
    this.#at = snapped(at, (window.to - window.from) / width, zone);
    const time = written(this.#at, this.#at, zone.id, texts.locale);
    this.element.textContent = `+ ${time}`;
    this.element.ariaLabel = texts.say('add', { time });
    this.element.hidden = false;
    const half = this.element.offsetWidth / 2;
    this.element.style.left = `${Math.min(Math.max(half, x), chart.scene.gutter + width - half)}px`;
  }

  withdraw() {
    this.element.hidden = true;
  }

  /** @param {number | null} at */
  addAt(at) {
    if (at === null || !this.controls.state.mayAdd) return;
    this.withdraw();
    this.controls.tell('add-between', { at: toInstant(at) });
  }
}
