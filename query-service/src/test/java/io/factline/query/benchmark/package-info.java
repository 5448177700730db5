/** What takes how long, as ratios within one run: see docs/guide/performance.md. */
@NullMarked
package io.factline.query.benchmark;

import org.jspecify.annotations.NullMarked;
