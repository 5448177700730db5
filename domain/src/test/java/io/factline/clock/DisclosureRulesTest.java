package io.factline.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factline.clock.Limit.Counting;
import io.factline.clock.Limit.Roll;
import io.factline.clock.Limit.Unit;
import io.factline.problem.RuleBroken;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DisclosureRulesTest {

    private static final DisclosureRules RULES = DisclosureRules.shipped();

    @Test
    void thereAre43RulesEachWithALawATriggerAndWhatWasRead() {
        assertThat(RULES.all()).hasSize(43).allSatisfy(rule -> {
            assertThat(rule.triggers()).isNotEmpty();
            assertThat(rule.readAt()).isNotEmpty();
            assertThat(rule.filing().regimes()).isNotEmpty();
            assertThat(rule.suggestedWhen().kinds()).isNotEmpty();
        });
    }

    @Test
    void aRuleIsEnabledWhereItIsVerifiedAndItsFirstDayIsKnown() {
        assertThat(RULES.all())
                .allSatisfy(rule -> assertThat(rule.enabled()).isEqualTo(rule.isFullyVerified()))
                .filteredOn(DisclosureRule::enabled)
                .allSatisfy(rule -> assertThat(rule.effectiveFrom()).isNotNull());
    }

    @Test
    void theRulesOfAJointLimitNameEachOther() {
        int joined = 0;
        for (DisclosureRule rule : RULES.all()) {
            DisclosureRule.Joint joint = rule.joint();
            if (joint != null) {
                joined++;
                assertThat(rule.id()).isIn(joint.aware(), joint.classified());
                assertThat(RULES.named(joint.aware()).joint()).isEqualTo(joint);
                assertThat(RULES.named(joint.classified()).joint()).isEqualTo(joint);
            }
        }
        assertThat(joined).isEqualTo(2);
    }

    @Test
    void aRuleIsReadAsItIsWritten() {
        JsonMapper json = JsonMapper.shared();
        assertThat(RULES.all())
                .allSatisfy(rule -> assertThat(json.readValue(json.writeValueAsString(rule), DisclosureRule.class))
                        .isEqualTo(rule));
    }

    @Test
    void noTwoRulesHaveOneName() {
        DisclosureRule rule = RULES.all().getFirst();
        assertThatThrownBy(() -> new DisclosureRules(List.of(rule, rule))).hasMessage("two rules are named EU-GDPR-33");
    }

    @Test
    void aLimitIsCountedOnlyAsItsUnitCanBe() {
        assertThatThrownBy(() -> new Limit(3, Unit.DAYS, Counting.FULL_HOURS, Roll.NONE, null, List.of()))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("A limit in days is not counted as full-hours.");
        assertThatThrownBy(() -> new Limit(3, Unit.HOURS, Counting.ELAPSED, Roll.NEXT_WORKING_DAY, null, List.of()))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("An end counted as elapsed does not move by next-working-day.");
    }

    @Test
    void tenCalendarsKnowEveryYearThatTheySayTheyCover() {
        assertThat(HolidayCalendars.shipped().all()).hasSize(10).allSatisfy(calendar -> {
            assertThat(calendar.days().keySet().stream().map(LocalDate::getYear).distinct())
                    .hasSize(calendar.lastYear() - calendar.firstYear() + 1)
                    .contains(calendar.firstYear(), calendar.lastYear());
            assertThat(calendar.source()).isNotBlank();
            assertThat(calendar.version()).isPositive();
        });
    }

    @Test
    void everyMemberStateHasOneCalendar() {
        assertThat(HolidayCalendars.shipped().all())
                .extracting(HolidayCalendar::memberState)
                .filteredOn(state -> state != null)
                .containsExactly("BE", "DE", "FR", "IE", "LU");
    }
}
