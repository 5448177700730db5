/** The services where an issuer of OpenID Connect vouches for people. */
@NullMarked
package io.factline.query.issuer;

import org.jspecify.annotations.NullMarked;
