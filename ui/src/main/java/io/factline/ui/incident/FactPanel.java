package io.factline.ui.incident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.factline.fact.Source;
import io.factline.fact.Telling;
import io.factline.record.Words;
import io.factline.time.Occurrence;
import io.factline.timeline.Related;
import io.factline.timeline.TimelineEntry;
import io.factline.ui.moment.FactAddress;
import io.factline.ui.words.Labels;
import io.factline.ui.words.Tag;
import io.factline.ui.words.TimeWords;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything that our record says of one fact, and everything that it has said before. */
final class FactPanel extends Aside {

    private final TimeWords times = new TimeWords(getLocale());
    private final FactWords words;
    private final FactAddress address;

    /**
     * What the record holds of the fact.
     *
     * @param now with what other facts say of it
     * @param history every version, the first one first
     * @param rivals what contradicts it
     */
    record Held(TimelineEntry now, List<TimelineEntry> history, List<Rivals.Rival> rivals) {

        /** Whether a dispute is open that somebody said, beside what other facts say. */
        boolean isDisputed() {
            return history.getLast().disputed();
        }
    }

    /**
     * Makes the panel.
     *
     * @param home the zone of the incident, in which times of recording are said
     * @param actions what this reader can do with the fact; null where that is nothing
     */
    FactPanel(
            Held held,
            ZoneId home,
            AccountNames names,
            FactAddress address,
            @Nullable Component actions,
            Runnable close) {
        TimelineEntry now = held.now();
        this.words = new FactWords(getLocale(), now.occurred().zone());
        this.address = address;
        addClassName("fact-panel");
        getElement().setAttribute("aria-label", getTranslation("fact"));
        add(head(now, close));
        if (actions != null) {
            add(actions);
        }
        if (!held.rivals().isEmpty()) {
            add(new Rivals(now, held.rivals(), address));
        }
        add(occurred(now.occurred()), new FactAbout(now, words, address));
        section("tellings.title", now.tellings().stream().map(this::telling).toList());
        section("sources.title", now.sources().stream().map(this::source).toList());
        if (!now.related().isEmpty()) {
            add(new H3(getTranslation("related.title")), new RelatedFacts(now.related(), address));
        }
        add(new H3(getTranslation("history.record")), onRecord(held, home));
        add(new H3(getTranslation("history.title")), new History(held.history(), home, names));
    }

    private Div head(TimelineEntry now, Runnable leave) {
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> leave.run());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("fact.close-panel"));
        close.addClassName("close");
        Div tags = new Div();
        Tag.marks(now).forEach(tags::add);
        tags.add(Tag.standing(now.standing()));
        tags.add(new Span(FactWords.joined(
                Labels.of("fact.type", now.detail().factType()),
                Labels.of("track", now.track().code()))));
        tags.addClassName("tags");
        Div top = new Div(tags, close);
        top.addClassName("panel-top");
        Div head = new Div(top, new H2(new Struck(now)));
        head.addClassName("panel-head");
        now.related().stream()
                .filter(one -> one.incoming() && one.kind().supersedes() && one.state() == Related.State.SHOWN)
                .forEach(one -> head.add(supersededBy(one)));
        return head;
    }

    private Paragraph supersededBy(Related other) {
        Paragraph by = new Paragraph(new Span(getTranslation("related.superseded-by") + " "));
        by.add(address.link(
                other.fact(),
                Objects.requireNonNullElse(other.summary(), other.fact().text())));
        by.addClassName("superseded-by");
        return by;
    }

    private Properties occurred(Occurrence occurred) {
        Properties when = new Properties();
        when.put(getTranslation("fact.occurred"), times.explain(occurred.text(), occurred.zone()));
        when.put(getTranslation("fact.as-written"), occurred.text().text());
        return when;
    }

    /** How and when it entered our record, and who may read it there. */
    private Properties onRecord(Held held, ZoneId home) {
        TimelineEntry now = held.now();
        Properties record = new Properties();
        Boolean contemporaneous = now.contemporaneous();
        record.put(
                getTranslation("fact.recorded-at"),
                times.instantAndZone(held.history().getFirst().recordedAt(), home));
        if (contemporaneous != null) {
            record.put(
                    getTranslation("tag.recorded"),
                    getTranslation(contemporaneous ? "tag.contemporaneous" : "tag.reconstructed"));
        }
        record.put(
                getTranslation("fact.access"), Labels.of("access", now.access().code()));
        record.put(getTranslation("fact.id"), now.fact().text());
        return record;
    }

    private void section(String title, List<ListItem> items) {
        if (!items.isEmpty()) {
            UnorderedList list = new UnorderedList();
            items.forEach(list::add);
            add(new H3(getTranslation(title)), list);
        }
    }

    private ListItem telling(Telling telling) {
        ListItem item = new ListItem(new Span(words.told(telling)));
        addSmall(item, words.toldHow(telling));
        return item;
    }

    private ListItem source(Source source) {
        Words url = source.url();
        String name = words.sourceName(source);
        ListItem item =
                new ListItem(url == null || url.equals(Words.ERASED) ? new Span(name) : FactAbout.web(url, name));
        addSmall(item, words.sourceFrom(source));
        if (source.quote() != null) {
            Paragraph quote = new Paragraph(words.quote(source));
            quote.addClassName("quoted");
            item.add(quote);
        }
        return item;
    }

    private static void addSmall(ListItem item, String text) {
        if (!text.isEmpty()) {
            Paragraph small = new Paragraph(text);
            small.addClassNames("quiet", "small");
            item.add(small);
        }
    }
}
