package io.factline.ui.incident;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The terms that a detail is usually said in. Any other one may be written; clocks and KPIs read these. */
final class Vocabulary {

    /** Through what an act reached whom it addressed. */
    static final List<String> CHANNELS = List.of(
            "press-release",
            "corporate-website",
            "email",
            "call-centre",
            "store",
            "twitter",
            "facebook",
            "youtube",
            "press",
            "tv",
            "filing",
            "report",
            "internal");

    /** By fact type and member. */
    private static final Map<String, List<String>> USUAL = """
            ExposureBegan.exposureKind: capture, intrusion, malware, deletion, loss
            WarningRaised.severity: low, medium, high, critical
            ActionTaken.actionKind: change, control, investigation, mitigation, recovery, payment
            RootCauseIdentified.causeKind: hardware failure, software fault, configuration error, human error, malicious act, supplier failure
            DeterminationMade.kind: aware, material, notifiable, high-risk, classified major, significant, reasonable belief, eligible breach, notification incident, cybersecurity incident, extortion payment
            RumourCorrected.verdict: false, misleading, true, unproven
            ReactionObserved.sentiment: negative, anxious, mixed, neutral, supportive, positive
            PartyNotified.partyKind: regulator, individuals, banks, card networks, insurer, staff, press, law-enforcement
            PartyNotified.regime: GDPR, NIS2, DORA, SEC 8-K, PCI DSS, HIPAA
            PartyNotified.stage: early warning, initial, intermediate, final
            """.lines()
            .map(line -> line.split(": ", 2))
            .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> List.of(line[1].split(", ", -1))));

    private Vocabulary() {}

    /** The usual terms for a member of a fact type; none where every case has its own. */
    static List<String> of(String factType, String member) {
        return USUAL.getOrDefault(factType + "." + member, List.of());
    }
}
