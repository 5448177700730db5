package io.factline.query.incident;

import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static io.factline.query.Client.incident;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.query.Client.Answer;
import io.factline.query.ServicesTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IncidentTest extends ServicesTest {

    @Test
    void anIncidentIsReadByItsKeyAndByItsId() {
        String key = openIncident();
        JsonNode byKey = get("/api/v1/incidents/" + key).body();
        JsonNode byId = get("/api/v1/incidents/" + byKey.path("id").asString()).body();
        assertThat(byId.path("key").asString()).isEqualTo(key);
        assertThat(byKey.path("organisation").asString()).isEqualTo("Target Corporation");
        assertThat(byKey.path("jurisdictions").toString()).isEqualTo("[\"US\",\"US-MN\"]");
        assertThat(byKey.path("opened").path("begin").path("earliest").asString())
                .isEqualTo("2014-06-15T05:00:00Z");
        assertThat(byKey.has("closed")).isFalse();
    }

    @Test
    void aKeyBelongsToOneIncidentForEver() {
        String key = openIncident();
        Answer taken = post("/api/v1/incidents", incident(key));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.code()).isEqualTo("key-taken");
        assertThat(taken.body().at("/errors/0/pointer").asString()).isEqualTo("/key");
    }

    @Test
    void aKeyWithTheHyphensOfAnIdIsStillAKey() {
        String key = "checkout-fail-2014-euro-breachnumber";
        Answer opened = post("/api/v1/incidents", incident(key));
        assertThat(opened.status()).isEqualTo(201);
        assertThat(get("/api/v1/incidents/" + key + "?after="
                                + opened.body().path("position").longValue())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anIncidentIsClosedOnce() {
        String key = openIncident();
        Answer closed = post("/api/v1/incidents/" + key + "/close", "{\"closed\": \"2014-06-16\"}");
        JsonNode read = get("/api/v1/incidents/" + key + "?after="
                        + closed.body().path("position").longValue())
                .body();
        assertThat(read.path("closed").path("text").asString()).isEqualTo("2014-06-16");
        assertThat(read.path("version").longValue()).isEqualTo(2);
        assertThat(post("/api/v1/incidents/" + key + "/close", "{\"closed\": \"2014-06-16\"}")
                        .code())
                .isEqualTo("incident-already-closed");
    }

    @Test
    void theOneThatTheRecordHeardOfLastComesFirst() {
        String first = openIncident();
        String second = openIncident();
        long position = post(facts(first), fact("F-1", "2014", "A"))
                .body()
                .path("position")
                .longValue();
        JsonNode all = get("/api/v1/incidents?after=" + position).body();
        assertThat(all.path(0).path("key").asString()).isEqualTo(first);
        assertThat(all.path(1).path("key").asString()).isEqualTo(second);
        assertThat(all.path(0).path("facts").longValue()).isEqualTo(1);
    }
}
