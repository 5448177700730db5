/**
 * The one place that knows where d3 comes from: its webjar, one file that names itself on the global object.
 */
import '../../webjars/d3/7.9.0/dist/d3.min.js';

/** @type {any} */
export const d3 = /** @type {any} */ (globalThis).d3;
