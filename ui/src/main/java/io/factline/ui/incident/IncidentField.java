package io.factline.ui.incident;

import com.vaadin.flow.component.combobox.ComboBox;
import io.factline.incident.IncidentQueryApi;
import io.factline.incident.IncidentSummary;
import io.factline.ui.session.KeptDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Another incident: found by its title, or named by its key or id. */
public final class IncidentField extends ComboBox<String> implements KeptDraft.Recalling {

    private final IncidentQueryApi incidents;
    private final List<IncidentSummary> known = new ArrayList<>();

    /** Asks for the incidents when it is opened first. */
    public IncidentField(String label, IncidentQueryApi incidents) {
        super(label);
        this.incidents = incidents;
        setItems(query ->
                find(query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
        setItemLabelGenerator(this::title);
        setAllowCustomValue(true);
        setPlaceholder(getTranslation("form.incident.placeholder"));
        addCustomValueSetListener(custom -> setValue(custom.getDetail().strip()));
        addValueChangeListener(change -> setHelperText(change.getValue()));
    }

    @Override
    public void recall(String text) {
        setValue(text.isBlank() ? null : text);
    }

    /** Asked for once: nobody opens an incident while somebody fills in its field. */
    private List<IncidentSummary> all() {
        if (known.isEmpty()) {
            known.addAll(incidents.all(null, null));
        }
        return known;
    }

    private Stream<String> find(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return all().stream()
                .filter(incident -> (incident.title() + " " + incident.key().text() + " " + incident.organisation())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .map(incident -> incident.key().text());
    }

    private String title(String named) {
        return all().stream()
                .filter(incident -> incident.key().text().equals(named)
                        || incident.id().toString().equals(named))
                .map(IncidentSummary::title)
                .findFirst()
                .orElse(named);
    }
}
