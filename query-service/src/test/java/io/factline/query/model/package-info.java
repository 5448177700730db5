/** Histories drawn at random, and a model of the views in plain Java that says what they must show. */
@NullMarked
package io.factline.query.model;

import org.jspecify.annotations.NullMarked;
