package io.factline.kpi;

import io.factline.fact.Actor;
import io.factline.fact.Fact;
import io.factline.fact.FactId;
import io.factline.fact.RelationKind;
import io.factline.record.Words;
import io.factline.timeline.Known;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Counts what somebody said and took back. Actors are the same where their names are; a role alone tells nobody apart, and of
 * erased names nobody can say whose they were.
 */
final class SelfCorrections {

    /** One correction: facts that say the same make it once. */
    private record Pair(FactId by, FactId of) {}

    private SelfCorrections() {}

    static long count(Known known, SameFacts same) {
        return known.facts()
                .flatMap(fact -> Arrays.stream(RelationKind.values())
                        .filter(RelationKind::supersedes)
                        .flatMap(kind -> known.related(fact, kind))
                        .filter(other -> isBySameActor(fact, other))
                        .map(other -> new Pair(same.name(fact), same.name(other))))
                .distinct()
                .count();
    }

    private static boolean isBySameActor(Fact one, Fact other) {
        Words name = name(one.actor());
        return name != null && !name.equals(Words.ERASED) && name.equals(name(other.actor()));
    }

    private static @Nullable Words name(@Nullable Actor actor) {
        return actor == null ? null : actor.name();
    }
}
