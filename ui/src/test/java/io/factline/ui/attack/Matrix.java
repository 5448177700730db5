package io.factline.ui.attack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of expectations as a file has it: a head, and lines of cells with bars between them. */
public record Matrix(List<String> head, List<Row> rows) {

    /** A line: what it is about, and a cell for each further column. */
    public record Row(List<String> cells) {

        public String cell(int column) {
            return cells.get(column);
        }
    }

    public static Matrix read(String resource) {
        try (InputStream file = Objects.requireNonNull(Matrix.class.getResourceAsStream(resource), resource)) {
            List<List<String>> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .toList();
            return new Matrix(
                    lines.getFirst(), lines.stream().skip(1).map(Row::new).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table as a page of the documentation shows it; what names an address stands as code. */
    String markdown() {
        return line(head) + "|" + "---|".repeat(head.size()) + "\n"
                + rows.stream().map(row -> line(coded(row))).collect(Collectors.joining());
    }

    private static List<String> coded(Row row) {
        return Stream.concat(
                        Stream.of("`" + row.cell(0) + "`"), row.cells().stream().skip(1))
                .toList();
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
