/** What is stored for ever: the stored form of events, their words kept apart, and the commitment that binds both. */
@NullMarked
package io.factline.record;

import org.jspecify.annotations.NullMarked;
