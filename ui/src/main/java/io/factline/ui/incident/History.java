package io.factline.ui.incident;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.factline.timeline.TimelineEntry;
import io.factline.ui.words.TimeWords;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every version of a fact, the newest first: who changed what, when and why, each field before and after. */
final class History extends OrderedList {

    private final ZoneId home;
    private final TimeWords words = new TimeWords(getLocale());
    private final AccountNames names;

    History(List<TimelineEntry> versions, ZoneId home, AccountNames names) {
        this.home = home;
        this.names = names;
        addClassName("history");
        for (int i = versions.size() - 1; i >= 0; i--) {
            ListItem item = version(versions.get(i));
            if (i > 0) {
                changes(item, versions.get(i - 1), versions.get(i));
            }
            add(item);
        }
    }

    private ListItem version(TimelineEntry now) {
        ListItem item = new ListItem();
        Span what = new Span(getTranslation("history." + now.change().code(), now.version()));
        what.addClassName("strong");
        Paragraph who = new Paragraph(getTranslation(
                "history.who", names.of(now.recordedBy()), words.instantAndZone(now.recordedAt(), home)));
        who.addClassNames("quiet", "small");
        item.add(what, who);
        if (now.reason() != null) {
            item.add(new Paragraph(getTranslation("history.why", now.reason())));
        }
        return item;
    }

    private void changes(ListItem item, TimelineEntry before, TimelineEntry after) {
        Map<String, List<String>> old = FactFields.of(before, getLocale());
        Map<String, List<String>> fresh = FactFields.of(after, getLocale());
        Set<String> fields = new LinkedHashSet<>(fresh.keySet());
        fields.addAll(old.keySet());
        for (String field : fields) {
            List<String> was = old.getOrDefault(field, List.of());
            List<String> is = fresh.getOrDefault(field, List.of());
            List<String> gone = without(was, is);
            List<String> come = without(is, was);
            if (!gone.isEmpty() || !come.isEmpty()) {
                item.add(change(field, gone, come));
            }
        }
    }

    /** What is in one list and not in the other, as often as it is there more often. */
    private static List<String> without(List<String> values, List<String> others) {
        List<String> rest = new ArrayList<>(values);
        others.forEach(rest::remove);
        return rest;
    }

    private static Div change(String field, List<String> gone, List<String> come) {
        Span label = new Span(field);
        label.addClassNames("quiet", "small");
        Div change = new Div(label);
        change.addClassName("change");
        gone.forEach(value -> change.add(marked(value, "deletion", "before")));
        come.forEach(value -> change.add(marked(value, "insertion", "after")));
        return change;
    }

    private static Span marked(String value, String role, String style) {
        Span marked = new Span(value);
        marked.getElement().setAttribute("role", role);
        marked.addClassName(style);
        return marked;
    }
}
