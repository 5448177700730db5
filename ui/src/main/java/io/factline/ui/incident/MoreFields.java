package io.factline.ui.incident;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.factline.fact.Access;
import io.factline.fact.Attributes;
import io.factline.fact.External;
import io.factline.fact.FactDetail;
import io.factline.fact.FactId;
import io.factline.fact.FactTypes;
import io.factline.fact.Track;
import io.factline.timeline.TimelineEntry;
import io.factline.ui.session.Draft;
import io.factline.ui.session.Places;
import io.factline.ui.words.Labels;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a fact has beyond what happened, mostly set by itself: its track, its readers, its id, where it comes from. */
final class MoreFields extends Details {

    private final Places places;
    private final Select<Track> track = new Select<>();
    private final Select<Access> access = new Select<>();
    private final TextField id = new TextField(getTranslation("fact.id"));
    private final Div origin = new Div();
    private final ExternalFields external;
    private final AttributesFields attributes;

    MoreFields(Places places) {
        this.places = places;
        external = new ExternalFields(places);
        attributes = new AttributesFields(places);
        addClassName("more");
        setSummaryText(getTranslation("fact.more"));
        track.setLabel(getTranslation("track"));
        track.setItems(Track.values());
        track.setItemLabelGenerator(one -> Labels.of("track", one.code()));
        track.setHelperText(getTranslation("track.help"));
        access.setLabel(getTranslation("fact.access"));
        access.setItems(Access.values());
        access.setItemLabelGenerator(one -> Labels.of("access", one.code()));
        access.setRenderer(new ComponentRenderer<>(MoreFields::explained));
        access.addValueChangeListener(change -> access.setHelperText(getTranslation(said(change.getValue()))));
        access.setValue(Access.INTERNAL);
        id.setHelperText(getTranslation("fact.id.help"));
        places.at("/track", track);
        places.at("/access", access);
        places.at("/id", id);
        Paragraph note = new Paragraph(getTranslation("fact.external.note"));
        note.addClassNames("quiet", "small");
        origin.add(new H3(getTranslation("fact.external")), note, external);
        origin.addClassName("origin");
        Fields fields = new Fields(track, access);
        fields.addWide(id);
        add(fields, origin, attributes);
        Draft.name(Map.of("/track", track, "/access", access, "/id", id, "/external", external));
        places.watch(external);
    }

    private static Div explained(Access one) {
        Div offer = new Div(new Span(Labels.of("access", one.code())));
        Span said = new Span(offer.getTranslation(said(one)));
        said.addClassNames("quiet", "small");
        offer.add(said);
        offer.addClassName("offer");
        return offer;
    }

    private static String said(Access one) {
        return "fact.access." + one.code() + ".said";
    }

    /** Another type was chosen: the track goes with it, unless somebody had chosen another track. */
    void follow(@Nullable String before, String now) {
        if (before == null || FactTypes.empty(before).track() == track.getValue()) {
            track.setValue(FactTypes.empty(now).track());
        }
    }

    void show(TimelineEntry entry) {
        track.setValue(entry.track());
        access.setValue(entry.access());
        access.setReadOnly(true);
        access.setHelperText(getTranslation("fact.access.by-itself"));
        id.setValue(entry.fact().text());
        id.setReadOnly(true);
        id.setHelperText(null);
        External from = entry.external();
        // where a fact comes from draws its id, which is given for ever
        origin.setVisible(from != null);
        if (from != null) {
            external.show(from);
        }
        if (entry.attributes() != null) {
            attributes.show(entry.attributes());
        }
        boolean says = from != null
                || entry.attributes() != null
                || entry.track() != entry.detail().track();
        setOpened(says);
    }

    /** Shows what a copy of a fact has in common with it. */
    void copy(TimelineEntry entry) {
        track.setValue(entry.track());
        access.setValue(entry.access());
        if (entry.attributes() != null) {
            attributes.show(entry.attributes());
        }
    }

    Access access() {
        return access.getValue();
    }

    /** The track where it is not the one of the type. */
    @Nullable
    Track track(FactDetail detail) {
        Track chosen = track.getValue();
        return chosen == detail.track() ? null : chosen;
    }

    @Nullable
    External external() {
        return external.read();
    }

    @Nullable
    Attributes attributes() {
        return attributes.read();
    }

    /** The id that somebody gave; null where there is none or, with the sentence at the field, where it is wrong. */
    @Nullable
    FactId id(@Nullable External from) {
        FactId given = places.read("/id", id.getValue(), FactId::new);
        if (given != null && from != null && !from.factId().equals(given)) {
            places.complain("/id", getTranslation("fact.id.external"));
        }
        return given;
    }

    /** The id by which others know the fact, as far as it is known yet. */
    String knownId() {
        return id.getValue().strip();
    }
}
