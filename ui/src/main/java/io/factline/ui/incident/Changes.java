package io.factline.ui.incident;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.factline.timeline.TimelineEntry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What differs between two versions of a fact: each field before and after. */
final class Changes extends Div {

    Changes(TimelineEntry before, TimelineEntry after) {
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
                add(change(field, gone, come));
            }
        }
    }

    /** What is in one list and not in the other, as often as it is there more often. */
    static List<String> without(List<String> values, List<String> others) {
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
