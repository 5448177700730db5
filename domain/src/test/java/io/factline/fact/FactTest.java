package io.factline.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factline.fact.CommunicationDetail.Disclosed;
import io.factline.fact.OperationsDetail.Discovered;
import io.factline.problem.RuleBroken;
import io.factline.record.Term;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FactTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final FactId ID = new FactId("F-1");

    @Test
    void anActThatIsPublicByNatureTellsThePublicWhenItOccurs() {
        Fact fact = fact(new Disclosed(null, null, null), List.of(), Standing.CLAIMED)
                .atIntake(ID, CHICAGO);
        assertThat(fact.tellings())
                .containsExactly(
                        new Telling(ToldTo.PUBLIC, new WrittenTime("2013-12-19"), null, null, Basis.PUBLIC_ACT));
    }

    @Test
    void anythingElseIsToldByItsEarliestSource() {
        List<Source> sources = List.of(source("2014-02"), source("2014-01-10"), source(null));
        Fact fact =
                fact(new Discovered(null, null), sources, Standing.CONFIRMED).atIntake(ID, CHICAGO);
        assertThat(fact.tellings())
                .containsExactly(new Telling(ToldTo.PUBLIC, new WrittenTime("2014-01-10"), null, null, Basis.SOURCE));
    }

    @Test
    void withoutAnySourceOnlyTheRecordingIsKnownAndItsTimeIsLeftToTheLog() {
        Fact fact =
                fact(new Discovered(null, null), List.of(), Standing.CLAIMED).atIntake(ID, CHICAGO);
        assertThat(fact.tellings()).containsExactly(new Telling(ToldTo.ORGANISATION, null, null, null, Basis.RECORDED));
    }

    @Test
    void theHomeZoneIsKeptWithTheFactUnlessItHasOneOfItsOwn() {
        Fact fact = fact(new Discovered(null, null), List.of(), Standing.CLAIMED);
        assertThat(fact.atIntake(ID, CHICAGO).requiredZone()).isEqualTo(CHICAGO);
    }

    @Test
    void aConfirmedFactNeedsASourceOrANamedWitness() {
        assertThatThrownBy(() -> fact(new Discovered(null, null), List.of(), Standing.CONFIRMED))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("source or a named witness");
    }

    @Test
    void theBasisOfATellingIsNotTheClientsToSay() {
        Fact fact = new Fact(
                null,
                new Words("s"),
                new WrittenTime("2013"),
                null,
                List.of(new Telling(ToldTo.PUBLIC, new WrittenTime("2013"), null, null, Basis.SOURCE)),
                Standing.CLAIMED,
                Access.INTERNAL,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                new Discovered(null, null));
        assertThatThrownBy(() -> fact.atIntake(ID, CHICAGO)).hasMessageContaining("basis");
    }

    @Test
    void anOriginDrawsTheIdAndNobodyElseDoes() {
        External origin = new External(new Term("jira"), new ExternalId("INC-4711"), null, null);
        Fact fact =
                fact(new Discovered(null, null), List.of(), Standing.CLAIMED).from(origin);
        assertThat(fact.atIntake(origin.factId(), CHICAGO).requiredId()).isEqualTo(origin.factId());
        assertThatThrownBy(() -> fact.atIntake(ID, CHICAGO))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("leave the id out");
    }

    @Test
    void aFactStandsOnTheTrackOfItsTypeUnlessItSaysAnotherOne() {
        assertThat(fact(new Discovered(null, null), List.of(), Standing.CLAIMED).lane())
                .isEqualTo(Track.OPERATIONS);
        assertThat(read("\"track\": \"legal\"").lane()).isEqualTo(Track.LEGAL);
    }

    @Test
    void emptyAttributesAreNone() {
        assertThat(read("\"attributes\": {}").attributes()).isNull();
        assertThat(read("\"attributes\": {\"ticket\": 1}").attributes()).isNotNull();
    }

    @Test
    void idsHaveOneFormAndNothingElseCanBeConstructed() {
        for (String wrong : List.of("", "-a", "a b", "ä", "a/b", "x".repeat(65))) {
            assertThatThrownBy(() -> new FactId(wrong)).isInstanceOf(RuleBroken.class);
        }
        assertThat(new FactId("SA-005.v_2")).hasToString("SA-005.v_2");
    }

    private static Fact read(String member) {
        String json =
                "{\"factType\": \"Discovered\", \"summary\": \"s\", \"occurred\": \"2013\", \"standing\": \"claimed\","
                        + " \"detail\": {}, " + member + "}";
        return JsonMapper.shared().readValue(json, Fact.class);
    }

    private static Source source(@Nullable String publishedAt) {
        return new Source(
                new Words("A paper"),
                null,
                null,
                publishedAt == null ? null : new WrittenTime(publishedAt),
                null,
                null);
    }

    private static Fact fact(FactDetail detail, List<Source> sources, Standing standing) {
        return new Fact(
                null,
                new Words("Somebody said something."),
                new WrittenTime("2013-12-19"),
                null,
                List.of(),
                standing,
                Access.INTERNAL,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                sources,
                List.of(),
                null,
                null,
                detail);
    }
}
