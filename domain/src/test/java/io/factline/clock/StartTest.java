package io.factline.clock;

import static io.factline.clock.Given.BERLIN;
import static io.factline.clock.Given.CHICAGO;
import static io.factline.clock.Given.breach;
import static io.factline.clock.Given.determined;
import static io.factline.clock.Given.discovered;
import static io.factline.clock.Given.fact;
import static io.factline.clock.Given.notice;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.fact.Fact;
import io.factline.fact.FactId;
import io.factline.fact.FactRef;
import io.factline.fact.OperationsDetail.DeterminationMade;
import io.factline.fact.OperationsDetail.Level;
import io.factline.fact.Relation;
import io.factline.fact.RelationKind;
import io.factline.fact.Standing;
import io.factline.record.Term;
import io.factline.record.Words;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartTest {

    private static final Given GDPR = breach("DE").with("EU-GDPR-33");
    private static final Fact SUSPECTED = fact("suspected", "2026-03-02", BERLIN, discovered(Level.SUSPICION));
    private static final Fact DISCOVERED = fact("discovered", "2026-03-03", BERLIN, discovered(Level.CONFIRMED));
    private static final Fact AWARE = fact("aware", "2026-03-04", BERLIN, determined("Aware"));

    @Test
    void aDeterminationComesBeforeADiscoveryAndADiscoveryBeforeASuspicion() {
        assertThat(GDPR.clock(AWARE, DISCOVERED, SUSPECTED).trigger()).isEqualTo(new FactId("aware"));
        assertThat(GDPR.clock(DISCOVERED, SUSPECTED).trigger()).isEqualTo(new FactId("discovered"));
        assertThat(GDPR.clock(DISCOVERED, SUSPECTED).provisional()).isFalse();
    }

    @Test
    void aSuspicionAloneStartsAClockProvisionally() {
        ClockValue clock = GDPR.clock(SUSPECTED);
        assertThat(clock.trigger()).isEqualTo(new FactId("suspected"));
        assertThat(clock.provisional()).isTrue();
        assertThat(clock.verdict()).isEqualTo(Verdict.OVERDUE_NO_FILING);
    }

    @Test
    void aDiscoveryOfWhichNobodySaysHowSureItWasCountsAsASuspicion() {
        ClockValue clock = GDPR.clock(fact("some", "2026-03-02", BERLIN, discovered(null)));
        assertThat(clock.provisional()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AU-NDB-ASSESS", "CARD-VISA-3D"})
    void whereTheRuleItselfAsksForASuspicionItStartsFirmly(String rule) {
        ClockValue clock = breach("AU").with(rule).clock(SUSPECTED);
        assertThat(clock.trigger()).isEqualTo(new FactId("suspected"));
        assertThat(clock.provisional()).isFalse();
    }

    @Test
    void aRuleOfDiscoveryTakesADeterminationOfAwarenessBeforeASuspicion() {
        ClockValue clock = breach("US").with("US-HIPAA-IND").clock(SUSPECTED, AWARE);
        assertThat(clock.trigger()).isEqualTo(new FactId("aware"));
        assertThat(clock.provisional()).isFalse();
    }

    @Test
    void aHighRiskStartsTheCommunicationHoweverItIsSaid() {
        Given communication = breach("DE").with("EU-GDPR-34");
        for (DeterminationMade said : List.of(
                determined("high-risk"),
                determined("High risk"),
                new DeterminationMade(new Term("aware"), true, null, null))) {
            assertThat(communication
                            .clock(fact("T", "2026-03-02", BERLIN, said))
                            .verdict())
                    .isEqualTo(Verdict.NO_DEADLINE);
        }
        assertThat(communication.clock(AWARE).verdict()).isEqualTo(Verdict.NOT_TRIGGERED);
    }

    @Test
    void theFirstOfSeveralIsTheOneThatHasCertainlyHappenedFirst() {
        Fact month = fact("a", "2026-03", BERLIN, determined("aware"));
        Fact day = fact("c", "2026-03-09", BERLIN, determined("aware"));
        Fact claimed = fact("b", "2026-03-09", BERLIN, Standing.CLAIMED, List.of(), determined("aware"));
        assertThat(GDPR.clock(claimed, month, day).trigger()).isEqualTo(new FactId("c"));
    }

    @Test
    void whatIsSupersededRumouredOrAnOpinionStartsNothing() {
        Fact rumour = fact("r", "2026-03-01", BERLIN, Standing.RUMOURED, List.of(), determined("aware"));
        Fact corrected = fact(
                "n",
                "2026-03-06",
                BERLIN,
                Standing.CONFIRMED,
                List.of(new Relation(RelationKind.CORRECTS, new FactRef("aware"))),
                determined("aware"));
        assertThat(GDPR.clock(rumour).verdict()).isEqualTo(Verdict.NOT_TRIGGERED);
        assertThat(GDPR.clock(rumour, AWARE, corrected).trigger()).isEqualTo(new FactId("n"));
    }

    @Test
    void eachUpdateOfTheIntermediateReportStartsTheFinalOneAnew() {
        Fact intermediate = fact("i", "2026-03-04", BERLIN, notice("DORA", "intermediate"));
        Fact update = fact("u", "2026-03-18", BERLIN, notice("DORA", "updated intermediate report"));
        ClockValue clock = breach("DE").with("EU-DORA-FIN").clock(update, intermediate);
        assertThat(clock.trigger()).isEqualTo(new FactId("u"));
        assertThat(Objects.requireNonNull(clock.due()).legal().latestDay()).isNull();
        assertThat(Objects.requireNonNull(clock.due()).strict().latestDay()).isEqualTo("2026-04-18");
    }

    @Test
    void onlyOurOwnNoticeOfTheSameRegimeStartsTheNextStage() {
        Given given = breach("DE").with("EU-DORA-INT");
        assertThat(given.clock(fact("T", "2026-03-04", BERLIN, notice("Insurance contract", "initial")))
                        .verdict())
                .isEqualTo(Verdict.NOT_TRIGGERED);
        assertThat(given.clock(fact("T", "2026-03-04", BERLIN, notice(null, "initial")))
                        .verdict())
                .isEqualTo(Verdict.NOT_TRIGGERED);
        assertThat(given.clock(fact("T", "2026-03-04", BERLIN, notice("EU-DORA-INI-4H", null)))
                        .verdict())
                .isEqualTo(Verdict.OVERDUE_NO_FILING);
    }

    @Test
    void anExcludedRuleShowsItsReasonAndNothingElse() {
        ClockValue clock = breach("US")
                .decided(List.of(new Duty(new RuleId("US-HIPAA-IND"), true, new Words("A retailer."))))
                .clock(fact("T", "2013-12-15", CHICAGO, discovered(Level.CONFIRMED)));
        assertThat(clock.verdict()).isEqualTo(Verdict.EXCLUDED);
        assertThat(clock.reason()).isEqualTo("A retailer.");
        assertThat(clock.trigger()).isNull();
        assertThat(clock.due()).isNull();
        assertThat(clock.elapsed()).isNull();
    }
}
