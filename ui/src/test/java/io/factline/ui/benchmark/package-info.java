/** How fast the log is, beside what PostgreSQL does without us and what others do on it. */
@NullMarked
package io.factline.ui.benchmark;

import org.jspecify.annotations.NullMarked;
