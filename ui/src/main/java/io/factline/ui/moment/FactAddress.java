package io.factline.ui.moment;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.factline.fact.FactId;
import io.factline.fact.FactRef;
import io.factline.incident.IncidentRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an incident is on the screens, and each fact of it: an address that another person can open too.
 *
 * @param look what of it is shown
 */
public record FactAddress(IncidentRef incident, Look look) {

    private static final String FACT = "fact";

    /** The fact that an address asks for. */
    public static Optional<FactId> factIn(QueryParameters address) {
        return address.getSingleParameter(FACT)
                .filter(text -> text.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}"))
                .map(FactId::new);
    }

    /** Of the incident, with a fact beside its facts where there is one. */
    public Location with(@Nullable FactId fact) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(look.parameters());
        if (fact != null) {
            parameters.put(FACT, List.of(fact.text()));
        }
        return new Location("incidents/" + incident, new QueryParameters(parameters));
    }

    /** A link to a fact among the others, as it was known at the same moment. */
    public Anchor link(FactId fact, String text) {
        FactAddress facts = new FactAddress(incident, look.with(IncidentTab.FACTS));
        return new Anchor(facts.with(fact).getPathWithQueryParameters(), text);
    }

    /** A link to another fact: of this incident, or of the one that it belongs to, which knows nothing of our moment. */
    public Anchor link(FactRef fact, String text) {
        String elsewhere = fact.incident();
        FactAddress place = elsewhere == null ? this : new FactAddress(new IncidentRef(elsewhere), Look.FIRST);
        return place.link(new FactId(fact.fact()), text);
    }
}
