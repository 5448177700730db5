/**
 * Ties what a hand does over the lanes, and what keys do, to the chart.
 *
 * @import { Controls } from './controls.js'
 */
import { make } from './dom.js';
import { Gestures } from './gestures.js';
import { press } from './keyboard.js';

const SHOWN = 1600;

export class Hands {
  #timer = 0;

  /** @param {Controls} controls */
  constructor(controls) {
    this.controls = controls;
    this.hint = make('p', { className: 'toast', 'aria-hidden': true, part: 'hint' });
    const { chart, navigator, pointing } = controls;
    new Gestures(chart.canvas, {
      pan: (pixels) => navigator.move(-pixels / (chart.scene?.width ?? 1)),
      zoom: (factor, x) => navigator.zoom(factor, chart.shareAt(x)),
      tap: (x, y) => pointing.tap(x, y),
      doubleTap: (x, y) => pointing.doubleTap(x, y),
      hover: (x, y) => pointing.hover(x, y),
      leave: (to) => pointing.leave(to),
      scrolledPast: () => this.#explain(),
    });
    chart.scroller.addEventListener('scroll', () => controls.repaint());
    chart.scroller.addEventListener('blur', () => pointing.unfocus());
    chart.scroller.addEventListener('keydown', (event) => this.#press(event));
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const { navigator, pointing, plus } = this.controls;
    const moving = (/** @type {() => void} */ move) => {
      move();
      this.controls.announcing = true;
    };
    press(event, {
      walk: (way) => pointing.walk(way),
      move: (share) => moving(() => navigator.move(share, true)),
      zoom: (factor) => moving(() => navigator.zoom(factor, pointing.share(), true)),
      preset: (preset) => moving(() => this.controls.preset(preset)),
      choose: () => pointing.choose(),
      dismiss: () => this.controls.legend.close() || pointing.dismiss(),
      add: () => plus.addAt(pointing.moment()),
    });
  }

  /** Tells whoever meant to zoom how to. */
  #explain() {
    const { texts } = this.controls;
    this.hint.textContent = texts.say('wheel', { key: texts.wheelKey });
    this.hint.classList.add('on');
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.hint.classList.remove('on'), SHOWN);
  }
}
