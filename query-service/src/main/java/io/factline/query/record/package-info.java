/** The log as a reader sees it: pages by position, and a wake-up when it grows. */
@NullMarked
package io.factline.query.record;

import org.jspecify.annotations.NullMarked;
