package io.factline.ui.integration;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.factline.account.ApiKeyCommandApi;
import io.factline.account.DrawnApiKey;
import io.factline.account.NewApiKey;
import io.factline.account.Role;
import io.factline.incident.IncidentRef;
import io.factline.incident.IncidentSummary;
import io.factline.ui.session.FormDialog;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a key. */
final class NewKeyDialog extends FormDialog {

    private final ApiKeyCommandApi keys;
    private final Consumer<DrawnApiKey> drawn;
    private final TextField name = new TextField(getTranslation("keys.name"));
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>(getTranslation("account.roles"));
    private final MultiSelectComboBox<IncidentSummary> incidents =
            new MultiSelectComboBox<>(getTranslation("keys.incidents"));
    private final Select<Life> life = new Select<>();

    /** How long a key lives, in days. */
    private enum Life {
        MONTH(30),
        QUARTER(90),
        YEAR(365),
        EVER(null);

        private final @Nullable Integer days;

        Life(@Nullable Integer days) {
            this.days = days;
        }

        @Nullable
        Instant endsAfter(Instant now) {
            return days == null ? null : now.plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS);
        }
    }

    NewKeyDialog(ApiKeyCommandApi keys, List<IncidentSummary> known, Consumer<DrawnApiKey> drawn) {
        super("keys.create", "keys.create.send");
        this.keys = keys;
        this.drawn = drawn;
        addClassName("narrow");
        places.at("/name", name);
        places.at("/roles", roles);
        places.at("/incidents", incidents);
        places.at("/expiresAt", life);
        name.setHelperText(getTranslation("keys.name.help"));
        name.getElement().setAttribute("autocomplete", "off");
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> getTranslation("role." + role.code() + ".said"));
        incidents.setItems(known);
        incidents.setItemLabelGenerator(IncidentSummary::title);
        incidents.setHelperText(getTranslation("keys.incidents.help"));
        life.setLabel(getTranslation("keys.expires"));
        life.setItems(Life.values());
        life.setItemLabelGenerator(
                one -> getTranslation("keys.life." + one.name().toLowerCase(java.util.Locale.ROOT)));
        life.setValue(Life.YEAR);
        name.setWidthFull();
        incidents.setWidthFull();
        life.setWidthFull();
        add(name, roles, incidents, life);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                name.focus();
            }
        });
    }

    @Override
    protected void submit() {
        // each rule at its own field: the record would stop at the first one
        places.read("/name", () -> new NewApiKey(name.getValue().strip(), Set.of(Role.VIEWER), null, null));
        places.read("/roles", () -> new NewApiKey("name", roles.getValue(), null, null));
        if (places.isWrong()) {
            return;
        }
        Set<IncidentRef> only = incidents.getValue().stream()
                .map(incident -> IncidentRef.of(incident.key().text()))
                .collect(Collectors.toSet());
        NewApiKey wanted = places.read(
                "/incidents",
                () -> new NewApiKey(
                        name.getValue().strip(),
                        roles.getValue(),
                        only.isEmpty() ? null : only,
                        life.getValue().endsAfter(Instant.now())));
        if (wanted != null) {
            DrawnApiKey made = keys.create(wanted);
            close();
            drawn.accept(made);
        }
    }
}
