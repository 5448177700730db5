package io.factline.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with a row has a name that the manual explains and that both languages say. */
class ImportProblemsTest {

    private static final Path READERS = Path.of("../command-service/src/main/java/io/factline/command/imports");
    private static final Path WORDS = Path.of("src/main/resources/vaadin-i18n");
    /** A name of a problem where one is made; those of cells are made of the name of the field. */
    private static final Pattern NAMED =
            Pattern.compile("(?:RowProblem\\.of|problem|wanted)\\(\\s*(?:ImportField\\.[A-Z_]+, )?\"([a-z-]{4,})\"");

    @Test
    void every_problem_of_a_row_is_said_in_both_languages() throws IOException {
        for (String language : Set.of("en", "fr")) {
            Properties words = new Properties();
            try (var text = Files.newBufferedReader(WORDS.resolve("translations_" + language + ".properties"))) {
                words.load(text);
            }
            assertThat(named().filter(code -> !code.endsWith("-unreadable")))
                    .allMatch(code -> words.containsKey("imports.problem." + code));
        }
    }

    @Test
    void every_problem_of_a_row_of_messages_tables_and_feeds_is_in_the_manual() throws IOException {
        String manual = Files.readString(Path.of("../docs/guide/import.md"));
        assertThat(named("Veris").filter(code -> !code.endsWith("-unreadable")))
                .hasSizeGreaterThan(20)
                .allMatch(code -> manual.contains("`" + code + "`"));
    }

    private static Stream<String> named() {
        return named("None");
    }

    private static Stream<String> named(String without) {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.list(READERS)) {
            for (Path file : files.filter(path -> !path.getFileName().toString().startsWith(without))
                    .toList()) {
                Matcher named = NAMED.matcher(Files.readString(file));
                while (named.find()) {
                    codes.add(named.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codes.stream();
    }
}
