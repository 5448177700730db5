/**
 * `<factline-paper>`: hears that somebody wants to print, and prints as soon as the page has put everything on paper.
 *
 * @fires print-wish what is to be printed is wanted; the page answers by `print()`
 * @fires printed it is no longer needed
 */
class FactlinePaper extends HTMLElement {
  #hear = (/** @type {KeyboardEvent} */ event) => {
    if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('print-wish'));
  };

  #printed = () => this.dispatchEvent(new CustomEvent('printed'));

  connectedCallback() {
    document.addEventListener('keydown', this.#hear);
    window.addEventListener('afterprint', this.#printed);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.#hear);
    window.removeEventListener('afterprint', this.#printed);
  }

  print() {
    requestAnimationFrame(() => window.print());
  }
}

customElements.define('factline-paper', FactlinePaper);
