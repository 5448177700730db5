package io.factline.incident;

import io.factline.fact.FactId;
import org.jspecify.annotations.Nullable;

/**
 * The answer to every write: what was asked is durable, on disk, once.
 *
 * @param fact the fact, where the request was about one
 * @param version of the incident or fact: 1 when new; what {@code If-Match} takes
 * @param position the last position that the request wrote; a read with {@code after} of it sees it
 */
public record Acknowledgement(IncidentId incident, @Nullable FactId fact, long version, long position) {}
