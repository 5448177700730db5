package io.factline.clock;

import static io.factline.clock.Given.CHICAGO;
import static io.factline.clock.Given.breach;
import static io.factline.clock.Given.determined;
import static io.factline.clock.Given.discovered;
import static io.factline.clock.Given.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.factline.clock.ClockValues.Suggestion;
import io.factline.fact.Fact;
import io.factline.fact.FactId;
import io.factline.fact.OperationsDetail.Level;
import io.factline.problem.RuleBroken;
import io.factline.record.Words;
import io.factline.time.Bounds;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that nobody assigned: supposed, suggested, or not known. */
class SupposedClockTest {

    private static final Clocks CLOCKS = Clocks.shipped();
    private static final RuleId GDPR = new RuleId("EU-GDPR-33");
    private static final Given DEMO = breach("US", "US-MN");
    private static final Fact SUSPECTED = fact("T13-008", "2013-12-12", CHICAGO, discovered(Level.SUSPICION));
    private static final Fact CONFIRMED = fact("T13-011", "2013-12-15", CHICAGO, determined("aware"));

    @Test
    void theBreachOf2013UnderALawOf2018() {
        ClockValue clock = CLOCKS.supposing(List.of(GDPR), DEMO.known(SUSPECTED, CONFIRMED))
                .getFirst();
        Due due = Objects.requireNonNull(clock.due());
        assertThat(due.legal().bounds())
                .isEqualTo(new Bounds(Instant.parse("2013-12-18T07:00:00Z"), Instant.parse("2013-12-19T06:00:00Z")));
        assertThat(due.strict().bounds())
                .isEqualTo(new Bounds(Instant.parse("2013-12-18T06:00:00Z"), Instant.parse("2013-12-19T06:00:00Z")));
        assertThat(clock.verdict()).isEqualTo(Verdict.OVERDUE_NO_FILING);
        assertThat(clock.trigger()).isEqualTo(new FactId("T13-011"));
        assertThat(clock.whatIf()).isTrue();
        assertThat(clock.provisional()).isFalse();
        assertThat(clock.reason()).isNull();
    }

    @Test
    void asADutyTheSameRuleWasNotInForce() {
        ClockValue clock = DEMO.with("EU-GDPR-33").clock(SUSPECTED, CONFIRMED);
        assertThat(clock.verdict()).isEqualTo(Verdict.NOT_IN_FORCE);
        assertThat(clock.whatIf()).isFalse();
    }

    @Test
    void aRuleIsSupposedWhateverPeopleDecidedAndWhereverItIsLaw() {
        Given excluded = DEMO.decided(List.of(new Duty(GDPR, true, new Words("No business in Europe."))));
        assertThat(CLOCKS.supposing(List.of(GDPR, GDPR), excluded.known(CONFIRMED)))
                .extracting(ClockValue::verdict)
                .containsExactly(Verdict.OVERDUE_NO_FILING);
        assertThat(CLOCKS.supposing(List.of(new RuleId("US-CIRCIA-72")), DEMO.known()))
                .extracting(ClockValue::verdict, ClockValue::verified)
                .containsExactly(tuple(Verdict.NOT_TRIGGERED, false));
    }

    @Test
    void aRuleThatThereIsNotCannotBeSupposed() {
        assertThatThrownBy(() -> CLOCKS.supposing(List.of(new RuleId("EU-GDPR-99")), DEMO.known()))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("There is no disclosure rule \"EU-GDPR-99\".");
    }

    @Test
    void aDutyOfARuleThatIsNotKnownIsListed() {
        Given given = DEMO.with("EU-GDPR-33", "EU-GDPR-99");
        assertThat(given.clocks()).hasSize(1);
        assertThat(CLOCKS.unknown(given.incident())).containsExactly(new RuleId("EU-GDPR-99"));
    }

    @Test
    void theBreachOf2013SuggestsTheRulesOfItsStateUntilSomebodyDecides() {
        assertThat(CLOCKS.suggestions(DEMO.incident()))
                .extracting(Suggestion::rule, Suggestion::because)
                .map(Object::toString)
                .containsExactly(
                        "(US-MN-IND, \"jurisdiction US-MN, kind data-breach\")",
                        "(US-MN-CRA, \"jurisdiction US-MN, kind data-breach\")");
        assertThat(rules(DEMO.with("US-MN-IND"))).isEqualTo("US-MN-CRA");
        assertThat(rules(DEMO.decided(List.of(new Duty(new RuleId("US-MN-CRA"), true, new Words("Fewer than 500."))))))
                .isEqualTo("US-MN-IND");
    }

    @ParameterizedTest(name = "{2} of {1} in {0}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "US US-MN, -,                 outage,      ''",
                "US-MN,    listed-company,    data-breach, US-SEC-8K-105 US-MN-IND US-MN-CRA",
                "US,       Bank,              outage,      US-BANK-36H",
                "DE-BY,    -,                 Data breach, EU-GDPR-33 EU-GDPR-34",
                "NO,       financial,         data-breach, EU-GDPR-33 EU-GDPR-34",
                "EU,       financial,         outage,      EU-DORA-INI-4H EU-DORA-INI-24H EU-DORA-INT EU-DORA-FIN",
                "GB,       telecom,           data-breach, UK-GDPR-33 UK-PECR",
                "UK,       -,                 data-breach, UK-GDPR-33",
                "CA,       -,                 data-breach, CA-PIPEDA",
                "CA-QC,    -,                 data-breach, CA-PIPEDA CA-QC-LAW25",
                "BR,       card-acceptance,   data-breach, CARD-VISA-3D",
                // EU-NIS2-23-FR is verified in part only
                "FR,       essential-entity,  outage,      EU-NIS2-23-EW EU-NIS2-23-IN"
            })
    void aRuleIsSuggestedWhereAreaSectorAndKindFit(
            String jurisdictions, @Nullable String sector, String kind, String suggested) {
        Given incident = breach(jurisdictions.split(" ", -1)).in(sector).of(kind);
        assertThat(rules(incident)).isEqualTo(suggested);
    }

    private static String rules(Given given) {
        return String.join(
                " ",
                CLOCKS.suggestions(given.incident()).stream()
                        .map(suggestion -> suggestion.rule().text())
                        .toList());
    }
}
