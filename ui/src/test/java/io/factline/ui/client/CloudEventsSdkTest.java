package io.factline.ui.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.ui.story.RunningFactline;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The SDK of CloudEvents for JavaScript sends one event in each mode, and reads the feed, from its begin: so nobody else may
 * have written what only a newer Factline can read, where the feed ends.
 */
@RunningFactline
@TestPropertySource(properties = "factline.own=true")
class CloudEventsSdkTest {

    @LocalServerPort
    private int port;

    @Test
    void oneEventInThreeModesIsOneFactWithOneAnswerAndTheFeedIsABatchOfEvents() throws Exception {
        Node.require();
        post("/incidents", """
                {"key": "by-sdk", "title": "T", "organisation": "O", "kind": "outage", "zone": "America/Chicago", "opened": "2014-06-15"}""");
        String key = post("/keys", "{\"name\": \"sdk\", \"roles\": [\"editor\"]}")
                .path("secret")
                .asString();

        JsonNode said = JsonMapper.shared()
                .readTree(Node.said(Node.start("send.mjs", "http://127.0.0.1:" + port, key, "by-sdk")));

        JsonNode answers = said.path("answers");
        assertThat(answers.path(0).path("status").intValue())
                .as(answers.toString())
                .isEqualTo(201);
        JsonNode first = answers.path(0).path("body");
        assertThat(answers.path(1).path("body")).isEqualTo(first);
        JsonNode third = answers.path(2).path("body").path(0);
        assertThat(third.path("status").intValue()).as(answers.toString()).isEqualTo(201);
        assertThat(third.path("fact")).isEqualTo(first.path("fact"));
        assertThat(third.path("position")).isEqualTo(first.path("position"));
        assertThat(said.path("types").toString())
                .isEqualTo(
                        "[\"io.factline.IncidentOpened.v1\",\"io.factline.KeyReserved.v1\",\"io.factline.FactRecorded.v1\"]");
    }

    private JsonNode post(String path, String json) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                ("admin:" + RunningFactline.PASSWORD).getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofString(json))
                .build();
        return JsonMapper.shared()
                .readTree(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .body());
    }
}
