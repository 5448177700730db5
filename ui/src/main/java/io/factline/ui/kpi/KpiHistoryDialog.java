package io.factline.ui.kpi;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.factline.fact.ToldTo;
import io.factline.kpi.KpiHistory;
import io.factline.kpi.KpiKey;
import io.factline.timeline.MomentAxis;
import io.factline.ui.moment.FactLinks;
import io.factline.ui.moment.Scene;
import io.factline.ui.words.Labels;
import io.factline.ui.words.TimeWords;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;

/** How the value of a KPI moved: as more and more was told, and as our record grew. */
final class KpiHistoryDialog extends Dialog {

    private final TimeWords times = new TimeWords(getLocale());
    private final ZoneId home;
    private final KpiWords words;
    private final FactLinks links;

    KpiHistoryDialog(Scene scene, ZoneId home, KpiKey kpi, KpiWords words, FactLinks links) {
        this.home = home;
        this.words = words;
        this.links = links;
        addClassNames("form-dialog", "middle", "kpi-history");
        setHeaderTitle(words.name(kpi));
        for (MomentAxis axis : MomentAxis.values()) {
            KpiHistory history =
                    scene.services().kpis().history(scene.incident(), kpi, axis, scene.cutoffs(), null, null);
            add(new H3(getTranslation("kpi.history." + axis.code(), to(scene))), steps(history));
        }
        Button close = new Button(getTranslation("kpi.history.close"), _ -> close());
        getFooter().add(close);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                close.focus();
            }
        });
    }

    /** Whom more and more was told: the public where nobody else is chosen. */
    private static String to(Scene scene) {
        ToldTo to = Objects.requireNonNullElse(scene.cutoffs().toldTo(), ToldTo.PUBLIC);
        return Labels.of("told-to", to.code()).toLowerCase(Locale.ROOT);
    }

    private OrderedList steps(KpiHistory history) {
        OrderedList list = new OrderedList();
        list.addClassName("history");
        history.steps().forEach(step -> list.add(step(history.axis(), step)));
        return list;
    }

    private ListItem step(MomentAxis axis, KpiHistory.Step step) {
        Span value = new Span(words.value(step.value()));
        value.addClassName("strong");
        Paragraph when = new Paragraph(when(axis, step));
        when.addClassNames("quiet", "small");
        ListItem item = new ListItem(when, value);
        step.by().stream().map(fact -> links.link(fact, getLocale())).forEach((Component link) -> item.add(link));
        return item;
    }

    private String when(MomentAxis axis, KpiHistory.Step step) {
        Instant at = step.at();
        if (at == null) {
            return getTranslation("kpi.history.first." + axis.code());
        }
        Long position = step.position();
        String moment = times.from(at, home);
        return position == null ? moment : getTranslation("kpi.history.at-position", moment, String.valueOf(position));
    }
}
