/**
 * Tells when the colours of the page may have changed: another colour scheme, another theme, or paper, which is always
 * light.
 *
 * @param {HTMLElement} host
 * @param {(atOnce: boolean) => void} changed
 * @returns {() => void} to stop
 */
export function watchColours(host, changed) {
  const later = () => changed(false);
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'].map((query) => matchMedia(query));
  const attributes = new MutationObserver(later);
  const onPaper = () => {
    host.style.colorScheme = 'light';
    changed(true);
  };
  const onScreen = () => {
    host.style.removeProperty('color-scheme');
    changed(true);
  };
  queries.forEach((query) => query.addEventListener('change', later));
  for (const element of [document.documentElement, document.body]) {
    attributes.observe(element, { attributes: true, attributeFilter: ['style', 'theme', 'class'] });
  }
  addEventListener('beforeprint', onPaper);
  addEventListener('afterprint', onScreen);
  return () => {
    attributes.disconnect();
    queries.forEach((query) => query.removeEventListener('change', later));
    removeEventListener('beforeprint', onPaper);
    removeEventListener('afterprint', onScreen);
  };
}
