package io.factline.query.intake;

import static io.factline.query.Client.bearer;
import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.account.Role;
import io.factline.query.Client;
import io.factline.query.ServicesTest;
import io.factline.query.record.LogReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Thousands of requests that nobody should send: each is refused with a problem, and the record stays as it was. */
class MalformedTest extends ServicesTest {

    private static final List<String> WRONG = List.of(
            "%00",
            "a%0Ab", "..%2F..", "%C0%A0", "%ED%A0%80", "x".repeat(300), "%F0%9F%98%80", "%25", "'", "*", "%20%00");

    private static final long SEED = 20131219;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    private LogReader log;

    /** A call that takes a body, and a good body for it. */
    private record Call(String method, String path, String body) {}

    @Test
    void everyWrongBodyIsRefusedWithAProblemAndNothingIsRecorded() throws Exception {
        String incident = openIncident();
        known(post(facts(incident), fact("F-1", "2014", "A")));
        long before = log.head();
        int requests = 0;
        for (Call call : calls(incident)) {
            for (Malformed.Body wrong : Malformed.of(call.body(), new SplittableRandom(SEED))) {
                HttpResponse<String> answer = send(call, "application/json", wrong.bytes());
                String sent = call.path() + " " + wrong.name();
                isProblem(answer, sent);
                if (wrong.pointer() != null) {
                    assertThat(answer.body())
                            .as(sent + " " + answer.body())
                            .contains("\"pointer\":\"" + wrong.pointer());
                }
                requests++;
            }
        }
        assertThat(requests).isGreaterThan(2_000);
        assertThat(log.head()).isEqualTo(before);
    }

    @Test
    void everyWrongMediaTypeIsRefused() throws Exception {
        String incident = openIncident();
        long before = log.head();
        for (Call call : calls(incident)) {
            for (String type : List.of(
                    "text/plain",
                    "application/xml",
                    "multipart/form-data; boundary=x",
                    "application/x-www-form-urlencoded",
                    "application/cbor",
                    "image/png",
                    "nonsense",
                    "application/json; charset=utf-7")) {
                isProblem(send(call, type, call.body().getBytes(StandardCharsets.UTF_8)), call.path() + " " + type);
            }
        }
        assertThat(log.head()).isEqualTo(before);
    }

    @Test
    void everyWrongAddressAndHeaderIsRefused() throws Exception {
        String incident = openIncident();
        known(post(facts(incident), fact("F-1", "2014", "A")));
        long before = log.head();
        String path = "/api/v1/incidents/" + incident;
        for (String wrong : WRONG) {
            for (String address : List.of(
                    "/api/v1/incidents/" + wrong,
                    "/api/v1/incidents/" + wrong + "/timeline",
                    path + "/facts/" + wrong,
                    path + "/facts/" + wrong + "/history",
                    path + "/timeline?type=" + wrong,
                    path + "/timeline?track=" + wrong,
                    path + "/timeline?audience=" + wrong,
                    path + "/timeline?standing=" + wrong,
                    path + "/timeline?cursor=" + wrong,
                    path + "/timeline?limit=" + wrong,
                    path + "/timeline?after=" + wrong,
                    path + "/timeline/chart?from=" + wrong + "&to=" + wrong,
                    path + "/timeline/chart?bins=" + wrong,
                    path + "/timeline/moments?axis=" + wrong,
                    "/api/v1/" + wrong)) {
                isProblem(send(new Call("GET", address, ""), "application/json", new byte[0]), address);
            }
            for (Call call : List.of(
                    new Call("PUT", path + "/facts/by-source/" + wrong + "/x", fact("F", "2014", "A")),
                    new Call("DELETE", path + "/links/" + wrong + "/" + incident, "{}"),
                    new Call("DELETE", path + "/pins/" + wrong + "/from", "{}"),
                    new Call("POST", path + "/facts/" + wrong + "/retract", "{\"reason\": \"R\"}"))) {
                isProblem(send(call, "application/json", call.body().getBytes(StandardCharsets.UTF_8)), call.path());
            }
        }
        for (String version : List.of("1", "W/\"1\"", "\"one\"", "\"1\", \"2\"", "\"-1\"", "\"0\"", "x".repeat(500))) {
            assertThat(post(path + "/facts/F-1/retract", "{\"reason\": \"R\"}", "If-Match", version)
                            .status())
                    .as(version)
                    .isBetween(400, 499);
        }
        for (String key : List.of("\"\"", "a b", "x".repeat(256))) {
            assertThat(post(facts(incident), fact("F-9", "2014", "A"), "Idempotency-Key", key)
                            .status())
                    .as(key)
                    .isEqualTo(400);
        }
        assertThat(log.head()).isEqualTo(before);
    }

