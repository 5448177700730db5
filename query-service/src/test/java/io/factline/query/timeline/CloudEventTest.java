package io.factline.query.timeline;

import static io.factline.query.Client.bearer;
import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.account.Role;
import io.factline.query.Client.Answer;
import io.factline.query.ServicesTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Facts as CloudEvents, in each mode of the HTTP binding. */
class CloudEventTest extends ServicesTest {

    private static final String FACT = """
            {"factType": "Discovered", "occurred": "2014-06-15T18:00-05:00", "summary": "Tills stood still.", "standing": "claimed", "detail": {}}""";
    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch+json";

    private String incident;

    @BeforeEach
    void anIncidentIsOpen() {
        incident = openIncident();
    }

    @Test
    void theSameEventIsOneFactInWhicheverModeItComes() {
        Answer first = binary(FACT);
        assertThat(first.status()).as(first.response().body()).isEqualTo(201);
        assertThat(first.header("Location")).contains("/facts/");

        assertThat(binary(FACT).body()).isEqualTo(first.body());
        assertThat(structured(event("\"data\": " + FACT)).body()).isEqualTo(first.body());
        String base64 = Base64.getEncoder().encodeToString(FACT.getBytes(StandardCharsets.UTF_8));
        assertThat(structured(event("\"data_base64\": \"" + base64 + "\", \"data\": null"))
                        .body())
                .isEqualTo(first.body());
        JsonNode ofBatch =
                sent("[" + event("\"data\": " + FACT) + "]", BATCH).body().path(0);
        assertThat(ofBatch.path("fact")).isEqualTo(first.body().path("fact"));
        assertThat(ofBatch.path("position")).isEqualTo(first.body().path("position"));
        JsonNode ofLine = postLines(incident, "", event("\"data\": " + FACT)).getFirst();
        assertThat(ofLine.path("position")).isEqualTo(first.body().path("position"));
        assertThat(known(first).status()).isEqualTo(201);
        assertThat(get("/api/v1/incidents/" + incident).body().path("facts").intValue())
                .isEqualTo(1);
    }

    @Test
    void anotherBodyUnderTheSameSourceAndIdIsRefused() {
        binary(FACT);
        assertThat(binary(FACT.replace("Tills", "All tills")).code()).isEqualTo("idempotency-key-reused");
        JsonNode line = sent("[" + event("\"data\": " + FACT.replace("Tills", "No tills")) + "]", BATCH)
                .body()
                .path(0);
        assertThat(line.path("status").intValue()).isEqualTo(422);
    }

    @Test
    void anotherAccountThatSendsTheSameEventMakesNoSecondFact() {
        Answer first = binary(FACT);
        Answer key = send(
                "POST", "/api/v1/keys", "{\"name\": \"twin\", \"roles\": [\"editor\"]}", bearer(Role.ADMINISTRATOR));
        Answer second = send(
                "POST",
                facts(incident),
                event("\"data\": " + FACT),
                "Bearer " + key.body().path("secret").asString(),
                "Content-Type",
                STRUCTURED);
        assertThat(second.code()).isEqualTo("fact-already-recorded");
        assertThat(second.response().body()).contains(first.body().path("fact").asString());
    }

    @Test
    void attributesInHeadersAreDecodedAndWhatIsNoUtf8IsRefused() {
        assertThat(binary(FACT, "ce-id", "caf%C3%A9%20%2550").status()).isEqualTo(201);
        Answer again = structured(event("\"data\": " + FACT).replace("\"E-1\"", "\"café %50\""));
        assertThat(again.status()).isEqualTo(201);
        assertThat(get("/api/v1/incidents/" + incident + "?after="
                                + again.body().path("position"))
                        .body()
                        .path("facts")
                        .intValue())
                .isEqualTo(1);
        for (String wrong : new String[] {"%C0%A0", "%ED%A0%80", "%FF", "%4", "%zz", "100%"}) {
            Answer refused = binary(FACT, "ce-id", wrong);
            assertThat(refused.status()).as(wrong).isEqualTo(400);
            assertThat(refused.response().body()).as(wrong).contains("\"pointer\":\"/id\"");
        }
    }

    @Test
    void theContentTypeDecidesAndNotTheHeaders() {
        Answer structured = send(
                "POST",
                facts(incident),
                event("\"data\": " + FACT),
                bearer(Role.EDITOR),
                "Content-Type",
                "Application/CloudEvents+JSON; charset=utf-8",
                "ce-specversion",
                "1.0",
                "ce-id",
                "another");
        assertThat(structured.status()).as(structured.response().body()).isEqualTo(201);
        assertThat(structured(event("\"data\": " + FACT)).body()).isEqualTo(structured.body());
        assertThat(sent("<event/>", "application/cloudevents+xml").status()).isEqualTo(415);
        assertThat(sent("x", "application/cloudevents+avro").status()).isEqualTo(415);
    }

