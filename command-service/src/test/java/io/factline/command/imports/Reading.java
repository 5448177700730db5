package io.factline.command.imports;

import io.factline.fact.Fact;
import io.factline.imports.ImportFormat;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** Reads files as an import would. */
final class Reading {

    private Reading() {}

    static List<Row> rows(ImportFormat format, @Nullable String zone, String file) {
        return rows(format, zone, file.getBytes(StandardCharsets.UTF_8));
    }

    static List<Row> rows(ImportFormat format, @Nullable String zone, byte[] file) {
        return rows(format, zone, file, null);
    }

    static List<Row> rows(
            ImportFormat format,
            @Nullable String zone,
            byte[] file,
            @Nullable SecretKey pseudonyms,
            String... channels) {
        Asked asked = new Asked(
                format,
                Formats.opens(format),
                zone == null ? null : ZoneId.of(zone),
                Columns.suggested(Formats.head(format, file)),
                format.usualType(),
                Set.of(channels),
                pseudonyms);
        return Formats.of(format).rows(file, asked);
    }

    static List<String> codes(Row row) {
        return row.problems().stream().map(problem -> problem.code().text()).toList();
    }

    static Fact only(Row row) {
        if (row.facts().size() != 1) {
            throw new AssertionError(row);
        }
        return row.facts().getFirst();
    }
}
