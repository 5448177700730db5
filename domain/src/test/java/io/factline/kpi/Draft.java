package io.factline.kpi;

import io.factline.fact.Actor;
import io.factline.fact.Audience;
import io.factline.fact.Fact;
import io.factline.fact.FactDetail;
import io.factline.fact.FactId;
import io.factline.fact.FactRef;
import io.factline.fact.Qualifier;
import io.factline.fact.Quantity;
import io.factline.fact.Relation;
import io.factline.fact.RelationKind;
import io.factline.fact.Standing;
import io.factline.record.Term;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A fact as short as a story tells it: confirmed by a witness, in the zone of the crisis, unless it says otherwise. */
final class Draft {

    private final String id;
    private final FactDetail detail;
    private final String occurred;
    private final List<Relation> relations = new ArrayList<>();
    private final List<Quantity> quantities = new ArrayList<>();
    private final List<Audience> audiences = new ArrayList<>();
    private Standing standing = Standing.CONFIRMED;
    private ZoneId zone = Crisis.HOME;
    private Words actor = new Words("a witness");

    Draft(String id, FactDetail detail, String occurred) {
        this.id = id;
        this.detail = detail;
        this.occurred = occurred;
    }

    Draft is(Standing firmness) {
        standing = firmness;
        return this;
    }

    Draft in(String place) {
        zone = ZoneId.of(place);
        return this;
    }

    Draft by(Words name) {
        actor = name;
        return this;
    }

    Draft and(RelationKind kind, String other) {
        relations.add(new Relation(kind, new FactRef(other)));
        return this;
    }

    Draft to(Audience audience) {
        audiences.add(audience);
        return this;
    }

    Draft counts(String name, long value, String unit) {
        quantities.add(new Quantity(
                new Term(name), BigDecimal.valueOf(value), null, null, new Term(unit), Qualifier.EXACT, null, null));
        return this;
    }

    Draft costs(String name, long value, String currency) {
        quantities.add(new Quantity(
                new Term(name),
                BigDecimal.valueOf(value),
                null,
                null,
                new Term("money"),
                Qualifier.EXACT,
                new Term(currency),
                null));
        return this;
    }

    Fact fact() {
        return new Fact(
                        null,
                        new Words("What happened."),
                        new WrittenTime(occurred),
                        zone,
                        List.of(),
                        standing,
                        null,
                        null,
                        new Actor(actor, null),
                        audiences,
                        List.of(),
                        quantities,
                        List.of(),
                        relations,
                        null,
                        null,
                        detail)
                .atIntake(new FactId(id), zone);
    }
}
