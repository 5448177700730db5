package io.factline.query.timeline;

import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.query.Client.Answer;
import io.factline.query.ServicesTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RelatedFactsTest extends ServicesTest {

    @ParameterizedTest
    @ValueSource(strings = {"corrects", "supersedes"})
    void aFactIsSupersededForAsLongAsTheOtherOneIsShown(String kind) {
        String incident = openIncident();
        post(facts(incident), fact("OLD", "2014", "40 million cards"));
        known(related(incident, "NEW", kind, "OLD"));
        assertThat(read(incident, "OLD").path("status").asString()).isEqualTo("superseded");
        assertThat(read(incident, "OLD").path("related").toString())
                .isEqualTo("[{\"kind\":\"" + kind
                        + "\",\"incoming\":true,\"fact\":\"NEW\",\"state\":\"shown\",\"summary\":\"NEW\"}]");
        assertThat(read(incident, "NEW").path("status").asString()).isEqualTo("current");

        known(post(facts(incident) + "/NEW/retract", "{\"reason\": \"R\"}", "If-Match", "*"));
        assertThat(read(incident, "OLD").path("status").asString()).isEqualTo("current");
        assertThat(read(incident, "OLD").path("related").size()).isZero();
    }

    @Test
    void factsThatContradictEachOtherAreDisputedAndBothStand() {
        String incident = openIncident();
        post(facts(incident), fact("A", "2014", "It was an attack"));
        known(related(incident, "B", "contradicts", "A"));
        for (String fact : new String[] {"A", "B"}) {
            assertThat(read(incident, fact).path("disputed").booleanValue()).isTrue();
            assertThat(read(incident, fact).path("status").asString()).isEqualTo("current");
        }
        known(post(facts(incident) + "/B/retract", "{\"reason\": \"R\"}", "If-Match", "*"));
        assertThat(read(incident, "A").path("disputed").booleanValue()).isFalse();
    }

    @Test
    void aFactMayNameOneThatComesLaterOrNever() {
        String incident = openIncident();
        known(related(incident, "A", "about", "LATER"));
        assertThat(read(incident, "A").path("related").path(0).path("state").asString())
                .isEqualTo("unresolved");
        known(post(facts(incident), fact("LATER", "2014", "Here it is")));
        JsonNode resolved = read(incident, "A").path("related").path(0);
        assertThat(resolved.path("state").asString()).isEqualTo("shown");
        assertThat(resolved.path("summary").asString()).isEqualTo("Here it is");
        known(post(facts(incident) + "/LATER/retract", "{\"reason\": \"R\"}", "If-Match", "*"));
        assertThat(read(incident, "A").path("related").path(0).path("state").asString())
                .isEqualTo("retracted");
    }

    @Test
    void aFactOfAnotherIncidentIsNamedByItsKeyOrItsId() {
        String first = openIncident();
        String second = openIncident();
        Answer recorded = post(facts(first), fact("A", "2014", "The breach"));
        String id = recorded.body().path("incident").asString();
        related(second, "BY-KEY", "about", first + "/A");
        known(related(second, "BY-ID", "about", id + "/A"));
        for (String fact : new String[] {"BY-KEY", "BY-ID"}) {
            assertThat(read(second, fact)
                            .path("related")
                            .path(0)
                            .path("summary")
                            .asString())
                    .isEqualTo("The breach");
        }
        assertThat(read(first, "A")
                        .path("related")
                        .valueStream()
                        .map(r -> r.path("fact").asString()))
                .containsExactly(second + "/BY-ID", second + "/BY-KEY");
        assertThat(read(second, "BY-KEY").path("related").path(0).path("fact").asString())
                .isEqualTo(first + "/A");
    }

    @Test
    void aCorrectionThatDropsARelationEndsIt() {
        String incident = openIncident();
        post(facts(incident), fact("OLD", "2014", "O"));
        known(related(incident, "NEW", "corrects", "OLD"));
        known(post(
                facts(incident) + "/NEW/correct",
                "{\"reason\": \"R\", \"fact\": " + fact("NEW", "2014", "N") + "}",
                "If-Match",
                "*"));
        assertThat(read(incident, "OLD").path("status").asString()).isEqualTo("current");
    }

    @Test
    void aFactCannotRelateToItself() {
        Answer refused = related(openIncident(), "A", "about", "A");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("detail").asString()).contains("itself");
    }

    @Test
    void noDetourMakesAFactRelateToItself() {
        String incident = openIncident();
        known(related(incident, "A", "supersedes", incident + "/A"));
        assertThat(read(incident, "A").path("status").asString()).isEqualTo("current");
        assertThat(read(incident, "A").path("related").size()).isZero();
    }

    private Answer related(String incident, String id, String kind, String other) {
        return post(
                facts(incident),
                fact(id, "2014", id)
                        .replace(
                                "\"detail\"",
                                "\"relations\": [{\"kind\": \"" + kind + "\", \"fact\": \"" + other
                                        + "\"}], \"detail\""));
    }

    private JsonNode read(String incident, String fact) {
        return get(facts(incident) + "/" + fact).body();
    }
}
