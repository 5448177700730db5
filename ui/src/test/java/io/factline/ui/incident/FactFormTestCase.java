package io.factline.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.combobox.ComboBoxBase.CustomValueSetEvent;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextFieldBase;
import io.factline.account.Role;
import io.factline.fact.Actor;
import io.factline.fact.Fact;
import io.factline.fact.FactDetail;
import io.factline.fact.FactId;
import io.factline.fact.FactTypes;
import io.factline.fact.Standing;
import io.factline.incident.IncidentKey;
import io.factline.incident.IncidentRef;
import io.factline.incident.OpenIncident;
import io.factline.record.Term;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import io.factline.timeline.AskedCutoffs;
import io.factline.timeline.TimelineEntry;
import io.factline.ui.remote.Services;
import io.factline.ui.remote.SignedIn;
import io.factline.ui.session.Places;
import io.factline.ui.story.RunningFactline;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** What the stories of the form of a fact share: an incident on a real record, and fields found by their labels. */
@RunningFactline
abstract class FactFormTestCase extends SpringBrowserlessTest {

    static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @Autowired
    private Services services;

    Places places = new Places();

    Services.AsUser editor() {
        return as(Role.EDITOR, Role.COUNSEL);
    }

    Services.AsUser as(Role... roles) {
        return services.as(new SignedIn(UUID.randomUUID(), "editor", Set.of(roles)));
    }

    IncidentRef anIncident(String key, String title) {
        editor().incidentCommands()
                .open(
                        new OpenIncident(
                                null,
                                new IncidentKey(key),
                                new Words(title),
                                new Words("Target Corporation"),
                                new Term("outage"),
                                null,
                                List.of(),
                                CHICAGO,
                                new WrittenTime("2014-06-15"),
                                false,
                                null),
                        UUID.randomUUID().toString());
        return new IncidentRef(key);
    }

    TimelineEntry record(IncidentRef incident, Fact fact) {
        FactId id = fact.requiredId();
        long position = editor().factCommands()
                .record(incident, fact, UUID.randomUUID().toString())
                .position();
        return editor().timelines().fact(incident, id, AskedCutoffs.NONE, position, null);
    }

    TimelineEntry record(IncidentRef incident, String id, String summary) {
        return record(incident, fact(new FactId(id), summary, FactTypes.empty("ActionTaken")));
    }

    static Fact fact(FactId id, String summary, FactDetail detail) {
        return new Fact(
                id,
                new Words(summary),
                new WrittenTime("2014-06-15"),
                null,
                List.of(),
                Standing.CLAIMED,
                null,
                null,
                new Actor(new Words("A witness"), null),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                detail);
    }

    /** A form with what every fact needs filled in. */
    FactForm aForm(IncidentRef incident, Locale reader) {
        UI.getCurrent().setLocale(reader);
        places = new Places();
        FactForm form = new FactForm(places, incident, CHICAGO, editor());
        UI.getCurrent().add(form);
        boolean french = reader.equals(Locale.FRANCE);
        text(form, french ? "Résumé" : "Summary").setValue("Something happened.");
        text(form, french ? "Survenu" : "Occurred").setValue("2014-06-15");
        text(form, french ? "Acteur : nom" : "Actor: name").setValue("A witness");
        return form;
    }

    @SuppressWarnings("unchecked")
    TextFieldBase<?, String> text(Component within, String label) {
        return (TextFieldBase<?, String>)
                find(TextFieldBase.class).from(within).withCaption(label).last();
    }

    @SuppressWarnings("unchecked")
    <T> Select<T> select(Component within, String label) {
        return find(Select.class).from(within).withCaption(label).last();
    }

    void choose(Component within, String label, String words) {
        test(select(within, label)).selectItem(words);
    }

    @SuppressWarnings("unchecked")
    <C extends ComboBoxBase<C, String, ?>> C combo(Component within, String label) {
        return (C) find(ComboBoxBase.class).from(within).withCaption(label).last();
    }

    void chooseType(FactForm form, String type) {
        ComboBox<String> field = combo(form, "Type");
        field.setValue(type);
    }

    /** Types what is not in the list, and leaves the field. */
    <C extends ComboBoxBase<C, String, ?>> void types(Component within, String label, String words) {
        C field = combo(within, label);
        ComponentUtil.fireEvent(field, new CustomValueSetEvent<>(field, true, words));
    }

    void press(Component within, String words) {
        test(find(Button.class).from(within).withText(words).last()).click();
    }

    /** The sentence at a field; null where it is right. */
    static @Nullable String wrong(HasValidation field) {
        return field.isInvalid() ? field.getErrorMessage() : null;
    }

    static Fact read(FactForm form) {
        Fact fact = form.read();
        assertThat(fact).as("nothing is wrong").isNotNull();
        return Objects.requireNonNull(fact);
    }
}
