package io.factline.query.timeline;

import io.factline.fact.Access;
import io.factline.fact.Fact;
import io.factline.fact.ToldTo;
import io.factline.record.Code;
import io.factline.record.EventJson;
import io.factline.time.Bounds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** New versions of facts: one statement, however many. */
final class VersionRows {

    /** Names and types of the columns, and what stands in them. */
    private static final Map<String, Function<FactRows.Row, @Nullable String>> COLUMNS = columns();

    private static final String INSERT = insert();

    private VersionRows() {}

    static void write(List<FactRows.Row> rows, JdbcClient view) {
        List<Object> arrays = new ArrayList<>();
        for (Function<FactRows.Row, @Nullable String> column : COLUMNS.values()) {
            arrays.add(rows.stream().map(column).toArray(String[]::new));
        }
        view.sql(INSERT).params(arrays).update();
    }

    private static Map<String, Function<FactRows.Row, @Nullable String>> columns() {
        Map<String, Function<FactRows.Row, @Nullable String>> columns = new LinkedHashMap<>();
        columns.put("incident uuid", row -> row.event().incident().toString());
        columns.put("fact text", row -> row.event().id().text());
        columns.put("version bigint", row -> Long.toString(row.recorded().sequence() + 1));
        columns.put("from_position bigint", row -> Long.toString(row.recorded().position()));
        columns.put("to_position bigint", row -> Objects.toString(row.toPosition(), null));
        columns.put("status text", row -> row.state().retracted() ? "retracted" : "current");
        columns.put("change text", row -> FactState.change(row.event()).code());
        columns.put("begins_at timestamptz", row -> Place.of(begin(row)));
        columns.put("begin_earliest timestamptz", row -> at(begin(row).earliest()));
        columns.put("begin_latest timestamptz", row -> by(begin(row).latest()));
        columns.put("ends_at timestamptz", row -> lasting(row).text());
        columns.put("lasting boolean", row -> Boolean.toString(lasting(row).isLong(begin(row))));
        for (ToldTo audience : ToldTo.values()) {
            columns.put(
                    Cut.told(audience) + " timestamptz", row -> by(row.told().get(audience)));
        }
        columns.put("told_first timestamptz", row -> by(first(row.told())));
        columns.put("fact_type text", row -> fact(row).detail().factType());
        columns.put("slot text", row -> Slot.of(fact(row).detail()));
        columns.put("track text", row -> fact(row).lane().code());
        columns.put("standing text", row -> fact(row).standing().code());
        columns.put("audiences text", VersionRows::audiences);
        columns.put("publishers text", VersionRows::publishers);
        columns.put("privileged boolean", row -> Boolean.toString(fact(row).access() == Access.PRIVILEGED));
        columns.put("disputed boolean", row -> Boolean.toString(row.state().disputed()));
        columns.put(
                "first_recorded_at timestamptz",
                row -> row.state().firstRecordedAt().toString());
        columns.put(
                "recorded_at timestamptz", row -> row.recorded().recordedAt().toString());
        columns.put("recorded_by uuid", row -> row.recorded().actor().toString());
        columns.put("reason text", row -> Objects.toString(FactState.reason(row.event()), null));
        columns.put("body text", row -> EventJson.json(fact(row)));
        columns.put("search text", row -> SearchText.of(fact(row)));
        return columns;
    }

    private static String insert() {
        List<String> names = COLUMNS.keySet().stream()
                .map(column -> column.substring(0, column.indexOf(' ')))
                .toList();
        String values = names.stream()
                .map(name -> switch (name) {
                    case "audiences" -> "string_to_array(audiences, ',')";
                    case "publishers" -> "string_to_array(publishers, chr(10))";
                    case "search" -> "to_tsvector('english', search) || to_tsvector('french', search)";
                    default -> name;
                })
                .collect(Collectors.joining(", "));
        String arrays = COLUMNS.keySet().stream()
                .map(column -> "?::" + column.substring(column.indexOf(' ') + 1) + "[]")
                .collect(Collectors.joining(", "));
        String all = String.join(", ", names);
        return "insert into fact_version (" + all + ") select " + values + " from unnest(" + arrays + ") as t (" + all
                + ")";
    }

    private static Fact fact(FactRows.Row row) {
        return row.state().fact();
    }

    private static Bounds begin(FactRows.Row row) {
        return row.occurred().begin();
    }

    private static @Nullable Instant first(Map<ToldTo, Instant> told) {
        return told.values().stream().min(Comparator.naturalOrder()).orElse(null);
    }

    private static String audiences(FactRows.Row row) {
        return fact(row).audiences().stream().distinct().map(Code::code).collect(Collectors.joining(","));
    }

    private static Lasting lasting(FactRows.Row row) {
        return Lasting.of(row.occurred());
    }

    private static String publishers(FactRows.Row row) {
        return Lanes.publishers(fact(row).sources()).collect(Collectors.joining("\n"));
    }

    private static @Nullable String at(@Nullable Instant instant) {
        return instant == null ? null : Place.of(instant);
    }

    private static @Nullable String by(@Nullable Instant instant) {
        return instant == null ? null : Place.by(instant);
    }
}
