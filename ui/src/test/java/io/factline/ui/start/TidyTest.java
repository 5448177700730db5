package io.factline.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.problem.Rule;
import io.factline.record.EventTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Style as a test, not as a wish. */
class TidyTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final int FILE_LINES_MAX = 300;
    private static final int METHOD_LINES_MAX = 50;
    private static final int README_LINES_MAX = 100;
    private static final int CHILD_POM_LINES_MAX = 60;
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
    /** A constant that goes over several lines is none. */
    private static final Pattern METHOD_START =
            Pattern.compile("^    (?! |}|@|/|\\*|//|[^(]* = ).*[({]\\s*$|^    (?! |}|@|/|\\*).*\\) .*\\{$");

    @Test
    void noFileAndNoMethodIsTooLongToSeeAtOnce() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources()) {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() > FILE_LINES_MAX) {
                tooLong.add(ROOT.relativize(file) + " has " + lines.size() + " lines");
            }
            int start = -1;
            for (int i = 0; i < lines.size(); i++) {
                if (start < 0 && METHOD_START.matcher(lines.get(i)).find() && !isType(lines.get(i))) {
                    start = i;
                } else if (start >= 0 && lines.get(i).equals("    }")) {
                    if (i - start + 1 > METHOD_LINES_MAX) {
                        tooLong.add(ROOT.relativize(file) + ":" + (start + 1) + " is a method of " + (i - start + 1)
                                + " lines");
                    }
                    start = -1;
                } else if (lines.get(i).isEmpty()
                        && start >= 0
                        && lines.get(i - 1).endsWith(";")
                        && i - start == 1) {
                    start = -1;
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    private static boolean isType(String line) {
        return line.matches(".*\\b(class|interface|enum|record)\\b .*");
    }

    @Test
    void nothingIsLeftUnfinished() throws IOException {
        for (Path file : sources()) {
            assertThat(UNFINISHED.matcher(Files.readString(file)).find())
                    .as(file.toString())
                    .isFalse();
        }
    }

    @Test
    void theReadmeAndThePomsAreReadInOneGo() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThanOrEqualTo(README_LINES_MAX);
        for (String module : List.of("domain", "domain/gate", "command-service", "query-service", "ui")) {
            assertThat(Files.readAllLines(ROOT.resolve(module).resolve("pom.xml")))
                    .as(module)
                    .hasSizeLessThanOrEqualTo(CHILD_POM_LINES_MAX);
        }
    }

    @Test
    void everyProblemIsExplained() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/reference/problems.md"));
        for (Rule rule : Rule.values()) {
            assertThat(page).contains("### " + rule.code() + "\n");
        }
    }

    @Test
    void everyEventIsDescribed() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/reference/events.md"));
        EventTypes.all().forEach(type -> assertThat(page).contains(type.getSimpleName()));
    }

    @Test
    void everyLinkInTheDocumentationLeadsSomewhere() throws IOException {
        Pattern link = Pattern.compile("\\]\\((?!https?:|#|mailto:)([^)#\\s]+)");
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            link.matcher(Files.readString(page)).results().forEach(found -> {
                if (!Files.exists(page.resolveSibling(found.group(1)))) {
                    broken.add(ROOT.relativize(page) + " → " + found.group(1));
                }
            });
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyDecisionSaysWhatEnforcesIt() throws IOException {
        try (Stream<Path> decisions = Files.list(ROOT.resolve("docs/decisions"))) {
            for (Path decision : decisions
                    .filter(file -> file.getFileName().toString().matches("\\d{4}-.*\\.md"))
                    .toList()) {
                for (String section : Arrays.asList(
                        "## Context", "## Choice", "## Rejected", "## Problems with this choice", "## Enforced by")) {
                    assertThat(Files.readString(decision))
                            .as(decision.toString())
                            .contains(section);
                }
            }
        }
    }

    private static List<Path> sources() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String module : List.of("domain", "domain/gate", "command-service", "query-service", "ui")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
            }
        }
        return all;
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }
}
