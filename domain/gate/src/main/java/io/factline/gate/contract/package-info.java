/** The description of the API (OpenAPI 3.1): what springdoc reads from the contracts, and what it cannot know. */
@NullMarked
package io.factline.gate.contract;

import org.jspecify.annotations.NullMarked;
