package io.factline.ui.incident;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import io.factline.fact.Actor;
import io.factline.fact.Attributes;
import io.factline.fact.Audience;
import io.factline.fact.Basis;
import io.factline.fact.External;
import io.factline.fact.Fact;
import io.factline.fact.FactDetail;
import io.factline.fact.FactId;
import io.factline.fact.Quantity;
import io.factline.fact.Relation;
import io.factline.fact.Source;
import io.factline.fact.Standing;
import io.factline.fact.Telling;
import io.factline.incident.IncidentRef;
import io.factline.record.Term;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import io.factline.timeline.TimelineEntry;
import io.factline.ui.capture.QuickEntry;
import io.factline.ui.remote.Services;
import io.factline.ui.session.Draft;
import io.factline.ui.session.Places;
import io.factline.ui.words.Labels;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of a fact: for one that is new, and for one that our record got wrong. */
final class FactForm extends Div {

    private final Places places;
    private final ZoneId home;
    private final FactSearch facts;
    private final TypeField type = new TypeField(getTranslation("fact.type"));
    private final WordsField summary = WordsField.prose(getTranslation("fact.summary"));
    private final ZoneField zone = new ZoneField(getTranslation("fact.zone"));
    private final OccurredField occurred = new OccurredField(getTranslation("fact.occurred"), this::where);
    private final Select<Standing> standing = new Select<>();
    private final WordsField actorName = WordsField.line(getTranslation("actor.name"));
    private final WordsField actorRole = WordsField.line(getTranslation("actor.role"));
    private final ManyOf<Audience> audiences = new ManyOf<>(
            getTranslation("fact.audiences.optional"),
            text -> Draft.meant(text, List.of(Audience.values()), one -> Labels.of("audience", one.code())));
    private final ManyOf<String> channels = new ManyOf<>(
            getTranslation("fact.channels.optional"),
            text -> Objects.requireNonNullElse(Draft.meant(text, Vocabulary.CHANNELS, TermField::labelOf), text));
    private final DetailFields detail;
    private final Rows<TellingRow, Telling> tellings;
    private final Rows<SourceRow, Source> sources;
    private final Rows<RelationRow, Relation> relations;
    private final Rows<QuantityRow, Quantity> quantities;
    private final MoreFields more;

    FactForm(Places places, IncidentRef incident, ZoneId home, Services.AsUser services) {
        this.places = places;
        this.home = home;
        this.facts = new FactSearch(services.timelines(), incident, getLocale());
        addClassName("fact-form");
        detail = new DetailFields(places, facts, services.incidents(), this::where);
        more = new MoreFields(places);
        tellings = new Rows<>(places, "/tellings", "tellings", () -> new TellingRow(this::where));
        sources = new Rows<>(places, "/sources", "sources", () -> new SourceRow(this::where));
        relations = new Rows<>(places, "/relations", "relation.rows", () -> new RelationRow(facts, more::knownId));
        quantities = new Rows<>(places, "/quantities", "quantity.rows", QuantityRow::new);
        what();
        who();
        put();
        Fields what = new Fields(type, standing);
        what.addWide(summary.field());
        what.add(occurred, zone);
        Fields who = new Fields(actorName.field(), actorRole.field(), audiences, channels);
        add(what, detail, who, tellings, sources, relations, quantities, more);
        type.addValueChangeListener(chosen -> follow(chosen.getOldValue(), chosen.getValue()));
        follow(null, type.getValue());
        nameAll();
    }

    private void nameAll() {
        Draft.name(Map.of(
                "/factType", type,
                "/summary", summary.field(),
                "/occurred", occurred,
                "/zone", zone,
                "/standing", standing,
                "/actor/name", actorName.field(),
                "/actor/role", actorRole.field(),
                "/audiences", audiences,
                "/channels", channels,
                "/detail", detail));
    }

    private void what() {
        ((TextArea) summary.field()).setMaxRows(5);
        summary.field().setHelperText(getTranslation("fact.summary.help"));
        standing.setLabel(getTranslation("fact.standing"));
        standing.setItems(Standing.values());
        standing.setItemLabelGenerator(one -> Labels.of("standing", one.code()));
        standing.addValueChangeListener(change -> standing.setHelperText(
                getTranslation("fact.standing." + change.getValue().code() + ".said")));
        standing.setValue(Standing.CONFIRMED);
        zone.setValue(home);
        zone.addValueChangeListener(_ -> explain());
    }

    private void who() {
        audiences.setItems(Audience.values());
        audiences.setItemLabelGenerator(one -> Labels.of("audience", one.code()));
        channels.setItems(Vocabulary.CHANNELS);
        channels.setItemLabelGenerator(TermField::labelOf);
        channels.setAllowCustomValue(true);
        channels.addCustomValueSetListener(
                custom -> channels.include(custom.getDetail().strip()));
    }

    private void put() {
        places.at("/factType", type);
        places.at("/detail", type);
        places.at("/summary", summary.field());
        places.at("/occurred", occurred.field());
        places.at("/zone", zone);
        places.at("/standing", standing);
        places.at("/actor", actorName.field());
        places.at("/audiences", audiences);
        places.at("/channels", channels);
    }

