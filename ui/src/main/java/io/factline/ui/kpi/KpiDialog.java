package io.factline.ui.kpi;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.factline.fact.FactId;
import io.factline.fact.ToldTo;
import io.factline.kpi.AnchorFact;
import io.factline.kpi.AnchorSide;
import io.factline.kpi.KpiBenchmark;
import io.factline.kpi.KpiHistory;
import io.factline.kpi.KpiValue;
import io.factline.timeline.MomentAxis;
import io.factline.ui.moment.Scene;
import io.factline.ui.words.Labels;
import io.factline.ui.words.Tag;
import io.factline.ui.words.TimeWords;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that is behind the value of a KPI: what it measures, the facts that it came from, and how it moved. */
final class KpiDialog extends Dialog {

    private final TimeWords times = new TimeWords(getLocale());
    private final Figures figures;
    private final KpiWords words;

    KpiDialog(Figures figures, KpiValue value, KpiWords words) {
        this.figures = figures;
        this.words = words;
        addClassNames("form-dialog", "middle", "kpi-history");
        setHeaderTitle(words.name(value.kpi()));
        add(value(value));
        add(new H3(getTranslation("kpi.formula")), formula(value));
        List<FactId> others = others(value);
        if (!others.isEmpty()) {
            UnorderedList same = new UnorderedList();
            others.forEach(fact -> same.add(new ListItem(link(fact))));
            add(new H3(getTranslation("kpi.same-facts")), same);
        }
        List<KpiBenchmark> published = words.benchmarks(value.kpi());
        if (!published.isEmpty()) {
            UnorderedList list = new UnorderedList();
            published.forEach(one -> list.add(new ListItem(new Span(words.benchmark(one)), quiet(words.source(one)))));
            add(new H3(getTranslation("kpi.benchmarks")), list, quiet(getTranslation("kpi.benchmarks.note")));
        }
        for (MomentAxis axis : MomentAxis.values()) {
            addHistory(value, axis);
        }
        Button close = new Button(getTranslation("kpi.history.close"), _ -> close());
        getFooter().add(close);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                close.focus();
            }
        });
    }

    private Div value(KpiValue value) {
        Paragraph said = new Paragraph(words.value(value));
        said.addClassName("strong");
        Div line = new Div(said);
        line.addClassName("tags");
        if (value.standing() != null) {
            line.add(Tag.standing(value.standing()));
        }
        return line;
    }

    /** From which fact to which, by what rule; and which facts these are. */
    private OrderedList formula(KpiValue value) {
        OrderedList sides = new OrderedList();
        sides.addClassName("history");
        sides.add(side(AnchorSide.FROM, value, value.from()), side(AnchorSide.TO, value, value.to()));
        return sides;
    }

    private ListItem side(AnchorSide side, KpiValue value, @Nullable AnchorFact anchor) {
        ListItem item = new ListItem(quiet(words.anchor(value.kpi(), side)));
        item.add(anchor == null ? new Span(getTranslation("kpi.anchor.none")) : link(anchor.fact()));
        if (anchor != null && anchor.pinned()) {
            item.add(Tag.saying(getTranslation("pin.mark"), "pinned"));
        }
        return item;
    }

    private static List<FactId> others(KpiValue value) {
        List<FactId> anchors = Stream.of(value.from(), value.to())
                .filter(Objects::nonNull)
                .map(AnchorFact::fact)
                .toList();
        return value.facts().stream().filter(fact -> !anchors.contains(fact)).toList();
    }

    private void addHistory(KpiValue value, MomentAxis axis) {
        Scene scene = figures.scene();
        KpiHistory history =
                scene.services().kpis().history(scene.incident(), value.kpi(), axis, scene.cutoffs(), null, null);
        OrderedList list = new OrderedList();
        list.addClassName("history");
        history.steps().forEach(step -> list.add(step(history.axis(), step)));
        add(new H3(getTranslation("kpi.history." + axis.code(), to(scene))), list);
    }

    /** Whom more and more was told: the public where nobody else is chosen. */
    private static String to(Scene scene) {
        ToldTo to = Objects.requireNonNullElse(scene.cutoffs().toldTo(), ToldTo.PUBLIC);
        return Labels.of("told-to", to.code()).toLowerCase(Locale.ROOT);
    }

    private ListItem step(MomentAxis axis, KpiHistory.Step step) {
        Span value = new Span(words.value(step.value()));
        value.addClassName("strong");
        ListItem item = new ListItem(quiet(when(axis, step)), value);
        step.by().forEach(fact -> item.add(link(fact)));
        return item;
    }

    private String when(MomentAxis axis, KpiHistory.Step step) {
        Instant at = step.at();
        if (at == null) {
            return getTranslation("kpi.history.first." + axis.code());
        }
        Long position = step.position();
        String moment = times.from(at, figures.incident().zone());
        return position == null ? moment : getTranslation("kpi.history.at-position", moment, String.valueOf(position));
    }

    private Component link(FactId fact) {
        return figures.links().link(fact, getLocale());
    }

    private static Paragraph quiet(String text) {
        Paragraph quiet = new Paragraph(text);
        quiet.addClassNames("quiet", "small");
        return quiet;
    }
}
