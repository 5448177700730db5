package io.factline.ui.incident;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.factline.timeline.TimelineEntry;
import java.time.ZoneId;
import java.util.List;

/** Every version of a fact, the newest first: who changed what, when and why. */
final class History extends OrderedList {

    private final ZoneId home;
    private final TimeWords words;
    private final AccountNames names;

    History(List<TimelineEntry> versions, ZoneId home, TimeWords words, AccountNames names) {
        this.home = home;
        this.words = words;
        this.names = names;
        addClassName("history");
        for (int i = versions.size() - 1; i >= 0; i--) {
            add(version(versions.get(i), i == 0 ? versions.get(i) : versions.get(i - 1)));
        }
    }

    private ListItem version(TimelineEntry now, TimelineEntry before) {
        ListItem item = new ListItem();
        Span what = new Span(what(now));
        what.addClassName("strong");
        Paragraph who = new Paragraph(getTranslation(
                "history.who", names.of(now.recordedBy()), words.instantAndZone(now.recordedAt(), home)));
        who.addClassNames("quiet", "small");
        item.add(what, who);
        if (now.reason() != null) {
            Paragraph why = new Paragraph(getTranslation("history.why", now.reason()));
            item.add(why);
        }
        change(item, "fact.summary", before.summary(), now.summary());
        change(item, "fact.occurred", said(before), said(now));
        change(item, "fact.standing", standing(before), standing(now));
        return item;
    }

    private String what(TimelineEntry version) {
        if (version.status() == TimelineEntry.Status.RETRACTED) {
            return getTranslation("history.retracted", version.version());
        }
        return getTranslation(version.version() == 1 ? "history.recorded" : "history.corrected", version.version());
    }

    private void change(ListItem item, String name, String before, String after) {
        if (before.equals(after)) {
            return;
        }
        Span label = new Span(getTranslation(name));
        label.addClassNames("quiet", "small");
        Span old = new Span(before);
        old.getElement().setAttribute("role", "deletion");
        old.addClassName("before");
        Span fresh = new Span(after);
        fresh.getElement().setAttribute("role", "insertion");
        fresh.addClassName("after");
        Div change = new Div(label, old, fresh);
        change.addClassName("change");
        item.add(change);
    }

    private String said(TimelineEntry version) {
        return words.occurrence(version.occurred()) + " ("
                + version.occurred().zone().getId() + ")";
    }

    private static String standing(TimelineEntry version) {
        return Labels.of("standing", version.standing().code());
    }
}
