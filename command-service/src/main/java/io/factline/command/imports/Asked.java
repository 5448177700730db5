package io.factline.command.imports;

import io.factline.imports.ImportColumn;
import io.factline.imports.ImportFormat;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * How whoever imports wants a file to be read.
 *
 * @param opens whether each row opens an incident of its own, where the format says enough for that
 * @param zone of times without an offset; null where none was given, and none is guessed
 * @param columns which column of a table says what
 * @param type of the facts of a file that says none
 * @param channels of which messages are taken, by name or id; empty for all that are no direct messages
 * @param pseudonyms draws those of the people in messages; null where they are named
 */
record Asked(
        ImportFormat format,
        boolean opens,
        @Nullable ZoneId zone,
        List<ImportColumn> columns,
        String type,
        Set<String> channels,
        @Nullable SecretKey pseudonyms) {}
