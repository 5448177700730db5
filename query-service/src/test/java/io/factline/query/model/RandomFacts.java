package io.factline.query.model;

import io.factline.fact.Access;
import io.factline.fact.Actor;
import io.factline.fact.Audience;
import io.factline.fact.Fact;
import io.factline.fact.FactDetail;
import io.factline.fact.FactId;
import io.factline.fact.FactRef;
import io.factline.fact.OperationsDetail.ImpactEstimated;
import io.factline.fact.Qualifier;
import io.factline.fact.Quantity;
import io.factline.fact.Relation;
import io.factline.fact.RelationKind;
import io.factline.fact.Source;
import io.factline.fact.Standing;
import io.factline.fact.Telling;
import io.factline.fact.ToldTo;
import io.factline.record.Term;
import io.factline.record.Words;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Facts that compete, tie, contradict each other and take each other's place. */
final class RandomFacts {

    private final Chance chance;
    private final List<FactId> ids;
    private final List<String> incidents;
    private final RandomTimes times;
    private final RandomDetails details;

    /**
     * Draws facts.
     *
     * @param ids that facts of every incident have, recorded or not yet
     * @param incidents keys and ids by which relations name incidents, opened or not yet
     */
    RandomFacts(Chance chance, List<FactId> ids, List<String> incidents) {
        this.chance = chance;
        this.ids = ids;
        this.incidents = incidents;
        this.times = new RandomTimes(chance);
        this.details = new RandomDetails(chance);
    }

    /** A fact that is new; one in eight is privileged. */
    Fact fact(FactId id) {
        return fact(id, chance.in(12) ? Access.PRIVILEGED : chance.in(10) ? Access.OPEN : null);
    }

    /** What a fact should have said: a correction leaves open who may read it. */
    Fact corrected(FactId id) {
        return fact(id, null);
    }

    private Fact fact(FactId id, @Nullable Access access) {
        FactDetail detail = details.detail();
        return new Fact(
                id,
                new Words("İstanbul ılık " + chance.below(1_000)),
                times.occurred(),
                chance.in(15) ? ZoneId.of(chance.of("Asia/Tokyo", "America/New_York")) : null,
                several(2, this::telling),
                chance.of(Standing.CONFIRMED, Standing.CLAIMED, Standing.CLAIMED, Standing.RUMOURED, Standing.OPINION),
                access,
                null,
                new Actor(new Words(chance.of("Spokesperson", "Regulator", "Analyst")), null),
                several(2, () -> chance.of(Audience.values())),
                List.of(),
                detail instanceof ImpactEstimated || chance.in(10) ? several(2, this::quantity) : List.of(),
                several(1, this::source),
                relations(id),
                null,
                null,
                detail);
    }

    Telling telling() {
        return new Telling(
                chance.of(ToldTo.PUBLIC, ToldTo.ORGANISATION, ToldTo.BANKS, ToldTo.CUSTOMERS, ToldTo.LAW_ENFORCEMENT),
                times.told(),
                null,
                null,
                null);
    }

    Source source() {
        return new Source(new Words("A paper"), null, null, chance.in(70) ? times.told() : null, null, null);
    }

    private Quantity quantity() {
        @Nullable Term scope = chance.in(50) ? new Term("US") : null;
        return new Quantity(
                new Term(chance.of("cardAccounts", "contacts")),
                BigDecimal.valueOf(10 + chance.below(90)),
                null,
                null,
                null,
                Qualifier.ABOUT,
                null,
                scope);
    }

    private List<Relation> relations(FactId id) {
        return several(3, () -> relation(id)).stream()
                .filter(relation -> !relation.fact().text().equals(id.text()))
                .toList();
    }

    /** Sometimes to a fact of another incident, or to one of the same by the key or id of it, and so even to itself. */
    private Relation relation(FactId id) {
        RelationKind kind = chance.in(70)
                ? chance.of(
                        RelationKind.CORRECTS,
                        RelationKind.SUPERSEDES,
                        RelationKind.SAME_AS,
                        RelationKind.SAME_AS,
                        RelationKind.DEBUNKS,
                        RelationKind.RESOLVES,
                        RelationKind.REVISES,
                        RelationKind.CONTRADICTS)
                : chance.of(RelationKind.values());
        String fact = (chance.in(5) ? id : chance.of(ids)).text();
        return new Relation(kind, new FactRef(chance.in(30) ? chance.of(incidents) + "/" + fact : fact));
    }

    /** None as often as each number of them. */
    private <T> List<T> several(int most, Supplier<T> one) {
        List<T> all = new ArrayList<>();
        for (int i = chance.below(most + 1); i > 0; i--) {
            all.add(one.get());
        }
        return all;
    }
}
