package io.factline.query.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.query.Client.Answer;
import io.factline.query.DemoIncidents;
import io.factline.query.ServicesTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The breach of 2013 under laws that came later: the page that shows it says what the API answers. */
class WhatIfPageTest extends ServicesTest {

    private static final Path PAGE = Path.of("../docs/guide/what-if-2013.md");
    private static final List<String> RULES = List.of(
            "US-SEC-8K-105",
            "EU-GDPR-33",
            "EU-GDPR-34",
            "EU-NIS2-23-EW",
            "EU-NIS2-23-IN",
            "EU-NIS2-23-FR",
            "EU-DORA-INI-4H",
            "EU-DORA-INI-24H",
            "EU-DORA-INT",
            "EU-DORA-FIN");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneId.of("America/Chicago"));

    @Test
    void theTableHoldsWhatTheApiSupposesWithACitationOnEachLine() throws IOException {
        DemoIncidents.record(this);
        Answer answer = get("/api/v1/incidents/" + DemoIncidents.BREACH + "/clocks?asOf=2014-03-01&whatIf="
                + String.join(",", RULES));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        Map<String, JsonNode> clocks = answer.body()
                .path("clocks")
                .valueStream()
                .collect(Collectors.toMap(clock -> clock.path("rule").asString(), clock -> clock));

        List<String> page = Files.readAllLines(PAGE);
        assertThat(page).anyMatch(line -> line.contains("not legal advice"));
        assertThat(page.stream().filter(line -> line.startsWith("| `")).toList())
                .isEqualTo(
                        RULES.stream().map(clocks::get).map(WhatIfPageTest::row).toList());
    }

    private static String row(JsonNode clock) {
        assertThat(clock.path("whatIf").booleanValue()).isTrue();
        JsonNode due = clock.path("due");
        return "| `" + clock.path("rule").asString() + "` | "
                + clock.path("stage").asString() + " | "
                + clock.path("trigger").asString("nothing on record") + " | "
                + end(due.path("strict")) + " | " + end(due.path("legal")) + " | "
                + clock.path("verdict").asString() + " | "
                + clock.path("citation").asString() + " |";
    }

    private static String end(JsonNode end) {
        if (end.isMissingNode()) {
            return "-";
        }
        String earliest = minute(end.path("bounds").path("earliest"));
        String latest = minute(end.path("bounds").path("latest"));
        return earliest.equals(latest) ? earliest : earliest + " to " + latest;
    }

    private static String minute(JsonNode instant) {
        return MINUTE.format(Instant.parse(instant.asString()));
    }
}
