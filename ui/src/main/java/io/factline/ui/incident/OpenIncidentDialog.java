package io.factline.ui.incident;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.factline.incident.Acknowledgement;
import io.factline.incident.IncidentCommandApi;
import io.factline.incident.IncidentKey;
import io.factline.incident.OpenIncident;
import io.factline.record.Term;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import io.factline.ui.session.FormDialog;
import io.factline.ui.words.Labels;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens an incident. */
final class OpenIncidentDialog extends FormDialog {

    private static final int KEY_MAX = 64;
    private static final List<String> KINDS = List.of(
            "data-breach", "outage", "ransomware", "product-recall", "supply-chain", "fraud", "misconduct", "accident");

    private final IncidentCommandApi incidents;
    private final BiConsumer<IncidentKey, Acknowledgement> opened;
    private final TextField title = new TextField(getTranslation("incident.title"));
    private final TextField key = new TextField(getTranslation("incident.key"));
    private final TextField organisation = new TextField(getTranslation("incident.organisation"));
    private final ComboBox<String> kind = new ComboBox<>(getTranslation("incident.kind"));
    private final TextField sector = new TextField(getTranslation("incident.sector"));
    private final TextField jurisdictions = new TextField(getTranslation("incident.jurisdictions"));
    private final ZoneField zone = new ZoneField(getTranslation("incident.zone"));
    private final OccurredField when = new OccurredField(getTranslation("incident.opened"), zone::getValue);
    private final Checkbox exercise = new Checkbox(getTranslation("incident.exercise"));
    private boolean keyIsOurs = true;

    OpenIncidentDialog(
            @Nullable ZoneId here, IncidentCommandApi incidents, BiConsumer<IncidentKey, Acknowledgement> opened) {
        super("open.title", "open.send");
        this.incidents = incidents;
        this.opened = opened;
        addClassName("middle");
        put();
        suggestKey();
        kind.setItems(KINDS);
        kind.setItemLabelGenerator(one -> Labels.of("incident.kind", one));
        kind.setAllowCustomValue(true);
        kind.addCustomValueSetListener(custom -> kind.setValue(custom.getDetail()));
        jurisdictions.setHelperText(getTranslation("incident.jurisdictions.help"));
        zone.setValue(here);
        zone.setHelperText(getTranslation(here == null ? "incident.zone.help" : "incident.zone.yours"));
        zone.addValueChangeListener(_ -> when.explain());
        exercise.setHelperText(getTranslation("incident.exercise.help"));
        add(layout());
        addOpenedChangeListener(shown -> {
            if (shown.isOpened()) {
                title.focus();
            }
        });
    }

    private void put() {
        places.at("/title", title);
        places.at("/key", key);
        places.at("/organisation", organisation);
        places.at("/kind", kind);
        places.at("/sector", sector);
        places.at("/jurisdictions", jurisdictions);
        places.at("/zone", zone);
        places.at("/opened", when.field());
        places.at("/exercise", exercise);
    }

    private void suggestKey() {
        key.setHelperText(getTranslation("incident.key.help"));
        title.setValueChangeMode(ValueChangeMode.LAZY);
        title.addValueChangeListener(change -> {
            if (keyIsOurs) {
                key.setValue(keyOf(change.getValue()));
            }
        });
        key.addValueChangeListener(change -> keyIsOurs &= !change.isFromClient());
    }

    /** {@code Target payment-card breach, 2013} as {@code target-payment-card-breach-2013}. */
    static String keyOf(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(plain.length(), KEY_MAX));
        return cut.replaceAll("^-+|-+$", "");
    }

    private Fields layout() {
        Fields fields = new Fields();
        fields.addWide(title);
        fields.addWide(key);
        fields.add(organisation, kind, when, zone, sector, jurisdictions);
        fields.addWide(exercise);
        return fields;
    }

    @Override
    protected void submit() {
        Words named = required("/title", title.getValue(), Words::new, "incident.title.missing");
        IncidentKey keyed = required("/key", key.getValue(), IncidentKey::new, "incident.key.missing");
        Words struck = required("/organisation", organisation.getValue(), Words::new, "incident.organisation.missing");
        Term sort =
                required("/kind", Objects.requireNonNullElse(kind.getValue(), ""), Term::new, "incident.kind.missing");
        Term industry = places.read("/sector", sector.getValue(), Term::new);
        List<Term> law = jurisdictions();
        ZoneId where = zone.getValue();
        if (where == null) {
            places.complain("/zone", getTranslation("incident.zone.missing"));
        }
        WrittenTime since = when.read(places, "/opened");
        if (since == null && !when.field().isInvalid()) {
            places.complain("/opened", getTranslation("incident.opened.missing"));
        }
        if (places.isWrong()
                || named == null
                || keyed == null
                || struck == null
                || sort == null
                || where == null
                || since == null) {
            return;
        }
        Acknowledgement durable = incidents.open(
                new OpenIncident(
                        null, keyed, named, struck, sort, industry, law, where, since, exercise.getValue(), null),
                idempotencyKey());
        close();
        opened.accept(keyed, durable);
    }

    private <T> @Nullable T required(String pointer, String text, Function<String, T> make, String missing) {
        if (text.isBlank()) {
            places.complain(pointer, getTranslation(missing));
            return null;
        }
        return places.read(pointer, text, make);
    }

    private List<Term> jurisdictions() {
        return Arrays.stream(jurisdictions.getValue().split("[,;\\s]+", -1))
                .filter(code -> !code.isBlank())
                .map(code -> places.read("/jurisdictions", () -> new Term(code.toUpperCase(Locale.ROOT))))
                .filter(Objects::nonNull)
                .toList();
    }
}
