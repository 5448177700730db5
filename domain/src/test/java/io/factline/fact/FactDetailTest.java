package io.factline.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factline.problem.RuleBroken;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FactDetailTest {

    @Test
    void thereAreThirtyOneTypesEachOnATrack() {
        Map<Track, List<String>> byTrack = FactTypes.NAMES.stream()
                .collect(Collectors.groupingBy(
                        name -> FactTypes.empty(name).track(), TreeMap::new, Collectors.toList()));
        assertThat(FactTypes.NAMES).hasSize(31).doesNotHaveDuplicates();
        assertThat(byTrack)
                .containsOnly(
                        Map.entry(Track.ATTACK, List.of("ExposureBegan", "FraudObserved", "BlackMarketEmerged")),
                        Map.entry(
                                Track.OPERATIONS,
                                List.of(
                                        "WarningRaised",
                                        "ServiceDegraded",
                                        "Discovered",
                                        "ActionTaken",
                                        "Contained",
                                        "ServiceRestored",
                                        "RootCauseIdentified",
                                        "ImpactEstimated",
                                        "DeterminationMade",
                                        "DecisionMade",
                                        "LeadershipChanged")),
                        Map.entry(
                                Track.COMMUNICATION,
                                List.of(
                                        "ThirdPartyReported",
                                        "Disclosed",
                                        "StatementIssued",
                                        "ApologyIssued",
                                        "PromiseMade",
                                        "PromiseResolved",
                                        "RumourCirculated",
                                        "RumourCorrected")),
                        Map.entry(
                                Track.CUSTOMERS,
                                List.of(
                                        "CompensationOffered",
                                        "RemediationOffered",
                                        "ContactChannelSaturated",
                                        "ReactionObserved")),
                        Map.entry(Track.MARKET, List.of("CommentaryPublished", "PrecedentCited")),
                        Map.entry(
                                Track.LEGAL, List.of("PartyNotified", "LawEnforcementEngaged", "LegalActionRecorded")));
    }

    @Test
    void anActThatIsPublicByItsNatureTellsThePublicAndNothingElseDoes() {
        assertThat(FactTypes.NAMES.stream().filter(name -> FactTypes.empty(name).tellsThePublic()))
                .containsExactlyInAnyOrder(
                        "Disclosed",
                        "StatementIssued",
                        "ApologyIssued",
                        "CompensationOffered",
                        "RemediationOffered",
                        "RumourCirculated",
                        "RumourCorrected",
                        "CommentaryPublished",
                        "LegalActionRecorded",
                        "LeadershipChanged",
                        "PromiseMade");
    }

    @Test
    void everyTypeMaySayNothingAndKnowsItsOwnName() {
        for (String name : FactTypes.NAMES) {
            assertThat(FactTypes.empty(name).factType()).isEqualTo(name);
        }
    }

    @Test
    void anUnknownTypeIsRefused() {
        assertThatThrownBy(() -> FactTypes.empty("Dreamt"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("The factType \"Dreamt\" is not known.");
    }

    @Test
    void theYearOfAPrecedentIsAYear() {
        assertThat(new MarketDetail.PrecedentCited(null, null, 1982, null).precedentYear())
                .isEqualTo(1982);
        for (int year : new int[] {0, -1, 10_000}) {
            assertThatThrownBy(() -> new MarketDetail.PrecedentCited(null, null, year, null))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessage("A year lies between 1 and 9999.");
        }
    }
}
