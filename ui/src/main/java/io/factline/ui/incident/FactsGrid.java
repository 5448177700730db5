package io.factline.ui.incident;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.factline.fact.Actor;
import io.factline.fact.FactId;
import io.factline.timeline.TimelineEntry;
import io.factline.ui.words.Labels;
import io.factline.ui.words.Tag;
import io.factline.ui.words.TimeWords;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** The facts in the order in which they happened; on a narrow screen as cards of the same content. */
final class FactsGrid extends Grid<TimelineEntry> {

    private final ZoneId home;
    private final TimeWords words = new TimeWords(getLocale());
    private final CallbackDataProvider<TimelineEntry, Void> shown;
    private List<Column<TimelineEntry>> aboutTheRecord = List.of();
    private boolean isNarrow;
    private boolean leavesRoom;
    private TimelinePages pages;
    private long counted;
    private final long newBehind;
    private Set<FactId> fresh = Set.of();

    /**
     * Makes the grid of what has been fetched so far.
     *
     * @param home the zone of the incident, in which times of recording are said
     */
    FactsGrid(ZoneId home, TimelinePages pages, long counted, long position) {
        this.home = home;
        this.pages = pages;
        this.counted = counted;
        this.newBehind = position;
        addClassName("facts-grid");
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        getElement().setAttribute("aria-label", getTranslation("facts.title"));
        setPartNameGenerator(entry -> entry.position() > newBehind || fresh.contains(entry.fact()) ? "fresh" : null);
        columns();
        shown = new CallbackDataProvider<>(
                query -> this.pages.range(query.getOffset(), query.getLimit()).stream(),
                query -> {
                    // asked for as the contract of the callback wants it, though the count needs neither
                    query.getOffset();
                    query.getLimit();
                    return this.pages.size(this.counted);
                },
                TimelineEntry::fact);
        setDataProvider(shown);
        countRows();
    }

    private void columns() {
        Column<TimelineEntry> card =
                addColumn(new ComponentRenderer<>(this::card)).setHeader(getTranslation("facts.title"));
        List<Column<TimelineEntry>> columns = List.of(
                addColumn(new ComponentRenderer<>(this::occurred))
                        .setHeader(getTranslation("fact.occurred"))
                        .setFlexGrow(2)
                        .setWidth("13.5rem"),
                addColumn(new ComponentRenderer<>(FactsGrid::type))
                        .setHeader(getTranslation("fact.type"))
                        .setFlexGrow(0)
                        .setWidth("9.5rem"),
                addColumn(new ComponentRenderer<>(FactsGrid::summary))
                        .setHeader(getTranslation("fact.summary"))
                        .setFlexGrow(5)
                        .setWidth("14rem"),
                addColumn(new ComponentRenderer<>(entry -> Tag.standing(entry.standing())))
                        .setHeader(getTranslation("fact.standing"))
                        .setFlexGrow(0)
                        .setWidth("7.5rem"),
                addColumn(new ComponentRenderer<>(FactsGrid::actor))
                        .setHeader(getTranslation("fact.actor"))
                        .setFlexGrow(1)
                        .setWidth("9rem"),
                addColumn(new ComponentRenderer<>(this::recorded))
                        .setHeader(getTranslation("fact.recorded-at"))
                        .setFlexGrow(1)
                        .setWidth("11rem"),
                addColumn(TimelineEntry::version)
                        .setHeader(getTranslation("fact.version"))
                        .setFlexGrow(0)
                        .setWidth("5rem")
                        .setTextAlign(ColumnTextAlign.END));
        aboutTheRecord = columns.subList(columns.size() - 2, columns.size());
        new Narrow(this, true, narrow -> {
            isNarrow = narrow;
            card.setVisible(narrow);
            columns.forEach(column -> column.setVisible(!narrow));
            leaveRoom(leavesRoom);
        });
    }

    /** Leaves room for the details of a fact beside the rows: those say when which version was recorded, too. */
    void leaveRoom(boolean room) {
        leavesRoom = room;
        aboutTheRecord.forEach(column -> column.setVisible(!room && !isNarrow));
    }

    /** Shows other pages; what was selected stays so, and what was not there before, or not so, is marked as fresh. */
    void show(TimelinePages newer, long newCount) {
        fresh = newer.filter().equals(pages.filter()) ? newer.changedSince(pages) : Set.of();
        pages = newer;
        counted = newCount;
        countRows();
        shown.refreshAll();
    }

    /** How many facts a filter lets through is known with the last page only: until then the rows grow as one scrolls. */
    private void countRows() {
        if (pages.filter().isAll() || pages.isWhole()) {
            getLazyDataView().setItemCountFromDataProvider();
        } else {
            getLazyDataView().setItemCountUnknown();
        }
    }

    TimelinePages pages() {
        return pages;
    }

    void bringIntoView(TimelineEntry entry) {
        int index = pages.range(0, pages.fetched()).indexOf(entry);
        if (index >= 0) {
            scrollToIndex(index);
        }
    }

    private static Div type(TimelineEntry entry) {
        return stacked(
                new Span(Labels.of("fact.type", entry.detail().factType())),
                Labels.of("track", entry.track().code()));
    }

    /** What it says, and what one must not overlook about it. */
    private static Div summary(TimelineEntry entry) {
        Div both = new Div(new Struck(entry));
        both.addClassName("said");
        List<Tag> marks = Tag.marks(entry);
        if (!marks.isEmpty()) {
            Div tags = new Div();
            tags.addClassName("tags");
            marks.forEach(tags::add);
            both.add(tags);
        }
        return both;
    }

    private Div occurred(TimelineEntry entry) {
        Span when = new Span(words.occurrence(entry.occurred()));
        when.addClassName("when");
        return stacked(when, words.precisionAndZone(entry.occurred()));
    }

    private Div recorded(TimelineEntry entry) {
        return stacked(new Span(words.instant(entry.recordedAt(), home)), home.getId());
    }

    private static Div stacked(Span first, String second) {
        Span below = new Span(second);
        below.addClassNames("quiet", "small");
        Div both = new Div(first, below);
        both.addClassName("stacked");
        return both;
    }

    private static Div actor(TimelineEntry entry) {
        Div both = new Div();
        both.addClassName("stacked");
        Actor actor = entry.actor();
        if (actor != null && actor.name() != null) {
            both.add(new Span(actor.name().text()));
        }
        if (actor != null && actor.role() != null) {
            Span role = new Span(actor.role().text());
            role.addClassNames("quiet", "small");
            both.add(role);
        }
        return both;
    }

    private Div card(TimelineEntry entry) {
        Div line = new Div(
                Tag.standing(entry.standing()),
                new Span(FactWords.joined(
                        Labels.of("fact.type", entry.detail().factType()),
                        Labels.of("track", entry.track().code()))));
        line.addClassName("tags");
        Div card = new Div(occurred(entry), summary(entry), line);
        String actor = new FactWords(getLocale(), entry.occurred().zone()).actor(entry.actor());
        if (!actor.isEmpty()) {
            card.add(new Span(actor));
        }
        Span record = new Span(FactWords.joined(
                getTranslation("fact.recorded-at") + " " + words.instantAndZone(entry.recordedAt(), home),
                getTranslation("fact.version") + " " + entry.version()));
        record.addClassNames("quiet", "small");
        card.add(record);
        card.addClassName("card");
        return card;
    }
}
