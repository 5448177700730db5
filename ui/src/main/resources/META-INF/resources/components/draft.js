/**
 * `<factline-draft>`: keeps what is typed into the form around it in this browser, letter by letter and without a server,
 * until it is on record or thrown away. Opened again, it first asks whether to go on with what it kept.
 *
 * Attributes:
 * - `key`: what the draft is kept under, `factline-draft:<user>:…`; `request` and `version`: kept with it and given back
 * - `offer` ("Continue your draft of {0}?"), `resume`, `discard`, `lost` (said while there is no connection), `locale`
 *
 * A field is known by its place: the `data-place` of it and of all that it lies in, and the number of its row among the
 * `data-row` beside it. What was chosen from a list is kept by its code where the page says one (`data-code`), and by its
 * label until the page has answered.
 *
 * Methods, for the page: `forget()`; `FactlineDraft.forgetAll(user)`.
 *
 * @fires draft-continued `{request, version, fields}`: fields by place; somebody goes on with what was kept
 * @fires draft-discarded somebody begins anew
 * @typedef {{at: number, request: string, version: string, fields: Record<string, string>}} Kept
 */
const PREFIX = 'factline-draft:';
const KEPT_AT_MOST = 7 * 24 * 60 * 60 * 1000;
const FIELDS = 'vaadin-text-field, vaadin-text-area, vaadin-select, vaadin-combo-box, vaadin-multi-select-combo-box';
const WITHOUT_SERVER = ['connection-lost', 'reconnecting'];

/** @param {string} key @returns {Kept | null} */
function read(key) {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null');
    return kept && Date.now() - kept.at < KEPT_AT_MOST ? kept : null;
  } catch {
    return null;
  }
}

/** @param {(key: string) => boolean} unwanted */
function sweep(unwanted) {
  try {
    Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX) && unwanted(key))
      .forEach((key) => localStorage.removeItem(key));
  } catch {
    // a browser that keeps nothing has nothing to lose
  }
}

/** @param {Element} row */
function numberOf(row) {
  return [...row.parentElement?.children ?? []].filter((one) => one.hasAttribute('data-row')).indexOf(row);
}

/** @param {Element} field @param {Element} form */
function placeOf(field, form) {
  let place = '';
  for (let part = /** @type {Element | null} */ (field); part && part !== form; part = part.parentElement) {
    place = (part.getAttribute('data-place') ?? '') + place;
    if (part.hasAttribute('data-row')) place = `/${numberOf(part)}${place}`;
  }
  return place;
}

/** What somebody sees in a field. @param {any} field @returns {string} */
function shown(field) {
  if (field.selectedItems) return field.selectedItems.map((/** @type {any} */ item) => item.label).join('\n');
  if (field.localName === 'vaadin-select') return field.querySelector('[slot="value"]')?.textContent.trim() ?? '';
  return field.inputElement?.value ?? '';
}

export class FactlineDraft extends HTMLElement {
  /** @type {Element | null} */
  #form = null;
  /** Fields that say more than the page has answered. @type {Set<Element>} */
  #ahead = new Set();
  #touched = false;
  #over = false;
  #lost = document.createElement('p');
  #observer = new MutationObserver((changes) => this.#answered(changes));

  static observedAttributes = ['key', 'request', 'version'];

  /** @param {string} user */
  static forgetAll(user) {
    sweep((key) => key.startsWith(`${PREFIX}${user}:`));
  }

