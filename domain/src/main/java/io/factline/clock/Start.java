package io.factline.clock;

import io.factline.fact.Fact;
import io.factline.fact.LegalDetail.PartyNotified;
import io.factline.fact.OperationsDetail.Discovered;
import io.factline.timeline.Known;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What started a clock.
 *
 * @param provisional whether it is only a discovery that nobody said was confirmed
 */
record Start(Fact fact, Moment moment, boolean provisional) {

    private Start(Fact fact, boolean provisional) {
        this(fact, Moment.of(fact), provisional);
    }

    /** The first fact of the first of the triggers that is visible; null where none is. */
    static @Nullable Start of(DisclosureRule rule, Known known, Notices notices) {
        for (Trigger trigger : rule.triggers()) {
            Optional<Fact> fact = fact(rule, trigger, known, notices);
            if (fact.isPresent()) {
                return new Start(fact.get(), false);
            }
        }
        if (rule.triggers().stream().noneMatch(Trigger::isConfirmedDiscovery)) {
            return null;
        }
        return AnchorOrder.first(known.anchors().filter(fact -> fact.detail() instanceof Discovered))
                .map(suspicion -> new Start(suspicion, true))
                .orElse(null);
    }

    private static Optional<Fact> fact(DisclosureRule rule, Trigger trigger, Known known, Notices notices) {
        var fitting = known.anchors()
                .filter(fact -> fact.detail() instanceof PartyNotified notice
                        ? notices.starts(rule, trigger, notice)
                        : trigger.fits(fact.detail()));
        return trigger.isRestarting() ? AnchorOrder.last(fitting) : AnchorOrder.first(fitting);
    }
}
