package io.factline.ui.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A machine reads the log line by line, and finds all lines of a request by the trace that its client began. */
class LogTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @TempDir
    private Path directory;

    @Test
    void everyLineIsJsonAndNamesTheTraceOfItsRequest() throws Exception {
        try (ChildProcess factline = ChildProcess.launch(
                directory,
                ChildProcess.briefly("1g"),
                "--factline.demo=false",
                "--logging.structured.format.console=ecs",
                "--logging.level.org.springframework.web.servlet.DispatcherServlet=debug")) {
            factline.waitUntil(factline::answers);
            factline.caller()
                    .send(
                            "GET",
                            "/api/v1/incidents",
                            null,
                            Map.of("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"));
            factline.waitUntil(() -> factline.log().contains(TRACE));
            List<JsonNode> lines = factline.log()
                    .lines()
                    .map(LogTest::json)
                    .flatMap(Optional::stream)
                    .toList();
            assertThat(lines)
                    .filteredOn(line -> line.toString().contains(TRACE))
                    .isNotEmpty();
            // the greeting goes to another channel, which this test has in the same file
            assertThat(factline.log().lines()).noneMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT.*"));
        }
    }

    private static Optional<JsonNode> json(String line) {
        try {
            return line.startsWith("{") ? Optional.of(JsonMapper.shared().readTree(line)) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
