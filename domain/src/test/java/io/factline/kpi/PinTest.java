package io.factline.kpi;

import static io.factline.kpi.Details.DENIAL;
import static io.factline.kpi.Details.DISCLOSED;
import static io.factline.kpi.Details.DISCOVERED;
import static io.factline.kpi.Details.RUMOUR;
import static io.factline.kpi.Details.exposure;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.fact.FactId;
import io.factline.fact.RelationKind;
import io.factline.fact.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person's choice in the place of the rule's. */
class PinTest {

    private static final String KPI = "disclosureDelay";

    private static Crisis crisis() {
        return Crisis.of(
                new Draft("RULE", DISCOVERED, "2013-12-12"),
                new Draft("LATER", DISCOVERED, "2013-12-14"),
                new Draft("RUMOUR", DISCOVERED, "2013-12-01").is(Standing.RUMOURED),
                new Draft("OLD", DISCOVERED, "2013-12-02"),
                new Draft("NEW", DISCOVERED, "2013-12-13").and(RelationKind.CORRECTS, "OLD"),
                new Draft("END", DISCLOSED, "2013-12-19"));
    }

    @Test
    void aPinnedFactIsTheAnchorAndSaysSo() {
        KpiValue value = crisis().pinned(KPI, AnchorSide.FROM, "LATER").value(KPI);

        assertThat(value.from()).isEqualTo(anchor("LATER", true));
        assertThat(value.to()).isEqualTo(anchor("END", false));
        assertThat(value.days()).isEqualTo(5);
    }

    @Test
    void aPinSaysSoAlsoWhereTheRuleWouldHaveTakenTheSameFact() {
        assertThat(crisis().pinned(KPI, AnchorSide.FROM, "RULE").value(KPI).from())
                .isEqualTo(anchor("RULE", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RUMOUR", "OLD", "END", "NOT-VISIBLE"})
    void aPinOfAFactThatCannotBeTheAnchorHasNoEffect(String fact) {
        assertThat(crisis().pinned(KPI, AnchorSide.FROM, fact).value(KPI).from())
                .isEqualTo(anchor("RULE", false));
    }

    @Test
    void aPinOfAnotherMeasureOrSideHasNoEffect() {
        Crisis crisis =
                crisis().pinned("knownToDecided", AnchorSide.FROM, "LATER").pinned(KPI, AnchorSide.TO, "LATER");

        assertThat(crisis.value(KPI).from()).isEqualTo(anchor("RULE", false));
        assertThat(crisis.value(KPI).to()).isEqualTo(anchor("END", false));
    }

    @Test
    void aMeasureForEachKindIsPinnedForOneKindAndByAFactOfThatKind() {
        Crisis crisis = Crisis.of(
                        new Draft("A", exposure("capture"), "2013-11-27"),
                        new Draft("B", exposure("capture"), "2013-11-28"),
                        new Draft("C", exposure("malware"), "2013-11-15"),
                        new Draft("D", exposure("malware"), "2013-11-16"),
                        new Draft("END", DISCLOSED, "2013-12-19"))
                .pinned("publicExposureGap[capture]", AnchorSide.FROM, "B")
                .pinned("publicExposureGap[malware]", AnchorSide.FROM, "A")
                .pinned("publicExposureGap", AnchorSide.FROM, "D");

        assertThat(crisis.value("publicExposureGap[capture]").from()).isEqualTo(anchor("B", true));
        assertThat(crisis.value("publicExposureGap[malware]").from()).isEqualTo(anchor("C", false));
    }

    @Test
    void aPinnedRumourIsMeasuredByItsOwnFirstAnswer() {
        Crisis crisis = rumours().pinned("rumourCorrection", AnchorSide.FROM, "R1");

        assertThat(crisis.value("rumourCorrection").from()).isEqualTo(anchor("R1", true));
        assertThat(crisis.value("rumourCorrection").to()).isEqualTo(anchor("D1", false));
    }

    @Test
    void aPinnedAnswerIsMeasuredFromTheRumourThatItAnswers() {
        Crisis crisis = rumours().pinned("rumourCorrection", AnchorSide.TO, "D1");

        assertThat(crisis.value("rumourCorrection").from()).isEqualTo(anchor("R1", false));
        assertThat(crisis.value("rumourCorrection").to()).isEqualTo(anchor("D1", true));
    }

    @Test
    void aPinnedAnswerToAnotherRumourThanThePinnedOneHasNoEffect() {
        Crisis crisis = rumours()
                .pinned("rumourCorrection", AnchorSide.FROM, "R1")
                .pinned("rumourCorrection", AnchorSide.TO, "D2");

        assertThat(crisis.value("rumourCorrection").from()).isEqualTo(anchor("R1", true));
        assertThat(crisis.value("rumourCorrection").to()).isEqualTo(anchor("D1", false));
    }

    private static Crisis rumours() {
        return Crisis.of(
                new Draft("R1", RUMOUR, "2013-12-01"),
                new Draft("R2", RUMOUR, "2013-12-10"),
                new Draft("D1", DENIAL, "2013-12-20").and(RelationKind.DEBUNKS, "R1"),
                new Draft("D2", DENIAL, "2013-12-11").and(RelationKind.DEBUNKS, "R2"));
    }

    private static AnchorFact anchor(String fact, boolean pinned) {
        return new AnchorFact(new FactId(fact), pinned);
    }
}
