package io.factline.query.timeline;

import static io.factline.query.Client.EDITOR;
import static io.factline.query.Client.bearer;
import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.account.Role;
import io.factline.query.Client.Answer;
import io.factline.query.ServicesTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A machine sends what it has, as often as it likes. */
class FollowSourceTest extends ServicesTest {

    @Test
    void theFirstTimeRecordsANewerVersionCorrectsAndAnOlderOneChangesNothing() {
        String incident = openIncident();
        Answer first = put(incident, "INC-7", 5, "A");
        assertThat(first.status()).isEqualTo(201);
        String path = facts(incident) + "/" + first.body().path("fact").asString();
        assertThat(first.header("Location")).isEqualTo(path);

        assertThat(put(incident, "INC-7", 5, "A").body()).isEqualTo(first.body());
        assertThat(put(incident, "INC-7", 4, "older").body()).isEqualTo(first.body());
        Answer newer = known(put(incident, "INC-7", 6, "B"));
        assertThat(newer.status()).isEqualTo(200);
        assertThat(newer.header("ETag")).isEqualTo("\"2\"");
        assertThat(put(incident, "INC-7", 5, "A").body()).isEqualTo(newer.body());

        Answer shown = get(path);
        assertThat(shown.body().path("summary").asString()).isEqualTo("B");
        assertThat(shown.body().path("external").toString())
                .isEqualTo(
                        "{\"system\":\"pagerduty\",\"id\":\"INC-7\",\"url\":\"https://p.example/7\",\"sourceVersion\":6}");
        assertThat(shown.body().path("recordedBy").asString()).isEqualTo(EDITOR.toString());
    }

    @Test
    void aSystemThatCountsNothingCorrectsWithEveryOtherContent() {
        String incident = openIncident();
        put(incident, "INC-7", -1, "A");
        assertThat(put(incident, "INC-7", -1, "A").header("ETag")).isEqualTo("\"1\"");
        assertThat(put(incident, "INC-7", -1, "B").header("ETag")).isEqualTo("\"2\"");
        assertThat(put(incident, "INC-7", -1, "A").header("ETag")).isEqualTo("\"3\"");
    }

    @Test
    void whatPeopleAddedStays() {
        String incident = openIncident();
        String path = facts(incident) + "/"
                + put(incident, "INC-7", 1, "A").body().path("fact").asString();
        post(path + "/tell", "{\"to\": \"banks\", \"at\": \"2014-06-16\"}", "If-Match", "*");
        known(put(incident, "INC-7", 2, "B"));
        assertThat(get(path).body().path("tellings").size()).isEqualTo(2);
        assertThat(get(path).body().path("summary").asString()).isEqualTo("B");
    }

    @Test
    void noCorrectionMakesTheVersionForgottenThatIsKnown() {
        String incident = openIncident();
        String fact = put(incident, "INC-7", 5, "A").body().path("fact").asString();
        String path = facts(incident) + "/" + fact;
        String corrected = fact("x", "2014", "by hand")
                .replace("\"id\": \"x\", ", "\"external\": {\"system\": \"pagerduty\", \"id\": \"INC-7\"}, ");
        known(post(path + "/correct", "{\"reason\": \"R\", \"fact\": " + corrected + "}", "If-Match", "*"));
        put(incident, "INC-7", 3, "late");
        assertThat(get(path).body().path("summary").asString()).isEqualTo("by hand");
        known(put(incident, "INC-7", -1, "uncounted"));
        known(put(incident, "INC-7", 4, "late again"));
        assertThat(get(path).body().path("summary").asString()).isEqualTo("uncounted");
        assertThat(get(path).body().path("external").path("sourceVersion").intValue())
                .isEqualTo(5);
    }

    @Test
    void theSameThingOfTheSameSystemIsTheSameFactHoweverItComes() {
        String incident = openIncident();
        Answer put = put(incident, "INC-7", 1, "A");
        String external = fact("x", "2014", "A")
                .replace("\"id\": \"x\", ", "\"external\": {\"system\": \"pagerduty\", \"id\": \"INC-7\"}, ");
        assertThat(post(facts(incident), external).code()).isEqualTo("fact-already-recorded");
        assertThat(post(facts(incident), external.replace("{\"external\"", "{\"id\": \"mine\", \"external\""))
                        .status())
                .isEqualTo(400);
        assertThat(put(openIncident(), "INC-7", 1, "A").body().path("fact"))
                .isEqualTo(put.body().path("fact"));
    }

    @Test
    void ofManyAtOnceOneRecordsAndTheNewestStands() {
        String incident = openIncident();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Answer>> answers = IntStream.rangeClosed(1, 20)
                    .mapToObj(version -> CompletableFuture.supplyAsync(
                            () -> put(incident, "INC-7", version, "version " + version), threads))
                    .toList();
            assertThat(answers.stream().map(CompletableFuture::join).map(Answer::status))
                    .containsAnyOf(201)
                    .allMatch(status -> status == 200 || status == 201 || status == 409);
        }
        Answer last = known(put(incident, "INC-7", 21, "version 21"));
        assertThat(get(facts(incident) + "/" + last.body().path("fact").asString())
                        .body()
                        .path("summary")
                        .asString())
                .isEqualTo("version 21");
    }

    @Test
    void aFactThatPeopleRetractedIsNotRecordedAgain() {
        String incident = openIncident();
        String path = facts(incident) + "/"
                + put(incident, "INC-7", 1, "A").body().path("fact").asString();
        post(path + "/retract", "{\"reason\": \"Not ours.\"}", "If-Match", "*");
        assertThat(put(incident, "INC-7", 2, "B").code()).isEqualTo("fact-retracted");
    }

    private Answer put(String incident, String id, int version, String summary) {
        String body = fact("x", "2014", summary).replace("\"id\": \"x\", ", "");
        String query = "?url=https://p.example/7" + (version < 0 ? "" : "&sourceVersion=" + version);
        return send("PUT", facts(incident) + "/by-source/pagerduty/" + id + query, body, bearer(Role.EDITOR));
    }
}
