package io.factline.ui.incident;

import java.util.List;
import java.util.Map;

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

    private static final Map<String, List<String>> USUAL = Map.ofEntries(
            Map.entry("ExposureBegan.exposureKind", List.of("capture", "intrusion", "malware", "deletion", "loss")),
            Map.entry("WarningRaised.severity", List.of("low", "medium", "high", "critical")),
            Map.entry(
                    "ActionTaken.actionKind",
                    List.of("change", "control", "investigation", "mitigation", "recovery", "payment")),
            Map.entry(
                    "RootCauseIdentified.causeKind",
                    List.of(
                            "hardware failure",
                            "software fault",
                            "configuration error",
                            "human error",
                            "malicious act",
                            "supplier failure")),
            Map.entry(
                    "DeterminationMade.kind",
                    List.of(
                            "aware",
                            "material",
                            "notifiable",
                            "high-risk",
                            "classified major",
                            "significant",
                            "reasonable belief",
                            "eligible breach",
                            "notification incident",
                            "cybersecurity incident",
                            "extortion payment")),
            Map.entry("RumourCorrected.verdict", List.of("false", "misleading", "true", "unproven")),
            Map.entry(
                    "ReactionObserved.sentiment",
                    List.of("negative", "anxious", "mixed", "neutral", "supportive", "positive")),
            Map.entry(
                    "PartyNotified.partyKind",
                    List.of(
                            "regulator",
                            "individuals",
                            "banks",
                            "card networks",
                            "insurer",
                            "staff",
                            "press",
                            "law-enforcement")),
            Map.entry("PartyNotified.regime", List.of("GDPR", "NIS2", "DORA", "SEC 8-K", "PCI DSS", "HIPAA")),
            Map.entry("PartyNotified.stage", List.of("early warning", "initial", "intermediate", "final")));

    private Vocabulary() {}

    /** The usual terms for a member of a fact type; none where every case has its own. */
    static List<String> of(String factType, String member) {
        return USUAL.getOrDefault(factType + "." + member, List.of());
    }
}