    @Test
    void whatIsTooLargeIsNotReadToItsEnd() throws Exception {
        String incident = openIncident();
        long before = log.head();
        for (Call call : calls(incident)) {
            byte[] large = (" ".repeat(3 << 20) + call.body()).getBytes(StandardCharsets.UTF_8);
            String type = call.path().endsWith("/retract") ? "application/x-ndjson+json" : "application/json";
            HttpRequest.Builder request = request(call, type);
            // without a length, so that it must be counted
            HttpResponse<String> answer = HTTP.send(
                    request.method(
                                    call.method(),
                                    BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)))
                            .build(),
                    BodyHandlers.ofString());
            isProblem(answer, call.path());
            assertThat(answer.statusCode()).isEqualTo(413);
        }
        assertThat(log.head()).isEqualTo(before);
    }

    @Test
    void wrongLinesAreRefusedOneByOne() {
        String incident = openIncident();
        long before = log.head();
        List<String> lines = new ArrayList<>();
        for (Malformed.Body wrong : Malformed.of(fact("F-1", "2014", "A"), new SplittableRandom(SEED))) {
            String line = new String(wrong.bytes(), StandardCharsets.UTF_8);
            if (!line.isBlank() && !line.contains("\n") && !wrong.name().contains("UTF-8")) {
                lines.add(line);
            }
        }
        List<JsonNode> results = postLines(incident, "", String.join("\n", lines));
        assertThat(results)
                .hasSameSizeAs(lines)
                .allSatisfy(result -> assertThat(result.path("status").intValue())
                        .as(lines.get(result.path("line").intValue() - 1))
                        .isBetween(400, 499));
        assertThat(log.head()).isEqualTo(before);
    }

    private static List<Call> calls(String incident) {
        String path = "/api/v1/incidents/" + incident;
        String fact = everything();
        return List.of(
                new Call("POST", "/api/v1/incidents", Client.incident("malformed-" + incident)),
                new Call("POST", path + "/close", "{\"closed\": \"2014\"}"),
                new Call("POST", path + "/lock", "{\"reason\": \"R\"}"),
                new Call("POST", path + "/unlock", "{\"reason\": \"R\"}"),
                new Call("POST", path + "/reopen", "{\"reason\": \"R\"}"),
                new Call("POST", path + "/links", "{\"kind\": \"rekindles\", \"incident\": \"nobody-knows\"}"),
                new Call(
                        "POST",
                        path + "/pins",
                        "{\"kpi\": \"disclosureDelay\", \"side\": \"from\", \"fact\": \"F-9\", \"reason\": \"R\"}"),
                new Call("POST", path + "/duties", "{\"rule\": \"EU-GDPR-33\", \"excluded\": true, \"reason\": \"R\"}"),
                new Call("POST", path + "/facts", fact),
                new Call("PUT", path + "/facts/by-source/jira/X-1", fact.replace("\"id\": \"ALL\", ", "")),
                new Call(
                        "POST",
                        path + "/facts/F-1/correct",
                        "{\"reason\": \"R\", \"fact\": " + fact("F-1", "2014", "A") + "}"),
                new Call("POST", path + "/facts/F-1/retract", "{\"reason\": \"R\"}"),
                new Call("POST", path + "/facts/F-1/dispute", "{\"reason\": \"R\"}"),
                new Call("POST", path + "/facts/F-1/settle", "{\"reason\": \"R\"}"),
                new Call("POST", path + "/facts/F-1/tell", "{\"to\": \"banks\", \"at\": \"2014\", \"by\": \"B\"}"),
                new Call("POST", path + "/facts/F-1/standing", "{\"standing\": \"opinion\", \"reason\": \"R\"}"),
                new Call("POST", path + "/facts/F-1/access", "{\"access\": \"open\", \"reason\": \"R\"}"),
                new Call(
                        "POST",
                        path + "/facts/F-1/sources",
                        "{\"publisher\": \"P\", \"url\": \"https://p.example\", \"publishedAt\": \"2014\"}"));
    }

    private static String everything() {
        return """
                {"id": "ALL", "factType": "DecisionMade", "summary": "S", "occurred": "2014-06-15T18:00-05:00", "zone": "America/Chicago",
                 "standing": "claimed", "track": "legal", "actor": {"name": "N", "role": "R"}, "audiences": ["press"], "channels": ["tv"],
                 "tellings": [{"to": "public", "at": "2014"}],
                 "quantities": [{"name": "n", "value": 1, "low": 0, "high": 2, "unit": "u", "qualifier": "about", "currency": "USD"}],
                 "sources": [{"publisher": "P", "publishedAt": "2014"}], "relations": [{"kind": "about", "fact": "X"}],
                 "detail": {"question": "Q", "alternatives": ["a"], "basis": ["X"], "toBeReviewedAt": "2015"}}""";
    }

    private HttpRequest.Builder request(Call call, String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + call.path()))
                .header("Content-Type", type)
                .header("If-Match", "\"1\"")
                .header("Authorization", bearer(Role.EDITOR));
        return request;
    }

    private HttpResponse<String> send(Call call, String type, byte[] body) throws IOException, InterruptedException {
        return HTTP.send(
                request(call, type)
                        .method(call.method(), BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static void isProblem(HttpResponse<String> answer, String sent) {
        assertThat(answer.statusCode()).as(sent + "\n" + answer.body()).isBetween(400, 499);
        assertThat(answer.headers().firstValue("Content-Type")).as(sent).contains("application/problem+json");
        assertThat(JSON.readTree(answer.body()).path("detail").asString())
                .as(sent)
                .isNotBlank();
        assertThat(answer.body()).as(sent).doesNotContain("io.factline", "java.", "tools.jackson", "Exception", "SQL");
    }
}
