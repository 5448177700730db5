package io.factline.ui.incident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.factline.timeline.Related;
import io.factline.ui.moment.FactAddress;
import io.factline.ui.words.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The other facts that a fact has to do with, in both directions, each under the words for what it has to do with them. */
final class RelatedFacts extends Div {

    RelatedFacts(List<Related> related, FactAddress address) {
        addClassName("related");
        Map<String, List<Component>> groups = new LinkedHashMap<>();
        for (Related one : related) {
            groups.computeIfAbsent(words(one), _ -> new ArrayList<>()).add(other(one, address));
        }
        Properties properties = new Properties();
        groups.forEach(properties::put);
        add(properties);
    }

    /** "Corrects", or "Is corrected by". */
    private String words(Related one) {
        return one.incoming()
                ? getTranslation("related.by." + one.kind().code())
                : Labels.of("relation", one.kind().code());
    }

    /** The other fact as far as this reader may know of it. */
    private Component other(Related one, FactAddress address) {
        String id = one.fact().text();
        return switch (one.state()) {
            case SHOWN -> address.link(one.fact(), Objects.requireNonNullElse(one.summary(), id));
            case UNRESOLVED, RETRACTED, WITHHELD ->
                new Span(getTranslation("related." + one.state().code(), id));
        };
    }
}
