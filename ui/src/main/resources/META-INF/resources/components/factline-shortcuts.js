/**
 * `<factline-shortcuts keys="n / ?">`: hears single keys wherever nobody needs them for something else.
 *
 * @fires shortcut `{key}`
 */

/** Where a letter is text, or finds something in a list. */
const TYPING = [
  'input:not([type=checkbox], [type=radio], [type=range], [type=button], [type=submit])', 'textarea', 'select', 'vaadin-select',
  '[contenteditable]', '[role=textbox]', '[role=searchbox]', '[role=combobox]', '[role=listbox]', '[role=menu]',
].join(', ');

/** What lies over the screen has the keys for itself. */
const OVER = 'vaadin-dialog[opened], vaadin-confirm-dialog[opened], vaadin-popover[opened]';

class FactlineShortcuts extends HTMLElement {
  #hear = (/** @type {KeyboardEvent} */ event) => {
    const keys = (this.getAttribute('keys') ?? '').split(' ');
    if (event.defaultPrevented || event.repeat || event.isComposing || isHeldWithAnother(event)) return;
    if (!keys.includes(event.key) || isTyping(event) || document.querySelector(OVER)) return;
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('shortcut', { detail: { key: event.key } }));
  };

  connectedCallback() {
    document.addEventListener('keydown', this.#hear);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.#hear);
  }
}

/** Some keyboards have signs such as "[" only behind AltGr, or behind the option key of a Mac. @param {KeyboardEvent} event */
function isHeldWithAnother(event) {
  if (event.getModifierState('AltGraph')) return false;
  return event.ctrlKey || event.metaKey || (event.altKey && !/Mac|iPhone|iPad/.test(navigator.platform));
}

/** @param {KeyboardEvent} event */
function isTyping(event) {
  return event.composedPath().some(node => node instanceof Element && node.matches(TYPING));
}

customElements.define('factline-shortcuts', FactlineShortcuts);
