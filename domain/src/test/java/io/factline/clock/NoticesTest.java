package io.factline.clock;

import static io.factline.clock.Given.BERLIN;
import static io.factline.clock.Given.breach;
import static io.factline.clock.Given.determined;
import static io.factline.clock.Given.fact;
import static io.factline.clock.Given.notice;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.clock.ClockValue.Span;
import io.factline.fact.Fact;
import io.factline.fact.FactId;
import io.factline.fact.Standing;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticesTest {

    private static final Fact AWARE = fact("T", "2026-03-02T10:10:00+01:00", BERLIN, determined("aware"));
    private static final Fact SIGNIFICANT = fact("S", "2026-03-02T10:10:00+01:00", BERLIN, determined("significant"));
    private static final Given GDPR = breach("DE").with("EU-GDPR-33");

    @ParameterizedTest(name = "regime {0}, stage {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "GDPR,        notification,         true",
                "gdpr,        Initial-Notification, true",
                "EU-GDPR-33,  notification,         true",
                "eu-gdpr-33,  -,                    true",
                "GDPR,        -,                    false",
                "GDPR,        communication,        false",
                "EU-GDPR-33,  communication,        false",
                "EU-GDPR-34,  notification,         false",
                "UK GDPR,     notification,         false",
                "-,           notification,         false",
                "-,           -,                    false"
            })
    void aNoticeCountsOnlyWhereItSaysSo(@Nullable String regime, @Nullable String stage, boolean counts) {
        ClockValue clock = GDPR.clock(AWARE, filed("F", "2026-03-03", regime, stage));
        assertThat(clock.verdict()).isEqualTo(counts ? Verdict.MET : Verdict.OVERDUE_NO_FILING);
        assertThat(clock.filed()).isEqualTo(counts ? new FactId("F") : null);
    }

    @Test
    void aRegimeOfOneStageNeedsNone() {
        ClockValue clock = breach("US")
                .with("US-SEC-8K-105")
                .clock(fact("T", "2026-03-02", BERLIN, determined("material")), filed("F", "2026-03-03", "SEC", null));
        assertThat(clock.verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void latenessFreezesAtTheFirstNotice() {
        ClockValue clock = GDPR.clock(
                AWARE,
                filed("F-2", "2026-04-03", "GDPR", "notification"),
                filed("F-1", "2026-03-05T12:00:00+01:00", "GDPR", "notification"));
        assertThat(clock.verdict()).isEqualTo(Verdict.MISSED);
        assertThat(clock.filed()).isEqualTo(new FactId("F-1"));
        assertThat(clock.late()).isEqualTo(new Span(Duration.ofHours(1), Duration.ofHours(1)));
        assertThat(clock.elapsed()).isEqualTo(new Span(Duration.ofMinutes(4430), Duration.ofMinutes(4430)));
    }

    @Test
    void aRumouredNoticeIsNone() {
        Fact rumour = fact("F", "2026-03-03", BERLIN, Standing.RUMOURED, List.of(), notice("GDPR", "notification"));
        assertThat(GDPR.clock(AWARE, rumour).verdict()).isEqualTo(Verdict.OVERDUE_NO_FILING);
    }

    @Test
    void aStatementThatNoneWasGivenMakesItMissedWithoutALateness() {
        ClockValue clock = GDPR.clock(AWARE, filed("N", "2026-03-20", "GDPR", "none"));
        assertThat(clock.verdict()).isEqualTo(Verdict.MISSED);
        assertThat(clock.noneMade()).isEqualTo(new FactId("N"));
        assertThat(clock.filed()).isNull();
        assertThat(clock.late()).isNull();
    }

    @Test
    void aStatementFromBeforeTheEndOnlySaysThatThereWasNoneYet() {
        ClockValue clock = GDPR.clock(AWARE, filed("N", "2026-03-05", "GDPR", "none"));
        assertThat(clock.verdict()).isEqualTo(Verdict.OVERDUE_NO_FILING);
        assertThat(clock.noneMade()).isNull();
    }

    @Test
    void aStatementOfARegimeSpeaksOfAllItsStagesAndOneOfARuleOfThatRuleAlone() {
        Given nis = breach("DE").with("EU-NIS2-23-EW", "EU-NIS2-23-IN");
        assertThat(nis.clocks(SIGNIFICANT, filed("N", "2026-03-20", "NIS2", "none")))
                .extracting(ClockValue::verdict)
                .containsExactly(Verdict.MISSED, Verdict.MISSED);
        assertThat(nis.clocks(SIGNIFICANT, filed("N", "2026-03-20", "EU-NIS2-23-EW", "None")))
                .extracting(ClockValue::verdict)
                .containsExactly(Verdict.MISSED, Verdict.OVERDUE_NO_FILING);
    }

    @Test
    void aNoticeOnRecordOutweighsTheStatementThatThereWasNone() {
        ClockValue clock = GDPR.clock(
                AWARE, filed("N", "2026-03-20", "GDPR", "none"), filed("F", "2026-03-03", "GDPR", "notification"));
        assertThat(clock.verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void whatStatesThatNoneWasGivenStartsNothing() {
        ClockValue clock = breach("US").with("US-CA-AG").clock(filed("N", "2026-03-20", "California", "none"));
        assertThat(clock.verdict()).isEqualTo(Verdict.NOT_TRIGGERED);
    }

    private static Fact filed(String id, String when, @Nullable String regime, @Nullable String stage) {
        return fact(id, when, BERLIN, notice(regime, stage));
    }
}
