package io.factline.query.timeline;

import io.factline.fact.ToldTo;
import io.factline.timeline.TimelineChart.Mark;
import io.factline.timeline.TimelineEntry;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the facts that a picture draws one by one. */
final class MarkReader {

    private static final int SUMMARY_MAX = 160;

    private final Cut cut;
    private final Lanes lanes;
    private final JdbcClient view;

    MarkReader(Cut cut, Lanes lanes, JdbcClient view) {
        this.cut = cut;
        this.lanes = lanes;
        this.view = view;
    }

    List<Mark> read(String condition, Map<String, @Nullable Object> params, int most) {
        TimelineEntries mapper = new TimelineEntries();
        Map<String, Instant> told = new HashMap<>();
        List<TimelineEntry> entries = new ArrayList<>();
        ToldTo to = Objects.requireNonNullElse(cut.cutoffs().toldTo(), ToldTo.PUBLIC);
        view.sql("select " + TimelineEntries.COLUMNS + ", coalesce(v." + Cut.told(to)
                        + ", v.told_first) as told from fact_version v where " + condition
                        + " order by v.begins_at, v.fact limit :most")
                .params(params)
                .param("most", most)
                .query(row -> {
                    TimelineEntry entry = mapper.mapRow(row, 0);
                    entries.add(entry);
                    OffsetDateTime at = row.getObject("told", OffsetDateTime.class);
                    if (at != null) {
                        told.put(entry.fact().text(), at.toInstant());
                    }
                });
        return RelatedFacts.of(cut, entries, view).stream()
                .map(entry -> mark(entry, told.get(entry.fact().text())))
                .toList();
    }

    private Mark mark(TimelineEntry entry, @Nullable Instant told) {
        boolean lasts = Lasting.isOpen(entry.occurred());
        return new Mark(
                entry.fact(),
                entry.detail().factType(),
                lanes.of(entry),
                shortened(entry.summary()),
                entry.occurred().text().text(),
                entry.occurred().zone(),
                entry.occurred().begin(),
                lasts ? null : entry.occurred().end(),
                lasts,
                told,
                entry.standing(),
                entry.access(),
                entry.status(),
                entry.disputed(),
                entry.version());
    }

    private static String shortened(String summary) {
        if (summary.length() <= SUMMARY_MAX) {
            return summary;
        }
        int end = SUMMARY_MAX - 1;
        boolean splitsOne = Character.isHighSurrogate(summary.charAt(end - 1));
        return summary.substring(0, splitsOne ? end - 1 : end) + "…";
    }
}
