package io.factline.query.timeline;

import io.factline.incident.IncidentId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a batch of events changes in a table of what people decided of an incident: each row holds from one position to
 * another, and a new decision of the same key ends the one before. Two statements, however many events.
 */
final class RangeRows {

    private final String table;
    private final List<String> keys;
    private final List<String> columns;
    private final Map<List<String>, Row> latest = new LinkedHashMap<>();
    private final Map<List<String>, Long> ended = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();

    private static final class Row {

        private final List<String> values;
        private final long fromPosition;
        private @Nullable Long toPosition;

        Row(List<String> values, long fromPosition) {
            this.values = values;
            this.fromPosition = fromPosition;
        }
    }

    /**
     * Collects rows.
     *
     * @param keys names and types of the columns that, with the incident, are a key at each position: {@code rule text}
     * @param more names and types of the other columns
     */
    RangeRows(String table, List<String> keys, String... more) {
        this.table = table;
        this.keys = Stream.concat(Stream.of("incident uuid"), keys.stream()).toList();
        this.columns = Stream.concat(this.keys.stream(), Arrays.stream(more)).toList();
    }

    void begin(IncidentId incident, long position, String... values) {
        List<String> all = Stream.concat(Stream.of(incident.toString()), Arrays.stream(values))
                .toList();
        List<String> key = all.subList(0, keys.size());
        end(key, position);
        Row row = new Row(all, position);
        latest.put(key, row);
        rows.add(row);
    }

    void end(IncidentId incident, long position, String... key) {
        end(Stream.concat(Stream.of(incident.toString()), Arrays.stream(key)).toList(), position);
    }

    private void end(List<String> key, long position) {
        Row before = latest.remove(key);
        if (before == null) {
            ended.putIfAbsent(key, position);
        } else {
            before.toPosition = position;
        }
    }

    void write(JdbcClient view) {
        if (!ended.isEmpty()) {
            String same = keys.stream()
                    .map(RangeRows::name)
                    .map(key -> " and r." + key + " = t." + key)
                    .collect(Collectors.joining());
            view.sql("update " + table + " r set to_position = t.to_position from unnest(" + arrays(keys)
                            + ", ?::bigint[]) as t (" + names(keys)
                            + ", to_position) where r.to_position is null" + same)
                    .params(Stream.concat(values(keys.size(), List.copyOf(ended.keySet())), Stream.of((Object)
                                    ended.values().stream().map(String::valueOf).toArray(String[]::new)))
                            .toList())
                    .update();
        }
        if (!rows.isEmpty()) {
            view.sql("insert into " + table + " (" + names(columns)
                            + ", from_position, to_position) select * from unnest("
                            + arrays(columns) + ", ?::bigint[], ?::bigint[])")
                    .params(Stream.concat(
                                    values(
                                            columns.size(),
                                            rows.stream().map(row -> row.values).toList()),
                                    Stream.of(
                                            (Object) rows.stream()
                                                    .map(row -> Long.toString(row.fromPosition))
                                                    .toArray(String[]::new),
                                            rows.stream()
                                                    .map(row ->
                                                            row.toPosition == null ? null : row.toPosition.toString())
                                                    .toArray(String[]::new)))
                            .toList())
                    .update();
        }
    }

    private static Stream<Object> values(int columns, List<List<String>> rows) {
        return IntStream.range(0, columns)
                .mapToObj(i -> rows.stream().map(row -> row.get(i)).toArray(String[]::new));
    }

    private static String name(String column) {
        return column.substring(0, column.indexOf(' '));
    }

    private static String names(List<String> columns) {
        return columns.stream().map(RangeRows::name).collect(Collectors.joining(", "));
    }

    private static String arrays(List<String> columns) {
        return columns.stream()
                .map(column -> "?::" + column.substring(column.indexOf(' ') + 1) + "[]")
                .collect(Collectors.joining(", "));
    }
}
