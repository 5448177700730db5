package io.factline.query.timeline;

import static io.factline.query.Client.EDITOR;
import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.query.Client.Answer;
import io.factline.query.ServicesTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RecordFactTest extends ServicesTest {

    private static final String EVERYTHING = """
            {"id": "SA-005", "factType": "ApologyIssued", "summary": "The CEO apologised in a film.", "occurred": "2013-12-20",
             "zone": "America/New_York", "standing": "confirmed", "access": "open",
             "tellings": [{"to": "public", "at": "2013-12-20T16:00-05:00", "by": "Target Corporation", "source": "YouTube"}],
             "actor": {"name": "Gregg Steinhafel", "role": "CEO"}, "audiences": ["customers", "law-enforcement"], "channels": ["youtube"],
             "quantities": [{"name": "videos", "value": 4.50, "low": 1, "high": 5, "unit": "films", "qualifier": "about", "currency": "USD", "scope": "US"}],
             "sources": [{"publisher": "Le Furet du Retail", "title": "Target s'excuse", "url": "https://blog.example/t", "publishedAt": "[2013-12-26..2014-01-09]",
                          "quote": "s'est excusé", "capturedAt": "2020-03"}],
             "relations": [{"kind": "sameAs", "fact": "T13-024"}, {"kind": "about", "fact": "another-incident/X-1"}],
             "detail": {"form": "video", "speakerRole": "CEO", "apologyFor": "data theft", "responseStrategy": "apology", "url": "https://video.example/1"}}""";

    @Test
    void whatWentInComesOutFieldByField() {
        String incident = openIncident();
        Answer recorded = post(facts(incident), EVERYTHING);
        assertThat(recorded.status()).isEqualTo(201);
        assertThat(recorded.header("Location")).isEqualTo(facts(incident) + "/SA-005");
        assertThat(recorded.header("ETag")).isEqualTo("\"1\"");
        long position = recorded.body().path("position").longValue();

        JsonNode in = tools.jackson.databind.json.JsonMapper.shared().readTree(EVERYTHING);
        JsonNode out = get(facts(incident) + "/SA-005?after=" + position).body();
        assertThat(out.path("fact")).isEqualTo(in.path("id"));
        for (String same : List.of(
                "factType",
                "summary",
                "standing",
                "access",
                "tellings",
                "actor",
                "audiences",
                "channels",
                "sources",
                "relations",
                "detail")) {
            assertThat(out.path(same)).as(same).isEqualTo(in.path(same));
        }
        assertThat(out.path("quantities").path(0).path("value").decimalValue()).isEqualByComparingTo("4.5");
        assertThat(out.path("occurred").path("text").asString()).isEqualTo("2013-12-20");
        assertThat(out.path("occurred").path("zone").asString()).isEqualTo("America/New_York");
        assertThat(out.path("occurred").path("begin").path("earliest").asString())
                .isEqualTo("2013-12-20T05:00:00Z");
        assertThat(out.path("recordedBy").asString()).isEqualTo(EDITOR.toString());
        assertThat(out.path("position").longValue()).isEqualTo(position);
    }

    @Test
    void aFactWithoutAnIdGetsOne() {
        String incident = openIncident();
        Answer recorded = post(facts(incident), fact("x", "2014", "A").replace("\"id\": \"x\", ", ""));
        assertThat(recorded.status()).isEqualTo(201);
        String id = recorded.body().path("fact").asString();
        assertThat(id).hasSize(36);
        assertThat(get(facts(incident) + "/" + id + "?after="
                                + recorded.body().path("position").longValue())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anIdIsTakenOnce() {
        String incident = openIncident();
        assertThat(post(facts(incident), fact("F-1", "2014", "A")).status()).isEqualTo(201);
        Answer again = post(facts(incident), fact("F-1", "2014", "B"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("fact-already-recorded");
        assertThat(post(facts(openIncident()), fact("F-1", "2014", "A")).status())
                .isEqualTo(201);
    }

    @Test
    void aRepeatedRequestGetsTheFirstAnswerAndAnotherOneUnderItsKeyIsRefused() {
        String incident = openIncident();
        String body = fact("F-1", "2014", "A").replace("\"id\": \"F-1\", ", "");
        Answer first = post(facts(incident), body, "Idempotency-Key", "\"k-1 is refused: no space\"");
        assertThat(first.status()).isEqualTo(400);
        first = post(facts(incident), body, "Idempotency-Key", "\"k-1\"");
        Answer second = post(facts(incident), body.replace(", ", " ,  "), "Idempotency-Key", "k-1");
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        Answer other = post(facts(incident), body.replace("\"A\"", "\"B\""), "Idempotency-Key", "k-1");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
        Answer timeline = get("/api/v1/incidents/" + incident + "/timeline?after="
                + first.body().path("position").longValue());
        assertThat(timeline.body().path("entries").size()).isEqualTo(1);
    }

    @Test
    void ofManyParallelRequestsWithOneKeyOneIsRecorded() {
        String incident = openIncident();
        String body = fact("F-1", "2014", "A").replace("\"id\": \"F-1\", ", "");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Answer>> answers = IntStream.range(0, 30)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(
                            () -> post(facts(incident), body, "Idempotency-Key", "parallel-" + incident), threads))
                    .toList();
            List<Answer> all = answers.stream().map(CompletableFuture::join).toList();
            assertThat(all).extracting(Answer::status).containsOnly(201, 409).contains(201);
            assertThat(all)
                    .filteredOn(answer -> answer.status() == 201)
                    .extracting(Answer::body)
                    .containsOnly(all.stream()
                            .filter(answer -> answer.status() == 201)
                            .findFirst()
                            .orElseThrow()
                            .body());
            assertThat(all)
                    .filteredOn(answer -> answer.status() == 409)
                    .extracting(Answer::code)
                    .containsOnly("request-in-flight");
        }
    }

    @Test
    void anUnknownIncidentHasNoFacts() {
        assertThat(post(facts("nobody-knows-it"), fact("F-1", "2014", "A")).code())
                .isEqualTo("unknown-incident");
        assertThat(post(facts("019b0000-0000-7000-8000-0000000000ff"), fact("F-1", "2014", "A"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void factsGoOnAfterTheIncidentMovedAndByItsIdAsWellAsByItsKey() {
        String incident = openIncident();
        post(facts(incident), fact("F-1", "2014", "A"));
        Answer closed = post("/api/v1/incidents/" + incident + "/close", "{\"closed\": \"2014-06-16\"}");
        assertThat(closed.status()).isEqualTo(200);
        String id = closed.body().path("incident").asString();
        assertThat(post(facts(id), fact("F-2", "2014", "B")).status()).isEqualTo(201);
    }
}
