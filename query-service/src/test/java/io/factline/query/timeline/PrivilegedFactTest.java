package io.factline.query.timeline;

import static io.factline.query.Client.bearer;
import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.account.Role;
import io.factline.query.Client.Answer;
import io.factline.query.ServicesTest;
import org.junit.jupiter.api.Test;

/** What only counsel may read is counted for everybody, and says nothing more to anybody else. */
class PrivilegedFactTest extends ServicesTest {

    private static final String COUNSEL = bearer(Role.EDITOR, Role.COUNSEL);

    @Test
    void aPrivilegedFactIsCountedForAllAndShownToCounsel() {
        String key = withASecret();
        Answer viewer = get(timeline(key));
        assertThat(viewer.body().path("entries").size()).isEqualTo(1);
        assertThat(viewer.body().path("withheld").intValue()).isEqualTo(1);
        Answer counsel = send("GET", timeline(key), null, COUNSEL);
        assertThat(counsel.body().path("entries").size()).isEqualTo(2);
        assertThat(counsel.body().path("withheld").intValue()).isZero();

        Answer head = get("/api/v1/incidents/" + key);
        assertThat(head.body().path("facts").intValue()).isEqualTo(1);
        assertThat(head.body().path("withheld").intValue()).isEqualTo(1);
        assertThat(send("GET", "/api/v1/incidents/" + key, null, COUNSEL)
                        .body()
                        .path("facts")
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    void noFilterTellsWhatIsInIt() {
        String key = withASecret();
        for (String filter :
                new String[] {"q=merger", "q=elephant", "type=Disclosed", "type=Discovered", "standing=opinion"}) {
            Answer answer = get(timeline(key) + "?" + filter);
            assertThat(answer.body().path("withheld").intValue()).as(filter).isEqualTo(1);
            assertThat(answer.response().body()).as(filter).doesNotContain("merger");
        }
    }

    @Test
    void itIsNeitherReadNorDecidedAboutWithoutTheRole() {
        String key = withASecret();
        String path = facts(key) + "/SECRET";
        assertThat(get(path).code()).isEqualTo("fact-withheld");
        assertThat(get(path + "/history").code()).isEqualTo("fact-withheld");
        for (Role role : Role.values()) {
            if (role != Role.COUNSEL) {
                assertThat(send("GET", path, null, bearer(role)).status()).isEqualTo(403);
            }
        }
        Answer refused = post(path + "/retract", "{\"reason\": \"R\"}", "If-Match", "*");
        assertThat(refused.code()).isEqualTo("fact-withheld");
        assertThat(post(path + "/access", "{\"access\": \"open\", \"reason\": \"R\"}", "If-Match", "*")
                        .status())
                .isEqualTo(403);
        assertThat(send("POST", path + "/dispute", "{\"reason\": \"R\"}", COUNSEL, "If-Match", "*")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatNamesItSaysThatItIsWithheldAndWhatItNamesSaysNothing() {
        String key = withASecret();
        known(post(
                facts(key),
                fact("F-2", "2014", "B")
                        .replace(
                                "\"detail\"",
                                "\"relations\": [{\"kind\": \"about\", \"fact\": \"SECRET\"}], \"detail\"")));
        Answer naming = get(facts(key) + "/F-2");
        assertThat(naming.body().path("related").toString())
                .isEqualTo("[{\"kind\":\"about\",\"incoming\":false,\"fact\":\"SECRET\",\"state\":\"withheld\"}]");
        assertThat(get(facts(key) + "/F-1").body().path("related").size()).isZero();
        assertThat(send("GET", facts(key) + "/F-1", null, COUNSEL)
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("superseded");
        assertThat(get(facts(key) + "/F-1").body().path("status").asString()).isEqualTo("current");
    }

    @Test
    void aPinOnItIsNotShownEither() {
        String key = withASecret();
        known(post(
                "/api/v1/incidents/" + key + "/pins",
                "{\"kpi\": \"disclosureDelay\", \"side\": \"to\", \"fact\": \"SECRET\", \"reason\": \"The merger.\"}"));
        assertThat(get("/api/v1/incidents/" + key).body().path("pins").size()).isZero();
        assertThat(send("GET", "/api/v1/incidents/" + key, null, COUNSEL)
                        .body()
                        .path("pins")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void whoWithholdsAFactFromHimselfNeedsCounselToOpenItAgain() {
        String key = openIncident();
        String path = facts(key) + "/F-1";
        known(post(facts(key), fact("F-1", "2014", "A")));
        known(post(path + "/access", "{\"access\": \"privileged\", \"reason\": \"R\"}", "If-Match", "*"));
        assertThat(get(path).status()).isEqualTo(403);
        assertThat(get(timeline(key)).body().path("withheld").intValue()).isEqualTo(1);
        known(send("POST", path + "/access", "{\"access\": \"open\", \"reason\": \"R\"}", COUNSEL, "If-Match", "*"));
        assertThat(get(path).body().path("access").asString()).isEqualTo("open");
        assertThat(get(timeline(key)).body().path("withheld").intValue()).isZero();
        assertThat(get(path + "/history")
                        .body()
                        .valueStream()
                        .map(v -> v.path("version").intValue()))
                .as("what was privileged stays so")
                .containsExactly(1, 3);
        assertThat(send("GET", path + "/history", null, COUNSEL).body().size()).isEqualTo(3);
    }

    private String withASecret() {
        String key = openIncident();
        post(facts(key), fact("F-1", "2014", "A"));
        known(
                post(
                        facts(key),
                        fact("SECRET", "2014", "Counsel speaks of a merger.")
                                .replace(
                                        "\"detail\"",
                                        "\"access\": \"privileged\", \"relations\": [{\"kind\": \"corrects\", \"fact\": \"F-1\"}], \"detail\"")));
        return key;
    }

    private static String timeline(String key) {
        return "/api/v1/incidents/" + key + "/timeline";
    }
}
