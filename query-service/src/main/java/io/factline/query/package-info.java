/** The query service: remembers what the record says, and answers. */
@NullMarked
package io.factline.query;

import org.jspecify.annotations.NullMarked;
