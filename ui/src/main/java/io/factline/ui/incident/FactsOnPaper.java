package io.factline.ui.incident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.factline.timeline.TimelineEntry;
import io.factline.ui.moment.PlainTable;
import io.factline.ui.session.Shortcuts;
import io.factline.ui.words.Labels;
import io.factline.ui.words.Tag;
import io.factline.ui.words.TimeWords;
import java.util.List;
import java.util.function.Supplier;

/**
 * The facts as they are printed. The list on the screen holds only the rows in view, and a browser that prints does not wait
 * for more: so the keys that print ask for all of them first.
 */
final class FactsOnPaper extends Div {

    /** More of them nobody reads on paper, and a browser lays them out for minutes. */
    private static final int MOST = 1_000;

    private final Supplier<TimelinePages> pages;
    private final Paper paper = new Paper();

    @com.vaadin.flow.component.Tag("factline-paper")
    @JsModule("context://components/factline-paper.js")
    private static final class Paper extends Component {}

    /**
     * Makes a paper with nothing on it.
     *
     * @param pages what is in the list when somebody prints
     */
    FactsOnPaper(Supplier<TimelinePages> pages) {
        this.pages = pages;
        addClassName("on-paper");
        paper.getElement().addEventListener("print-wish", _ -> print());
        paper.getElement().addEventListener("printed", _ -> removeAll());
        Shortcuts.explain(this, "Ctrl P", getTranslation("paper.print"));
    }

    /** What is beside the paper: what hears the keys, and what is said where somebody prints without them. */
    List<Component> beside() {
        Paragraph note = new Paragraph(getTranslation("paper.note"));
        note.addClassName("paper-note");
        return List.of(note, paper);
    }

    private void print() {
        removeAll();
        TimelinePages now = pages.get();
        List<TimelineEntry> entries = now.range(0, MOST);
        PlainTable table = new PlainTable(
                getTranslation("facts.title"),
                List.of(
                        getTranslation("fact.occurred"),
                        getTranslation("fact.summary"),
                        getTranslation("fact.standing"),
                        getTranslation("fact.actor")));
        entries.forEach(entry -> table.row(cells(entry)));
        add(table);
        if (!now.isWhole() || now.fetched() > MOST) {
            add(new Paragraph(getTranslation("paper.more", MOST)));
        }
        paper.getElement().callJsFunction("print");
    }

    private List<Component> cells(TimelineEntry entry) {
        TimeWords times = new TimeWords(getLocale());
        Div said = new Div(
                new Struck(entry), quiet(Labels.of("fact.type", entry.detail().factType())));
        said.addClassName("stacked");
        Tag.marks(entry).forEach(said::add);
        Div when =
                new Div(new Span(times.occurrence(entry.occurred())), quiet(times.precisionAndZone(entry.occurred())));
        when.addClassName("stacked");
        String who = new FactWords(getLocale(), entry.occurred().zone()).actor(entry.actor());
        return List.of(
                when, said, new Span(Labels.of("standing", entry.standing().code())), new Span(who));
    }

    private static Span quiet(String words) {
        Span quiet = new Span(words);
        quiet.addClassNames("quiet", "small");
        return quiet;
    }
}
