package io.factline.command.imports;

import io.factline.problem.RuleBroken;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table with a head (RFC 4180), with commas, semicolons or tabs between its cells.
 *
 * @param rest what stands behind the last row that could be read; empty where all could
 */
record Table(List<String> head, List<TableRow> rows, String rest) {

    private static final char[] DELIMITERS = {',', ';', '\t'};

    /** A row: its cells, and the text that they were read from. */
    record TableRow(List<String> cells, String raw) {}

    /** Reads a table. */
    static Table of(String text) {
        List<String> head = new ArrayList<>();
        List<TableRow> rows = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(true)
                .get();
        int read = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) {
                int begin = (int) record.getCharacterPosition();
                read = end(text, begin);
                add(record, text.substring(begin, read).strip(), head, rows);
            }
            read = text.length();
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            // what is broken is a row with a problem: it is not lost
        }
        return new Table(head, rows, text.substring(read));
    }

    /** Where the row ends that begins there. */
    private static int end(String text, int begin) {
        boolean quoted = false;
        int end = begin;
        while (end < text.length() && (quoted || text.charAt(end) != '\n')) {
            quoted ^= text.charAt(end) == '"';
            end++;
        }
        return end;
    }

    private static void add(CSVRecord record, String raw, List<String> head, List<TableRow> rows) {
        if (head.isEmpty()) {
            record.stream().map(String::strip).forEach(head::add);
            requireDistinct(head);
            return;
        }
        Format.requireRoom(rows.size());
        rows.add(new TableRow(record.toList(), raw));
    }

    private static void requireDistinct(List<String> head) {
        Set<String> names = new HashSet<>();
        for (String name : head) {
            RuleBroken.require(
                    name.isEmpty() || names.add(name),
                    "The head of the table names the column \"" + name + "\" twice: which one is meant?");
        }
    }

    /** The one that stands in the head most often, outside of quotes. */
    private static char delimiter(String text) {
        int[] counts = new int[DELIMITERS.length];
        boolean quoted = false;
        for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            for (int d = 0; d < DELIMITERS.length; d++) {
                counts[d] += !quoted && c == DELIMITERS[d] ? 1 : 0;
            }
        }
        int most = 0;
        for (int d = 1; d < DELIMITERS.length; d++) {
            most = counts[d] > counts[most] ? d : most;
        }
        return DELIMITERS[most];
    }
}
