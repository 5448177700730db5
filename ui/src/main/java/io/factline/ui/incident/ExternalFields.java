package io.factline.ui.incident;

import com.vaadin.flow.component.textfield.TextField;
import io.factline.fact.External;
import io.factline.fact.ExternalId;
import io.factline.record.Term;
import io.factline.record.Words;
import io.factline.ui.session.Draft;
import io.factline.ui.session.Places;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a fact comes from, when it comes from another system. */
final class ExternalFields extends Fields {

    private static final String PLACE = "/external";
    private static final List<String> SYSTEMS =
            List.of("jira", "pagerduty", "servicenow", "opsgenie", "statuspage", "zendesk", "slack", "teams");

    private final TermField system = new TermField(getTranslation("fact.external.system"), SYSTEMS);
    private final TextField id = new TextField(getTranslation("fact.external.id"));
    private final WordsField url = WordsField.line(getTranslation("fact.external.url"));
    private final DecimalField version = new DecimalField(getTranslation("fact.external.version"));
    private final Places places;

    ExternalFields(Places places) {
        this.places = places;
        version.setHelperText(getTranslation("fact.external.version.help"));
        add(system, id, url.field(), version);
        Draft.name(Map.of("/system", system, "/id", id, "/url", url.field(), "/sourceVersion", version));
    }

    /** Shows an origin. Its system and its id have drawn the id of the fact, so they stay. */
    void show(External external) {
        system.show(external.system());
        id.setValue(external.id().text());
        url.show(external.url());
        version.show(external.sourceVersion() == null ? null : BigDecimal.valueOf(external.sourceVersion()));
        system.setReadOnly(true);
        id.setReadOnly(true);
    }

    /** The origin; null where there is none or, with the sentence at its field, where something is wrong or missing. */
    @Nullable
    External read() {
        places.at(PLACE, system);
        places.at(PLACE + "/id", id);
        Term from = system.read(places, PLACE + "/system");
        ExternalId there = places.read(PLACE + "/id", id.getValue(), ExternalId::new);
        Words at = url.read(places, PLACE + "/url");
        Long counted = version.whole(places, PLACE + "/sourceVersion", BigDecimal::longValueExact);
        if (!system.says() && id.isEmpty() && url.isEmpty() && version.isEmpty()) {
            return null;
        }
        if (!system.says()) {
            places.complain(PLACE + "/system", getTranslation("fact.external.system.missing"));
        }
        if (id.getValue().isBlank()) {
            places.complain(PLACE + "/id", getTranslation("fact.external.id.missing"));
        }
        if (from == null || there == null) {
            return null;
        }
        // by itself first: so the field that breaks a rule is known
        boolean isThere = places.read(PLACE + "/url", () -> new External(from, there, at, null)) != null;
        boolean counts = places.read(PLACE + "/sourceVersion", () -> new External(from, there, null, counted)) != null;
        return isThere && counts ? new External(from, there, at, counted) : null;
    }
}
