package io.factline.query.model;

import io.factline.fact.AttackDetail.ExposureBegan;
import io.factline.fact.CommunicationDetail.Outcome;
import io.factline.fact.CommunicationDetail.PromiseMade;
import io.factline.fact.CommunicationDetail.PromiseResolved;
import io.factline.fact.CustomersDetail.ContactChannelSaturated;
import io.factline.fact.CustomersDetail.Saturation;
import io.factline.fact.FactDetail;
import io.factline.fact.FactTypes;
import io.factline.fact.LegalDetail.PartyNotified;
import io.factline.fact.MarketDetail.CommentaryPublished;
import io.factline.fact.MarketDetail.Valence;
import io.factline.fact.OperationsDetail.ActionTaken;
import io.factline.fact.OperationsDetail.Contained;
import io.factline.fact.OperationsDetail.DeterminationMade;
import io.factline.fact.OperationsDetail.Discovered;
import io.factline.fact.OperationsDetail.Extent;
import io.factline.fact.OperationsDetail.Level;
import io.factline.fact.OperationsDetail.Restoration;
import io.factline.fact.OperationsDetail.ServiceRestored;
import io.factline.fact.OperationsDetail.WarningRaised;
import io.factline.record.Term;
import io.factline.time.WrittenTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What facts say, of every type; more often of those that KPIs and clocks read. */
final class RandomDetails {

    private static final List<String> OFTEN = List.of(
            "ExposureBegan",
            "Discovered",
            "Contained",
            "Disclosed",
            "ApologyIssued",
            "ServiceDegraded",
            "ServiceRestored",
            "PartyNotified",
            "DeterminationMade",
            "PromiseMade",
            "PromiseResolved",
            "RumourCirculated",
            "RumourCorrected",
            "ImpactEstimated",
            "CommentaryPublished");

    private final Chance chance;

    RandomDetails(Chance chance) {
        this.chance = chance;
    }

    FactDetail detail() {
        String type = chance.in(75) ? chance.of(OFTEN) : chance.of(FactTypes.NAMES);
        return switch (type) {
            case "ExposureBegan" -> new ExposureBegan(term("capture", "intrusion"), null);
            case "Discovered" -> new Discovered(null, or(List.of(Level.values())));
            case "Contained" -> new Contained(or(List.of(Extent.values())), null);
            case "ServiceRestored" -> new ServiceRestored(null, or(List.of(Restoration.values())));
            case "WarningRaised" -> new WarningRaised(null, or(List.of(true, false)), null);
            case "ActionTaken" ->
                new ActionTaken(term("extortion payment", "corrective measure available", "control"), null);
            case "PartyNotified" ->
                new PartyNotified(
                        term("individuals", "regulator"),
                        term("GDPR", "DORA", "NIS2", "EU-GDPR-33", "EU-DORA-INT", "CCPA", "EU-DORA-INI-4H"),
                        term("initial", "intermediate report", "Notification", "none", "final"),
                        null);
            case "DeterminationMade" ->
                new DeterminationMade(
                        term("aware", "Aware", "classified major", "material", "significant", "breach occurred"),
                        or(List.of(true, false)),
                        null,
                        null);
            case "PromiseMade" -> new PromiseMade(null, or(List.of(new WrittenTime("2013-12-24"))), null);
            case "PromiseResolved" -> new PromiseResolved(or(List.of(Outcome.values())));
            case "CommentaryPublished" -> new CommentaryPublished(or(List.of(Valence.values())), null, null);
            case "ContactChannelSaturated" ->
                new ContactChannelSaturated(or(List.of(Saturation.values())), null, null, null, null);
            default -> FactTypes.empty(type);
        };
    }

    private @Nullable Term term(String... texts) {
        return chance.in(10) ? null : new Term(chance.of(texts));
    }

    private <T> @Nullable T or(List<T> values) {
        return chance.in(25) ? null : chance.of(values);
    }
}
