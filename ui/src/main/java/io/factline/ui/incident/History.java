package io.factline.ui.incident;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.factline.timeline.TimelineEntry;
import io.factline.ui.words.TimeWords;
import java.time.ZoneId;
import java.util.List;

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
                item.add(new Changes(versions.get(i - 1), versions.get(i)));
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
}
