package io.factline.ui.incident;

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
 * Where a list of facts is on the screens, and each fact in it: an address that another person can open too.
 *
 * @param incident whose facts are shown
 * @param filter which of them
 */
record FactAddress(IncidentRef incident, FactFilter filter) {

    private static final String FACT = "fact";

    /** The fact that an address asks for. */
    static Optional<FactId> factIn(QueryParameters address) {
        return address.getSingleParameter(FACT)
                .filter(text -> text.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}"))
                .map(FactId::new);
    }

    /** Of the list, with a fact beside it where there is one. */
    Location with(@Nullable FactId fact) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(filter.parameters());
        if (fact != null) {
            parameters.put(FACT, List.of(fact.text()));
        }
        return new Location("incidents/" + incident, new QueryParameters(parameters));
    }

    /** A link to another fact: of this list, or of the incident that it belongs to. */
    Anchor link(FactRef fact, String text) {
        String elsewhere = fact.incident();
        FactAddress place = elsewhere == null ? this : new FactAddress(new IncidentRef(elsewhere), FactFilter.ALL);
        return new Anchor(place.with(new FactId(fact.fact())).getPathWithQueryParameters(), text);
    }
}
