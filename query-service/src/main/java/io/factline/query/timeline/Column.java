package io.factline.query.timeline;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One column of rows that are written all at once: as texts, from which the statement makes what they are. */
final class Column {

    private Column() {}

    static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable Object> value) {
        return rows.stream()
                .map(row -> {
                    Object text = value.apply(row);
                    return text == null ? null : text.toString();
                })
                .toArray(String[]::new);
    }
}
