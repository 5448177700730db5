package io.factline.clock;

import io.factline.clock.ClockValues.Suggestion;
import io.factline.clock.DisclosureRule.SuggestedWhen;
import io.factline.incident.IncidentSummary;
import io.factline.record.Term;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Says which rules may concern an incident, and what of the incident speaks for it. A person decides. */
final class Suggesting {

    private Suggesting() {}

    /** The suggestion of a rule; empty where it does not fit, is not enabled, or was not verified. */
    static Optional<Suggestion> of(DisclosureRule rule, IncidentSummary incident) {
        SuggestedWhen when = rule.suggestedWhen();
        Optional<String> jurisdiction = incident.jurisdictions().stream()
                .filter(code -> when.jurisdiction() == null || Jurisdiction.lies(code, when.jurisdiction()))
                .findFirst();
        boolean fits = (when.jurisdiction() == null || jurisdiction.isPresent())
                && (when.sectors().isEmpty() || isOneOf(when.sectors(), incident.sector()))
                && isOneOf(when.kinds(), incident.kind());
        if (!fits || !rule.enabled() || !rule.isFullyVerified()) {
            return Optional.empty();
        }
        StringJoiner because = new StringJoiner(", ");
        if (when.jurisdiction() != null) {
            jurisdiction.ifPresent(code -> because.add("jurisdiction " + code));
        }
        if (!when.sectors().isEmpty()) {
            because.add("sector " + incident.sector());
        }
        because.add("kind " + incident.kind());
        return Optional.of(new Suggestion(
                rule.id(), rule.law(), rule.stage(), rule.recipient(), rule.citation(), because.toString()));
    }

    private static boolean isOneOf(List<Term> names, @Nullable String said) {
        return names.stream().anyMatch(name -> Spelling.same(name.text(), said));
    }
}
