package io.factline.command.imports;

import io.factline.imports.ImportFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The formats that files come in. */
final class Formats {

    private static final int LOOKED_AT = 4_096;

    private Formats() {}

    static Format of(ImportFormat format) {
        return switch (format) {
            case CSV -> new CsvFormat();
            case VERIS -> new VerisFormat();
            case TIMESKETCH -> new TimesketchFormat();
        };
    }

    /** Whether each row of such a file says enough to open an incident. */
    static boolean opens(ImportFormat format) {
        return switch (format) {
            case CSV, TIMESKETCH -> false;
            case VERIS -> true;
        };
    }

    /** The head of the table; none where such a file is no table. */
    static List<String> head(ImportFormat format, byte[] file) {
        return switch (format) {
            case CSV -> Table.of(Text.of(file)).head();
            case VERIS, TIMESKETCH -> List.of();
        };
    }

    /** The format that a file looks like: shown before anything is recorded. */
    static ImportFormat recognised(byte[] file) {
        String begin = new String(file, 0, Math.min(file.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        if (Zipped.isZip(file)) {
            return ImportFormat.VERIS;
        }
        if (begin.contains("timestamp_desc") && begin.contains("message")) {
            return ImportFormat.TIMESKETCH;
        }
        String text = begin.replaceFirst("^[^\\x21-\\x7e]*", "");
        return text.startsWith("{") || text.startsWith("[") ? ImportFormat.VERIS : ImportFormat.CSV;
    }
}
