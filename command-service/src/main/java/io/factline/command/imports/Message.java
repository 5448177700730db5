package io.factline.command.imports;

import io.factline.fact.Actor;
import io.factline.fact.Attributes;
import io.factline.fact.External;
import io.factline.fact.Fact;
import io.factline.fact.FactRef;
import io.factline.fact.FactTypes;
import io.factline.fact.Relation;
import io.factline.fact.RelationKind;
import io.factline.fact.Source;
import io.factline.fact.Standing;
import io.factline.fact.Telling;
import io.factline.fact.ToldTo;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote: to colleagues, in a mail, in the press.
 *
 * @param parent what it answers
 * @param source where it was published; null where it went to the organisation alone, which was told by it then
 * @param more what is kept with it beside what Factline knows of
 */
record Message(
        String what,
        WrittenTime when,
        @Nullable Actor actor,
        External origin,
        @Nullable External parent,
        @Nullable Source source,
        Map<String, Object> more) {

    private static final int SUMMARY_MAX = 500;
    private static final int TEXT_MAX = 20_000;

    /** The fact that this was written. A text that is longer than a summary stands in full beside it. */
    Fact fact(Asked asked) {
        String summary = what.replaceAll("\\s+", " ").strip();
        Map<String, Object> attributes = new LinkedHashMap<>(more);
        if (summary.length() > SUMMARY_MAX) {
            attributes.putIfAbsent("text", new Words(Text.cut(what, TEXT_MAX)));
        }
        return new Fact(
                null,
                new Words(Text.cut(summary, SUMMARY_MAX)),
                when,
                asked.zone(),
                source == null ? List.of(new Telling(ToldTo.ORGANISATION, when, null, null, null)) : List.of(),
                Standing.CLAIMED,
                null,
                null,
                actor,
                List.of(),
                List.of(),
                List.of(),
                source == null ? List.of() : List.of(source),
                relations(),
                origin,
                attributes.isEmpty() ? null : new Attributes(attributes),
                FactTypes.empty(asked.type()));
    }

    private List<Relation> relations() {
        return parent == null || parent.equals(origin)
                ? List.of()
                : List.of(new Relation(
                        RelationKind.ABOUT, new FactRef(parent.factId().text())));
    }
}
