package io.factline.query.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.factline.query.ServicesTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * 200 records of the VERIS Community Database with the faults that people really make. They are not part of Factline: the test looks
 * for {@code shared/data/vcdb} beside the folders above it, or where {@code -Dfactline.test.vcdb} says.
 */
class VcdbTest extends ServicesTest {

    private static final Path PAGE = Path.of("../docs/guide/import.md");
    private static final String BEGIN = "<!-- figures: written by a test -->\n";
    private static final String END = "<!-- end of figures -->";
    private static final String SWITCH = "factline.write-docs";

    @Test
    void eachRecordBecomesAnIncidentAndEachFaultIsReportedByItsName() throws IOException {
        String file = Files.readString(recordsInOneFile(vcdb()));

        JsonNode look = post("/api/v1/imports/preview?zone=UTC", file).body();
        assertThat(look.path("format").asString()).isEqualTo("veris");
        assertThat(look.path("incidents").intValue()).isEqualTo(199);
        assertThat(incidents()).isEmpty();

        JsonNode done =
                known(post("/api/v1/imports?zone=UTC&file=vcdb.json", file)).body();
        assertThat(done.path("counts")).isEqualTo(look.path("counts"));
        assertThat(done.path("incidents").intValue()).isEqualTo(199);
        List<JsonNode> rows = rows(done);
        assertThat(rows.stream().map(row -> row.path("row").path("row").intValue()))
                .containsExactlyElementsOf(
                        Stream.iterate(1, n -> n + 1).limit(200).toList());
        assertThat(faults(rows)).isEqualTo(faults(look));
        assertThat(incidents().stream()
                        .mapToLong(incident -> incident.path("facts").longValue())
                        .sum())
                .isEqualTo(done.path("counts").path("recorded").longValue());
        thePageSays(sentence(done) + "\n\n| fault | records |\n|---|---|\n" + table(faults(rows)));

        JsonNode again = post("/api/v1/imports/preview?zone=UTC", file).body();
        assertThat(again.path("incidents").intValue()).isZero();
        assertThat(again.path("counts").path("recorded").intValue()).isZero();
    }

    private List<JsonNode> incidents() {
        return get("/api/v1/incidents")
                .body()
                .valueStream()
                .filter(incident -> incident.path("key").asString().startsWith("vcdb-"))
                .toList();
    }

    /** What the page says is what was tried; with {@code -Dfactline.write-docs=true} it is written. */
    private static void thePageSays(String figures) throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        int to = page.indexOf(END);
        if (Boolean.getBoolean(SWITCH)) {
            Files.writeString(PAGE, page.substring(0, from) + figures + page.substring(to));
        } else {
            assertThat(page.substring(from, to)).isEqualTo(figures);
        }
    }

    private static String sentence(JsonNode done) {
        JsonNode counts = done.path("counts");
        return "%d records, %d incidents, %d facts, %d known by another record, %d that say something else, %d records refused."
                .formatted(
                        counts.path("rows").intValue(),
                        done.path("incidents").intValue(),
                        counts.path("recorded").intValue(),
                        counts.path("known").intValue(),
                        counts.path("differing").intValue(),
                        counts.path("refused").intValue());
    }

    private static String table(Map<String, Long> faults) {
        return faults.entrySet().stream()
                .map(fault -> "| `" + fault.getKey() + "` | " + fault.getValue() + " |\n")
                .collect(Collectors.joining());
    }

    /** How many records have each fault. */
    private static Map<String, Long> faults(List<JsonNode> rows) {
        return rows.stream()
                .flatMap(row -> row.path("row")
                        .path("problems")
                        .valueStream()
                        .map(problem -> problem.path("code").asString())
                        .distinct())
                .collect(Collectors.groupingBy(code -> code, TreeMap::new, Collectors.counting()));
    }

    private static Map<String, Long> faults(JsonNode look) {
        Map<String, Long> faults = new TreeMap<>();
        look.path("problems")
                .forEach(problem -> faults.put(
                        problem.path("code").asString(), problem.path("rows").longValue()));
        return faults;
    }

    private List<JsonNode> rows(JsonNode done) {
        return get("/api/v1/imports/" + done.path("id").asString() + "?limit=1000")
                .body()
                .path("rows")
                .valueStream()
                .toList();
    }

    private static Path vcdb() {
        String said = System.getProperty("factline.test.vcdb");
        if (said != null) {
            return Path.of(said);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            for (String name : List.of("shared/data/vcdb", "data/vcdb")) {
                if (Files.isDirectory(folder.resolve(name))) {
                    return folder.resolve(name);
                }
            }
        }
        return abort(
                "The records of VCDB are not here: fetch them beside this project, or name their folder with -Dfactline.test.vcdb");
    }

    private static Path recordsInOneFile(Path folder) throws IOException {
        List<String> records = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                records.add(Files.readString(file));
            }
        }
        assertThat(records).hasSize(200);
        return Files.writeString(Files.createTempFile("vcdb", ".json"), "[" + String.join(",\n", records) + "]");
    }
}