    private void follow(@Nullable String before, @Nullable String now) {
        if (now != null) {
            detail.ask(now);
            more.follow(before, now);
        }
    }

    /** Says anew what the times mean: the zone has changed. */
    private void explain() {
        occurred.explain();
        detail.explain();
        tellings.explain();
        sources.explain();
    }

    private @Nullable ZoneId where() {
        return zone.getValue();
    }

    /** Fills in when it happened, in the zone of the incident. */
    void happened(Instant moment) {
        occurred.setTime(new WrittenTime(moment.atZone(home)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString()));
    }

    void focusFirst() {
        summary.field().focus();
    }

    /** Goes to the one thing that a draft cannot know better than whoever reads it: when it happened. */
    void focusTime() {
        if (summary.isEmpty()) {
            focusFirst();
        } else {
            occurred.focusAndSelect();
        }
    }

    /** Fills in what one line says. */
    void fill(QuickEntry line) {
        if (line.factType() != null) {
            type.setValue(line.factType());
        }
        summary.field().setValue(line.summary());
        occurred.setTime(line.occurred());
        standing.setValue(line.standing());
        actorName.show(line.actor());
        line.tellings().forEach(telling -> tellings.add().show(telling));
        line.sources().forEach(source -> sources.add().show(source));
    }

    /** Fills in of what type it is, and what is known of that. */
    void fill(FactDetail known) {
        type.setValue(known.factType());
        detail.fill(known);
    }

    /** Fills in who was told of it, and when. */
    void told(Telling telling) {
        tellings.add().show(telling);
    }

    /** Shows what our record says, to be corrected. */
    void fill(TimelineEntry entry) {
        say(entry);
        facts.except(entry.fact());
        entry.related().stream().filter(tie -> !tie.incoming()).forEach(facts::learn);
        entry.relations().forEach(relation -> relations.add().show(relation));
        more.show(entry);
    }

    /** Says the same in a fact of its own: with no id, no origin and no relations yet. */
    void copy(TimelineEntry entry) {
        say(entry);
        more.copy(entry);
    }

    private void say(TimelineEntry entry) {
        type.setValue(entry.detail().factType());
        // the zone first: the times below are explained in it
        zone.setValue(entry.occurred().zone());
        detail.fill(entry.detail());
        summary.show(new Words(entry.summary()));
        occurred.setTime(entry.occurred().text());
        standing.setValue(entry.standing());
        Actor actor = entry.actor();
        actorName.show(actor == null ? null : actor.name());
        actorRole.show(actor == null ? null : actor.role());
        audiences.show(entry.audiences());
        channels.show(entry.channels().stream().map(Term::text).toList());
        // a telling that Factline assumed is assumed anew from what is corrected
        entry.tellings().stream()
                .filter(FactForm::isStated)
                .forEach(telling -> tellings.add().show(telling));
        entry.sources().forEach(source -> sources.add().show(source));
        entry.quantities().forEach(quantity -> quantities.add().show(quantity));
    }

    /** Whether somebody said it: what Factline assumed is assumed anew. */
    static boolean isStated(Telling telling) {
        return telling.basis() == null || telling.basis() == Basis.STATED;
    }

    /** The fact; null where, with the sentence at its field, something is wrong or missing. */
    @Nullable
    Fact read() {
        Words said = summary.read(places, "/summary");
        if (summary.isEmpty()) {
            places.complain("/summary", getTranslation("fact.summary.missing"));
        }
        WrittenTime when = occurred.read(places, "/occurred");
        if (occurred.field().isEmpty()) {
            places.complain("/occurred", getTranslation("fact.occurred.missing"));
        }
        FactDetail particular = detail.read();
        Actor actor = actor();
        List<Term> through = terms();
        List<Telling> told = tellings.read();
        List<Source> cited = sources.read();
        List<Relation> tied = relations.read();
        List<Quantity> counted = quantities.read();
        External origin = more.external();
        FactId named = more.id(origin);
        Attributes kept = more.attributes();
        if (places.isWrong() || said == null || when == null || particular == null) {
            return null;
        }
        return places.read(
                "/standing",
                () -> new Fact(
                        named,
                        said,
                        when,
                        elsewhere(),
                        told,
                        standing.getValue(),
                        more.access(),
                        more.track(particular),
                        actor,
                        audiences.read(),
                        through,
                        counted,
                        cited,
                        tied,
                        origin,
                        kept,
                        particular));
    }

    private @Nullable ZoneId elsewhere() {
        return home.equals(where()) ? null : where();
    }

    private @Nullable Actor actor() {
        Words name = actorName.read(places, "/actor/name");
        Words role = actorRole.read(places, "/actor/role");
        return name == null && role == null ? null : places.read("/actor", () -> new Actor(name, role));
    }

    private List<Term> terms() {
        return channels.read().stream()
                .map(term -> places.read("/channels", () -> new Term(term)))
                .filter(Objects::nonNull)
                .toList();
    }
}
