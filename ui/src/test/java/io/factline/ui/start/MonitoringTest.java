package io.factline.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.ui.remote.Services;
import io.factline.ui.story.RunningFactline;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the page about monitoring promises is what a scraper finds. */
@RunningFactline
class MonitoringTest {

    private static final Pattern METRIC = Pattern.compile("`([a-z]+(?:\\.[a-z]+)+)`");

    @LocalServerPort
    private int port;

    @Autowired
    private Services services;

    @Test
    void everyMetricOfThePageIsServedToAnAdministrator() throws Exception {
        services.signingIn("admin", RunningFactline.PASSWORD, "127.0.0.1").me();
        HttpResponse<String> answer = get("/actuator/prometheus");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(documented())
                .hasSizeGreaterThan(10)
                .allSatisfy(metric -> assertThat(answer.body())
                        .containsPattern(
                                "(?m)^" + metric.replace('.', '_') + "(_seconds|_bytes)?(_count|_total|_max)?[ {]"));
    }

    @Test
    void howEachViewIsIsToldToAnAdministratorAlone() throws Exception {
        assertThat(get("/actuator/health").body()).contains("\"record\"", "\"projections\"", "\"timeline\"");
        HttpRequest nobody = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(nobody, BodyHandlers.ofString()).body()).doesNotContain("projections", "timeline");
        }
    }

    private static List<String> documented() throws Exception {
        return Files.readAllLines(Path.of("../docs/guide/monitoring.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(0, line.indexOf('|', 1)))
                .flatMap(cell -> METRIC.matcher(cell).results())
                .map(found -> found.group(1))
                .toList();
    }

    private HttpResponse<String> get(String path) throws Exception {
        String account = "admin:" + RunningFactline.PASSWORD;
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8)))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }
}
