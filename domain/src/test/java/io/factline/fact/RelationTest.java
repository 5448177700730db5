package io.factline.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factline.fact.OperationsDetail.Discovered;
import io.factline.problem.RuleBroken;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelationTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @ParameterizedTest
    @EnumSource(RelationKind.class)
    void aFactDoesNotRelateToItself(RelationKind kind) {
        Fact fact = fact(kind, "F-1");
        assertThatThrownBy(() -> fact.atIntake(new FactId("F-1"), CHICAGO))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("A fact cannot relate to itself.");
        assertThat(fact.atIntake(new FactId("F-2"), CHICAGO).relations()).hasSize(1);
    }

    @Test
    void theSameIdInAnotherIncidentIsAnotherFact() {
        assertThat(fact(RelationKind.SAME_AS, "other-crisis/F-1")
                        .atIntake(new FactId("F-1"), CHICAGO)
                        .relations())
                .hasSize(1);
    }

    @Test
    void whatCorrectsOrSupersedesTakesTheOtherFactsPlaceAndNothingElseDoes() {
        assertThat(Arrays.stream(RelationKind.values()).filter(RelationKind::supersedes))
                .containsExactlyInAnyOrder(RelationKind.CORRECTS, RelationKind.SUPERSEDES);
    }

    @Test
    void aReferenceNamesAFactHereOrInAnotherIncident() {
        FactRef here = new FactRef("SA-005.v_2");
        assertThat(here.incident()).isNull();
        assertThat(here.fact()).isEqualTo("SA-005.v_2");
        FactRef there = new FactRef("target-2013-breach/SA-005");
        assertThat(there.incident()).isEqualTo("target-2013-breach");
        assertThat(there.fact()).isEqualTo("SA-005");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/F-1", "ab/F-1", "A-B-C/F-1", "abc/", "abc/d/e", "a b", "-a"})
    void aReferenceHasOneFormAndNothingElseCanBeConstructed(String wrong) {
        assertThatThrownBy(() -> new FactRef(wrong)).isInstanceOf(RuleBroken.class);
    }

    private static Fact fact(RelationKind kind, String to) {
        return new Fact(
                null,
                new Words("Somebody said something."),
                new WrittenTime("2013-12-19"),
                null,
                List.of(),
                Standing.CLAIMED,
                Access.INTERNAL,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Relation(kind, new FactRef(to))),
                null,
                null,
                new Discovered(null, null));
    }
}
