package io.factline.ui.incident;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.factline.fact.Access;
import io.factline.fact.Fact;
import io.factline.fact.Telling;
import io.factline.timeline.TimelineEntry;
import io.factline.ui.moment.PlainTable;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What somebody wrote beside what the record says now, field by field wherever the two differ. */
final class Conflict extends Div {

    Conflict(Fact mine, ZoneId home, TimelineEntry theirs) {
        addClassName("conflict");
        getElement().setAttribute("role", "alert");
        boolean retracted = theirs.status() == TimelineEntry.Status.RETRACTED;
        add(
                new H3(getTranslation("conflict.title", theirs.version())),
                sides(asRead(mine, home, theirs), theirs),
                new Paragraph(getTranslation(retracted ? "conflict.retracted" : "conflict.text")));
    }

    private PlainTable sides(TimelineEntry mine, TimelineEntry theirs) {
        PlainTable table = new PlainTable(
                getTranslation("conflict.differs"),
                List.of("", getTranslation("conflict.yours"), getTranslation("conflict.theirs")));
        table.addClassName("sides");
        Map<String, List<String>> here = FactFields.of(mine, getLocale());
        Map<String, List<String>> there = FactFields.of(theirs, getLocale());
        Set<String> fields = new LinkedHashSet<>(there.keySet());
        fields.addAll(here.keySet());
        String summary = getTranslation("fact.summary");
        for (String field : fields) {
            List<String> yours = here.getOrDefault(field, List.of());
            List<String> now = there.getOrDefault(field, List.of());
            // the summary also where it is the same: it says what fact this is
            if (!yours.equals(now) || field.equals(summary)) {
                table.row(List.of(new Span(field), side(yours, now), side(now, yours)));
            }
        }
        return table;
    }

    /** The values of one side; those that the other does not have stand out. */
    private static Div side(List<String> values, List<String> others) {
        List<String> own = Changes.without(values, others);
        Div side = new Div();
        for (String value : values) {
            Span said = new Span(value);
            if (own.remove(value)) {
                said.addClassName("differs");
            }
            side.add(said);
        }
        return side;
    }

    /** What is about to be recorded, as one would read it then. */
    private static TimelineEntry asRead(Fact mine, ZoneId home, TimelineEntry theirs) {
        ZoneId zone = Objects.requireNonNullElse(mine.zone(), home);
        Access access = Objects.requireNonNullElse(mine.access(), theirs.access());
        // where nobody says who was told, it is assumed anew
        List<Telling> tellings = mine.tellings().isEmpty()
                ? theirs.tellings().stream()
                        .filter(telling -> !FactForm.isStated(telling))
                        .toList()
                : mine.tellings();
        return new TimelineEntry(
                theirs.fact(),
                theirs.incident(),
                mine.lane(),
                mine.summary().text(),
                mine.occurred().in(zone),
                tellings,
                mine.standing(),
                access,
                mine.actor(),
                mine.audiences(),
                mine.channels(),
                mine.quantities(),
                mine.sources(),
                mine.relations(),
                theirs.related(),
                mine.external(),
                mine.attributes(),
                theirs.recordedAt(),
                theirs.recordedBy(),
                theirs.contemporaneous(),
                theirs.version(),
                theirs.status(),
                theirs.disputed(),
                theirs.change(),
                theirs.reason(),
                theirs.position(),
                mine.detail());
    }
}