    @Test
    void whatAnEventLacksIsSaidAtItsPlace() {
        assertThat(at(structured(event("\"data\": " + FACT).replace("\"id\": \"E-1\", ", ""))))
                .isEqualTo("/id");
        assertThat(at(structured(event("\"data\": " + FACT).replace("\"E-1\"", "\"\""))))
                .isEqualTo("/id");
        assertThat(at(structured(event("\"data\": " + FACT).replace("\"1.0\"", "\"0.3\""))))
                .isEqualTo("/specversion");
        assertThat(at(structured(event("\"time\": \"yesterday\", \"data\": " + FACT))))
                .isEqualTo("/time");
        assertThat(at(structured(event("\"Bad_Name\": \"x\", \"data\": " + FACT))))
                .isEqualTo("/Bad_Name");
        assertThat(at(structured(event("\"tags\": [1], \"data\": " + FACT)))).isEqualTo("/tags");
        assertThat(at(structured(event("\"datacontenttype\": \"text/plain\", \"data\": \"x\""))))
                .isEqualTo("/datacontenttype");
        assertThat(at(structured(event("\"data\": {}, \"data_base64\": \"e30=\""))))
                .isEqualTo("/data_base64");
        assertThat(at(structured(event("\"subject\": \"s\"")))).isEqualTo("/data");
        assertThat(at(structured(event("\"data\": " + FACT.replace("2014-06-15T18:00-05:00", "2014-02-30")))))
                .isEqualTo("/data/occurred");
        assertThat(structured("[]").code()).isEqualTo("malformed-body");
        assertThat(structured("{").code()).isEqualTo("malformed-body");
        assertThat(at(binary(FACT, "ce-datacontenttype", "application/json"))).isEqualTo("/datacontenttype");
        Answer half = send("POST", facts(incident), FACT, bearer(Role.EDITOR), "ce-id", "E-1", "ce-source", "/s");
        assertThat(at(half)).isEqualTo("/specversion");
        assertThat(get("/api/v1/incidents/" + incident).body().path("facts").intValue())
                .isZero();
    }

    @Test
    void aBatchIsTakenEventByEvent() {
        assertThat(sent("[]", BATCH).body()).isEmpty();
        String good = event("\"data\": " + FACT);
        String twin = good.replace("E-1", "E-2");
        String wrong =
                event("\"data\": " + FACT.replace("Discovered", "Nonsense")).replace("E-1", "E-3");
        String noEvent = "{\"factType\": \"Discovered\"}";
        Answer answer = sent("[" + String.join(",", good, wrong, noEvent, good, twin) + "]", BATCH);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().valueStream().map(line -> line.path("status").intValue()))
                .containsExactly(201, 400, 400, 201, 201);
        assertThat(answer.body().path(3).path("fact"))
                .isEqualTo(answer.body().path(0).path("fact"));
        assertThat(answer.body().path(4).path("fact"))
                .isNotEqualTo(answer.body().path(0).path("fact"));
        assertThat(answer.body()
                        .path(1)
                        .path("problem")
                        .path("errors")
                        .path(0)
                        .path("pointer")
                        .asString())
                .isEqualTo("/data/factType");
        assertThat(sent("{}", BATCH).code()).isEqualTo("invalid-value");
    }

    @Test
    void allOrNoneTakesNoEvents() {
        Answer refused = send(
                "POST",
                facts(incident) + "?atomic=true",
                event("\"data\": " + FACT),
                bearer(Role.EDITOR),
                "Content-Type",
                "application/x-ndjson");
        assertThat(refused.code()).isEqualTo("invalid-value");
    }

    private static String at(Answer refused) {
        assertThat(refused.status()).as(refused.response().body()).isEqualTo(400);
        return refused.body().path("errors").path(0).path("pointer").asString();
    }

    private static String event(String more) {
        return "{\"specversion\": \"1.0\", \"id\": \"E-1\", \"source\": \"/tills\", \"type\": \"till.stopped\", \"comexampleextension\": 5, "
                + more.strip() + "}";
    }

    private Answer structured(String event) {
        return sent(event, STRUCTURED);
    }

    private Answer sent(String body, String type) {
        return send("POST", facts(incident), body, bearer(Role.EDITOR), "Content-Type", type);
    }

    private Answer binary(String fact, String... headers) {
        String[] all = {"ce-specversion", "1.0", "ce-id", "E-1", "ce-source", "/tills", "ce-type", "till.stopped"};
        String[] more = Arrays.copyOf(all, all.length + headers.length);
        System.arraycopy(headers, 0, more, all.length, headers.length);
        return send("POST", facts(incident), fact, bearer(Role.EDITOR), more);
    }
}
