package io.factline.query.timeline;

import io.factline.fact.Fact;
import io.factline.record.EventJson;
import java.util.stream.Collectors;

/** What of a fact can be found by its words: all of its free text, and whatever else a person may remember. */
final class SearchText {

    /** As much as a search index takes (PostgreSQL, "Text Search Limitations"), in two languages, with room to spare. */
    private static final int CHARACTERS_MAX = 60_000;

    private SearchText() {}

    static String of(Fact fact) {
        String words = EventJson.words(fact).collect(Collectors.joining("\n"));
        String terms = fact.channels().stream().map(Object::toString).collect(Collectors.joining(" "));
        String text = fact.requiredId() + "\n" + words + "\n" + terms;
        return text.length() <= CHARACTERS_MAX
                ? text
                : text.substring(0, text.offsetByCodePoints(0, CHARACTERS_MAX / 2));
    }
}
