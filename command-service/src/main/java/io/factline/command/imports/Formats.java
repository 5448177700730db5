package io.factline.command.imports;

import io.factline.imports.ImportFormat;
import java.util.List;

/** The formats that files come in. */
final class Formats {

    private static final int LOOKED_AT = 4_096;

    private Formats() {}

    static Format of(ImportFormat format) {
        return switch (format) {
            case CSV -> new CsvFormat();
            case VERIS -> new VerisFormat();
        };
    }

    /** Whether each row of such a file says enough to open an incident. */
    static boolean opens(ImportFormat format) {
        return switch (format) {
            case CSV -> false;
            case VERIS -> true;
        };
    }

    /** The head of the table; none where such a file is no table. */
    static List<String> head(ImportFormat format, byte[] file) {
        return switch (format) {
            case CSV -> Table.of(Text.of(file)).head();
            case VERIS -> List.of();
        };
    }

    /** The format that a file looks like: shown before anything is recorded. */
    static ImportFormat recognised(byte[] file) {
        boolean zip = file.length > 1 && file[0] == 'P' && file[1] == 'K';
        if (zip) {
            return ImportFormat.VERIS;
        }
        for (int i = 0; i < Math.min(file.length, LOOKED_AT); i++) {
            char c = (char) (file[i] & 0xff);
            if (c == '{' || c == '[') {
                return ImportFormat.VERIS;
            }
            if (c > ' ' && c < 0x7f) {
                return ImportFormat.CSV;
            }
        }
        return ImportFormat.CSV;
    }
}
