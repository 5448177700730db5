/** How fast the log is, beside what PostgreSQL does without us. */
@NullMarked
package io.factline.ui.benchmark;

import org.jspecify.annotations.NullMarked;
