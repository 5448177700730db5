/** The feed: the log as other systems may read it, page by page or as it grows. */
@NullMarked
package io.factline.query.feed;

import org.jspecify.annotations.NullMarked;
