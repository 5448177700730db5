/** The services as the UI calls them: over HTTP, as the user who is signed in. */
@NullMarked
package io.factline.ui.remote;

import org.jspecify.annotations.NullMarked;
