package io.factline.ui.incident;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.factline.fact.Access;
import io.factline.fact.Actor;
import io.factline.fact.Audience;
import io.factline.fact.Basis;
import io.factline.fact.Fact;
import io.factline.fact.FactDetail;
import io.factline.fact.FactId;
import io.factline.fact.FactTypes;
import io.factline.fact.Source;
import io.factline.fact.Standing;
import io.factline.fact.Telling;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import io.factline.timeline.TimelineEntry;
import io.factline.ui.session.Places;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a fact: for one that is new, and for one that our record got wrong. */
final class FactForm extends Div {

    private final Places places;
    private final ZoneId home;
    private final Select<String> type = new Select<>();
    private final TextArea summary = new TextArea(getTranslation("fact.summary"));
    private final ZoneField zone = new ZoneField(getTranslation("fact.zone"));
    private final OccurredField occurred = new OccurredField(getTranslation("fact.occurred"), this::where);
    private final Select<Standing> standing = new Select<>();
    private final TextField actorName = new TextField(getTranslation("actor.name"));
    private final TextField actorRole = new TextField(getTranslation("actor.role"));
    private final MultiSelectComboBox<Audience> audiences =
            new MultiSelectComboBox<>(getTranslation("fact.audiences.optional"));
    private final TextField id = new TextField(getTranslation("fact.id"));
    private final DetailFields detail;
    private final Rows<TellingRow, Telling> tellings;
    private final Rows<SourceRow, Source> sources;
    private @Nullable TimelineEntry corrected;

    FactForm(Places places, ZoneId home) {
        this.places = places;
        this.home = home;
        addClassName("fact-form");
        detail = new DetailFields(places);
        tellings = new Rows<>(places, "/tellings", "tellings", () -> new TellingRow(places, this::where));
        sources = new Rows<>(places, "/sources", "sources", () -> new SourceRow(this::where));
        words();
        put();
        Details more = new Details(getTranslation("fact.more"), id);
        more.addClassName("more");
        add(what(), detail, who(), tellings, sources, more);
        type.setValue(FactTypes.NAMES.getFirst());
        standing.setValue(Standing.CONFIRMED);
        zone.setValue(home);
    }

    private void words() {
        type.setLabel(getTranslation("fact.type"));
        type.setItems(FactTypes.NAMES);
        type.setItemLabelGenerator(name -> Labels.of("fact.type", name));
        type.addValueChangeListener(chosen -> detail.ask(chosen.getValue()));
        summary.setHelperText(getTranslation("fact.summary.help"));
        summary.setMinRows(2);
        summary.setMaxRows(5);
        standing.setLabel(getTranslation("fact.standing"));
        standing.setItems(Standing.values());
        standing.setItemLabelGenerator(one -> Labels.of("standing", one.code()));
        zone.addValueChangeListener(_ -> occurred.explain());
        audiences.setItems(Audience.values());
        audiences.setItemLabelGenerator(one -> Labels.of("audience", one.code()));
        audiences.setI18n(new MultiSelectComboBoxI18n()
                .setCleared(getTranslation("choice.cleared"))
                .setFocused(getTranslation("choice.focused"))
                .setSelected(getTranslation("choice.selected"))
                .setDeselected(getTranslation("choice.deselected"))
                .setTotal(getTranslation("choice.total")));
        id.setHelperText(getTranslation("fact.id.help"));
    }

    private void put() {
        places.at("/factType", type);
        places.at("/summary", summary);
        places.at("/occurred", occurred.field());
        places.at("/zone", zone);
        places.at("/standing", standing);
        places.at("/actor/name", actorName);
        places.at("/actor", actorRole);
        places.at("/actor/role", actorRole);
        places.at("/audiences", audiences);
        places.at("/id", id);
    }

    private Fields what() {
        Fields fields = new Fields(type, standing);
        fields.addWide(summary);
        fields.add(occurred, zone);
        return fields;
    }

    private Fields who() {
        Fields fields = new Fields(actorName, actorRole);
        fields.addWide(audiences);
        return fields;
    }

    private @Nullable ZoneId where() {
        return zone.getValue();
    }

    void focusFirst() {
        summary.focus();
    }

    /** Shows what our record says, to be corrected; what this form has no field for stays as it is. */
    void fill(TimelineEntry entry) {
        corrected = entry;
        type.setValue(entry.detail().factType());
        detail.fill(entry.detail());
        summary.setValue(entry.summary());
        zone.setValue(entry.occurred().zone());
        occurred.setTime(entry.occurred().text());
        standing.setValue(entry.standing());
        Actor actor = entry.actor();
        actorName.setValue(
                actor == null || actor.name() == null ? "" : actor.name().text());
        actorRole.setValue(
                actor == null || actor.role() == null ? "" : actor.role().text());
        audiences.setValue(entry.audiences());
        id.setValue(entry.fact().text());
        id.setReadOnly(true);
        // a telling that Factline assumed is assumed anew from what is corrected
        entry.tellings().stream()
                .filter(FactForm::isStated)
                .forEach(telling -> tellings.add().show(telling));
        entry.sources().forEach(source -> sources.add().show(source));
    }

    private static boolean isStated(Telling telling) {
        return telling.basis() == null || telling.basis() == Basis.STATED;
    }

    /** The fact; null where, with the sentence at its field, something is wrong or missing. */
    @Nullable
    Fact read() {
        Words said = places.read("/summary", summary.getValue(), Words::new);
        if (said == null && !summary.isInvalid()) {
            places.complain("/summary", getTranslation("fact.summary.missing"));
        }
        WrittenTime when = occurred.read(places, "/occurred");
        if (when == null && !occurred.field().isInvalid()) {
            places.complain("/occurred", getTranslation("fact.occurred.missing"));
        }
        FactId named = places.read("/id", id.getValue(), FactId::new);
        Actor actor = actor();
        FactDetail particular = detail.read();
        List<Telling> told = tellings.read();
        List<Source> cited = sources.read();
        if (places.isWrong() || said == null || when == null || particular == null) {
            return null;
        }
        ZoneId elsewhere = where() == null || where().equals(home) ? null : where();
        List<Audience> addressed = List.copyOf(audiences.getValue());
        TimelineEntry old = corrected;
        return places.read(
                "/standing",
                () -> new Fact(
                        named,
                        said,
                        when,
                        elsewhere,
                        told,
                        standing.getValue(),
                        old == null ? Access.INTERNAL : old.access(),
                        old == null || old.track() == old.detail().track() ? null : old.track(),
                        actor,
                        addressed,
                        old == null ? List.of() : old.channels(),
                        old == null ? List.of() : old.quantities(),
                        cited,
                        old == null ? List.of() : old.relations(),
                        old == null ? null : old.external(),
                        old == null ? null : old.attributes(),
                        particular));
    }

    private @Nullable Actor actor() {
        Words name = places.read("/actor/name", actorName.getValue(), Words::new);
        Words role = places.read("/actor/role", actorRole.getValue(), Words::new);
        return name == null && role == null ? null : places.read("/actor", () -> new Actor(name, role));
    }
}
