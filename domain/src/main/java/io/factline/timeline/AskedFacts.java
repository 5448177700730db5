package io.factline.timeline;

import io.factline.fact.Audience;
import io.factline.fact.Standing;
import io.factline.fact.Track;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which facts of a timeline a reader asks for, as it stands in the address of a question. Filters of different kinds must all
 * hold; of several values of one kind, any. An empty list asks for all.
 *
 * @param type fact types
 * @param audience whom the act addressed
 * @param q words to search for, English or French, as in a web search: {@code "exact phrase"}, {@code or}, {@code -not}; at
 *     most 500 characters
 */
public record AskedFacts(
        List<String> type,
        List<Track> track,
        List<Audience> audience,
        List<Standing> standing,
        @Nullable String q) {

    /** Every fact. */
    public static final AskedFacts ALL = new AskedFacts(List.of(), List.of(), List.of(), List.of(), null);

    public AskedFacts {
        type = List.copyOf(type);
        track = List.copyOf(track);
        audience = List.copyOf(audience);
        standing = List.copyOf(standing);
    }
}
