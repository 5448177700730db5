package io.factline.ui.incident;

import io.factline.fact.FactId;
import io.factline.fact.FactRef;
import io.factline.fact.RelationKind;
import io.factline.incident.IncidentRef;
import io.factline.problem.Rule;
import io.factline.timeline.AskedCutoffs;
import io.factline.timeline.Related;
import io.factline.timeline.TimelineEntry;
import io.factline.timeline.TimelineQueryApi;
import io.factline.ui.moment.Scene;
import io.factline.ui.remote.Refusal;
import java.util.List;
import org.springframework.web.client.RestClientException;

/** Asks for all that the record held of a fact at a moment. */
final class HeldFacts {

    private final IncidentRef incident;
    private final AskedCutoffs cutoffs;
    private final TimelineQueryApi timelines;

    HeldFacts(Scene scene) {
        this.incident = scene.incident();
        this.cutoffs = scene.cutoffs();
        this.timelines = scene.services().timelines();
    }

    FactPanel.Held hold(FactId fact) {
        TimelineEntry now = timelines.fact(incident, fact, cutoffs, null, null);
        List<Rivals.Rival> rivals = now.related().stream()
                .filter(one -> one.kind() == RelationKind.CONTRADICTS && one.state() == Related.State.SHOWN)
                .map(Related::fact)
                .distinct()
                .flatMap(rival -> rival(rival).stream())
                .toList();
        return new FactPanel.Held(now, timelines.history(incident, fact, cutoffs, now.position(), null), rivals);
    }

    private List<Rivals.Rival> rival(FactRef rival) {
        String elsewhere = rival.incident();
        FactId fact = new FactId(rival.fact());
        if (elsewhere == null) {
            return List.of(new Rivals.Rival(rival, timelines.fact(incident, fact, cutoffs, null, null)));
        }
        try {
            return List.of(
                    new Rivals.Rival(rival, timelines.fact(new IncidentRef(elsewhere), fact, cutoffs, null, null)));
        } catch (RestClientException e) {
            // a date ends at another moment in the home zone of another incident: then it was not told there yet
            if (isUnknown(e)) {
                return List.of();
            }
            throw e;
        }
    }

    /** Whether there is no such fact, at this moment at least. */
    static boolean isUnknown(RestClientException refused) {
        return Refusal.of(refused)
                .filter(problem -> problem.code().equals(Rule.UNKNOWN_FACT.code())
                        || problem.code().equals(Rule.UNKNOWN_INCIDENT.code()))
                .isPresent();
    }
}
