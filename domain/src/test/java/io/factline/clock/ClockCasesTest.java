package io.factline.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.factline.clock.ClockValue.Span;
import io.factline.fact.Fact;
import io.factline.fact.FactDetail;
import io.factline.fact.LegalDetail.PartyNotified;
import io.factline.fact.OperationsDetail.ActionTaken;
import io.factline.fact.OperationsDetail.DeterminationMade;
import io.factline.fact.OperationsDetail.Discovered;
import io.factline.fact.OperationsDetail.Level;
import io.factline.record.Code;
import io.factline.record.Term;
import io.factline.record.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Forty cases, each with the end that a law gives it, as they stand in {@code clock/clock-cases.json}. */
class ClockCasesTest {

    private static final String LATER = "2030-01-01T00:00:00Z";

    record Cases(Map<String, String> conventions, List<Case> cases) {}

    record Case(
            String id,
            @Nullable String rule,
            @Nullable List<String> rules,
            @Nullable Happening trigger,
            @Nullable List<Happening> triggers,
            @Nullable Happening filed,
            @Nullable Decision decision,
            @Nullable String holidayCalendar,
            @Nullable OffsetDateTime asOf,
            Expected expect,
            String why,
            String source) {

        @Override
        public String toString() {
            return id + " " + String.join(" and ", ruleNames(this)) + ": " + why;
        }
    }

    record Happening(
            @Nullable String rule,
            @Nullable String factType,
            @Nullable Term kind,
            @Nullable Level level,
            @Nullable Term stage,
            @Nullable Term partyKind,
            String occurred,
            ZoneId zone) {}

    record Decision(@JsonProperty boolean excluded, Words reason) {}

    record Expected(
            @Nullable Ends strict,
            @Nullable Ends legal,
            String verdict,
            @Nullable Late lateBy) {}

    record Ends(String earliest, String latest) {}

    record Late(Duration earliest, Duration latest) {}

    static Stream<Case> cases() {
        return JsonMapper.shared()
                .readValue(ClockCasesTest.class.getResourceAsStream("/clock/clock-cases.json"), Cases.class)
                .cases()
                .stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void endsAsTheLawSays(Case given) {
        List<ClockValue> clocks = incident(given).clocks(facts(given));
        assertThat(clocks).hasSize(ruleNames(given).size());
        for (ClockValue clock : clocks) {
            Due due = clock.due();
            assertThat(clock.verdict())
                    .isEqualTo(Code.of(Verdict.class, given.expect().verdict()));
            assertThat(due == null ? null : ends(due.strict()))
                    .isEqualTo(comparable(given.expect().strict()));
            assertThat(due == null ? null : ends(due.legal()))
                    .isEqualTo(comparable(given.expect().legal()));
            assertThat(clock.calendar()).isEqualTo(due == null ? null : given.holidayCalendar());
            Late late = given.expect().lateBy();
            assertThat(clock.late()).isEqualTo(late == null ? null : new Span(late.earliest(), late.latest()));
        }
    }

    private static Given incident(Case given) {
        Decision decision = given.decision() == null ? new Decision(false, new Words("It does.")) : given.decision();
        String country = given.holidayCalendar() == null
                ? "US"
                : given.holidayCalendar().substring(0, 2).toUpperCase(Locale.ROOT);
        return Given.breach(country)
                .at(given.asOf() == null ? LATER : given.asOf().toInstant().toString())
                .decided(ruleNames(given).stream()
                        .map(rule -> new Duty(new RuleId(rule), decision.excluded(), decision.reason()))
                        .toList());
    }

    private static List<String> ruleNames(Case given) {
        return given.rules() == null ? List.of(String.valueOf(given.rule())) : given.rules();
    }

    private static Fact[] facts(Case given) {
        DisclosureRule rule =
                DisclosureRules.shipped().named(new RuleId(ruleNames(given).getFirst()));
        Term regime = rule.filing().regimes().getFirst();
        List<Fact> facts = new ArrayList<>();
        List<Happening> triggers = given.triggers() == null ? List.of() : given.triggers();
        Stream.concat(Stream.ofNullable(given.trigger()), triggers.stream())
                .forEach(trigger -> facts.add(
                        Given.fact("T-" + facts.size(), trigger.occurred(), trigger.zone(), detail(trigger, regime))));
        Happening filed = given.filed();
        if (filed != null) {
            Term stage = rule.filing().stages().stream().findFirst().orElse(null);
            facts.add(Given.fact("F", filed.occurred(), filed.zone(), new PartyNotified(null, regime, stage, null)));
        }
        return facts.toArray(Fact[]::new);
    }

    private static FactDetail detail(Happening trigger, Term regime) {
        return switch (String.valueOf(trigger.factType())) {
            case "DeterminationMade" -> new DeterminationMade(trigger.kind(), null, null, null);
            case "Discovered" -> new Discovered(null, trigger.level());
            case "ActionTaken" -> new ActionTaken(trigger.kind(), null);
            case "PartyNotified" -> new PartyNotified(trigger.partyKind(), regime, trigger.stage(), null);
            default -> throw new AssertionError(trigger.factType());
        };
    }

    private static @Nullable Ends comparable(@Nullable Ends ends) {
        return ends == null ? null : new Ends(comparable(ends.earliest()), comparable(ends.latest()));
    }

    private static String comparable(String end) {
        return end.contains("T") ? OffsetDateTime.parse(end).toInstant().toString() : end;
    }

    private static Ends ends(Due.End end) {
        assertThat(end.inclusive()).isEqualTo(end.earliestDay() == null);
        return new Ends(
                end(end.bounds().earliest(), end.earliestDay()),
                end(end.bounds().latest(), end.latestDay()));
    }

    private static String end(@Nullable Instant instant, @Nullable LocalDate day) {
        return String.valueOf(day == null ? instant : day);
    }
}