  connectedCallback() {
    this.#form = this.closest('vaadin-dialog');
    if (!this.#form) return;
    if (this.hasAttribute('filled')) {
      // what waits from before is not overwritten: it is offered where one records without a beginning
      this.#over = Boolean(read(this.#key));
      this.#touched = true;
    }
    for (const event of ['input', 'change', 'click']) this.#form.addEventListener(event, this.#noticed);
    this.#observer.observe(this.#form, {
      subtree: true, childList: true, attributes: true, attributeFilter: ['data-code'],
    });
    this.#lost.className = 'draft-lost';
    this.#lost.role = 'status';
    this.append(this.#lost);
    window.Vaadin?.connectionState?.addStateChangeListener(this.#connection);
    this.#connection();
    // the page may still be saying what to offer it with
    queueMicrotask(() => this.#offer());
  }

  disconnectedCallback() {
    for (const event of ['input', 'change', 'click']) this.#form?.removeEventListener(event, this.#noticed);
    this.#observer.disconnect();
    window.Vaadin?.connectionState?.removeStateChangeListener(this.#connection);
  }

  /** @param {string} name */
  attributeChangedCallback(name) {
    if (name === 'key') queueMicrotask(() => this.#offer());
    else this.#keep();
  }

  /** It is on record, or nobody wants it: from now on nothing is kept. */
  forget() {
    if (this.#over) return;
    this.#over = true;
    this.#remove();
  }

  #remove() {
    sweep((key) => key === this.#key);
  }

  get #key() {
    return this.getAttribute('key') ?? '';
  }

  get #undecided() {
    return Boolean(this.querySelector('.draft-offer'));
  }

  /** Without a server there is nobody to ask, so this must not wait for one. */
  #noticed = (/** @type {Event} */ event) => {
    const target = /** @type {Element} */ (event.target);
    if (this.contains(target)) return;
    if (event.type === 'click' && !target.closest('vaadin-button')) return;
    const field = target.closest(FIELDS);
    if (field && event.type !== 'click') this.#ahead.add(field);
    // a press may add or remove a row, which is noticed when it is done
    if (!target.closest('[slot="footer"]')) this.#touched = true;
    this.#keep();
  };

  /** @param {MutationRecord[]} changes */
  #answered(changes) {
    if (changes.every((change) => this.contains(change.target))) return;
    changes.filter((change) => change.type === 'attributes')
      .forEach((change) => this.#ahead.delete(/** @type {Element} */ (change.target)));
    this.#keep();
  }

  #keep() {
    if (!this.#touched || this.#over || this.#undecided || !this.#form) return;
    /** @type {Record<string, string>} */
    const fields = {};
    for (const field of this.#form.querySelectorAll(FIELDS)) {
      const place = placeOf(field, this.#form);
      if (place) fields[place] = (this.#ahead.has(field) ? null : field.getAttribute('data-code')) ?? shown(field);
    }
    const [request, version] = ['request', 'version'].map((name) => this.getAttribute(name) ?? '');
    try {
      localStorage.setItem(this.#key, JSON.stringify({ at: Date.now(), request, version, fields }));
      this.removeAttribute('unkept');
    } catch {
      // a browser that keeps nothing, or is full: then nothing may be promised
      this.toggleAttribute('unkept', true);
    }
  }

  #connection = () => {
    const isLost = WITHOUT_SERVER.includes(window.Vaadin?.connectionState?.state);
    this.#lost.textContent = isLost ? this.getAttribute('lost') : '';
  };

  #offer() {
    const kept = this.isConnected && this.#form && !this.#undecided && !this.#touched ? read(this.#key) : null;
    if (!kept) return;
    const when = new Intl.DateTimeFormat(this.getAttribute('locale') ?? undefined, {
      dateStyle: 'long', timeStyle: 'short',
    }).format(kept.at);
    const offer = document.createElement('div');
    offer.className = 'draft-offer';
    const question = document.createElement('h3');
    question.textContent = (this.getAttribute('offer') ?? '').replace('{0}', when);
    const said = document.createElement('p');
    said.textContent = kept.fields['/summary'] ?? '';
    const resume = this.#choice('resume', () => this.#resume(kept));
    resume.setAttribute('theme', 'primary');
    offer.append(question, said, resume, this.#choice('discard', () => this.#discard()));
    this.append(offer);
    this.#form?.toggleAttribute('undecided', true);
    requestAnimationFrame(() => resume.focus());
  }

  /** @param {string} name @param {() => void} chosen */
  #choice(name, chosen) {
    const button = document.createElement('vaadin-button');
    button.textContent = this.getAttribute(name);
    button.addEventListener('click', (event) => {
      // nothing was typed by it
      event.stopPropagation();
      this.querySelector('.draft-offer')?.remove();
      this.#form?.removeAttribute('undecided');
      chosen();
    });
    return button;
  }

  /** @param {Kept} kept */
  #resume(kept) {
    this.#touched = true;
    this.dispatchEvent(new CustomEvent('draft-continued', { detail: kept }));
  }

  #discard() {
    this.#remove();
    this.dispatchEvent(new CustomEvent('draft-discarded'));
  }
}

sweep((key) => !read(key));
customElements.define('factline-draft', FactlineDraft);
