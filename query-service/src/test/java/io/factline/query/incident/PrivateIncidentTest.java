package io.factline.query.incident;

import static io.factline.query.Client.basic;
import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static io.factline.query.Client.incident;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.query.Client.Answer;
import io.factline.query.ServicesTest;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An incident of which only some may know is not there for anybody else. */
class PrivateIncidentTest extends ServicesTest {

    private static final String ADMIN = basic("admin", "correct-horse-battery");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Somebody ines;
    private Somebody omar;

    private record Somebody(String id, String authorization) {}

    @BeforeEach
    void twoEditorsHaveAccounts() {
        ines = somebody();
        omar = somebody();
    }

    private Somebody somebody() {
        String name = "private-" + NUMBER.incrementAndGet();
        Answer made = send("POST", "/api/v1/keys", "{\"name\": \"" + name + "\", \"roles\": [\"editor\"]}", ADMIN);
        return new Somebody(
                made.body().path("key").path("id").asString(),
                "Bearer " + made.body().path("secret").asString());
    }

    @Test
    void whoIsNoMemberFindsNothingOfItAnywhere() {
        String secret = opened(restrictedTo(ines));
        known(send("POST", facts(secret), fact("S-1", "2014", "Not a word of this."), ines.authorization()));

        assertThat(list(ines)).contains(secret);
        assertThat(list(omar)).doesNotContain(secret);
        for (String path : new String[] {
            "",
            "/timeline",
            "/timeline/counts",
            "/timeline/chart",
            "/timeline/moments?axis=recorded",
            "/kpis",
            "/kpis/history?kpi=disclosureDelay&axis=recorded",
            "/clocks",
            "/facts/S-1",
            "/facts/S-1/history",
            "?recordedUntil=2100-01-01"
        }) {
            assertThat(get(secret, path, ines).status()).as(path).isEqualTo(200);
            assertThat(get(secret, path, omar).code()).as(path).isEqualTo("unknown-incident");
        }
        String feed = "/api/v1/events?incident=" + secret;
        assertThat(send("GET", feed, null, ines.authorization()).body()).hasSize(3);
        assertThat(send("GET", feed, null, omar.authorization()).code()).isEqualTo("unknown-incident");
        for (String call :
                new String[] {"/facts", "/lock", "/close", "/restrict", "/unrestrict", "/facts/S-1/dispute"}) {
            assertThat(send(
                                    "POST",
                                    "/api/v1/incidents/" + secret + call,
                                    body(call),
                                    omar.authorization(),
                                    "If-Match",
                                    "*")
                            .code())
                    .as(call)
                    .isEqualTo("unknown-incident");
        }
        assertThat(send("POST", facts(secret), fact("S-2", "2014", "B"), ines.authorization())
                        .status())
                .isEqualTo(201);
    }

    @Test
    void anAdministratorSeesItAndWhoMayKnowOfIt() {
        String secret = opened(restrictedTo(ines));
        Answer seen = send("GET", "/api/v1/incidents/" + secret, null, ADMIN);
        assertThat(seen.body().path("members").toString()).isEqualTo("[\"" + ines.id() + "\"]");
        assertThat(get("/api/v1/incidents/" + openIncident()).body().has("members"))
                .isFalse();
    }

    @Test
    void linksAndRelationsGiveNothingAway() {
        String secret = opened(restrictedTo(ines));
        String open = openIncident();
        String about = ", \"relations\": [{\"kind\": \"about\", \"fact\": \"" + open + "/O-1\"}]}";
        send("POST", facts(open), fact("O-1", "2014", "Everybody knows."), ines.authorization());
        send("POST", facts(secret), fact("S-1", "2014", "Not a word.").replaceFirst("}$", about), ines.authorization());
        known(send(
                "POST",
                "/api/v1/incidents/" + open + "/links",
                "{\"kind\": \"related-to\", \"incident\": \"" + secret + "\"}",
                ines.authorization()));

        for (String path : new String[] {"", "/timeline", "/facts/O-1"}) {
            assertThat(get(open, path, omar).response().body()).as(path).doesNotContain(secret, "Not a word");
        }
        assertThat(get(open, "/timeline", ines).response().body()).contains(secret + "/S-1", "Not a word.");
        assertThat(get(open, "", ines).response().body()).contains(secret);
        String feed = "/api/v1/events?limit=1000&incident=" + open;
        assertThat(send("GET", feed, null, ines.authorization()).response().body())
                .contains("IncidentLinked");
        assertThat(send("GET", feed, null, omar.authorization()).response().body())
                .contains("FactRecorded")
                .doesNotContain("IncidentLinked");
        String tag = get(open, "", ines).header("ETag");
        assertThat(send("GET", "/api/v1/incidents/" + open, null, omar.authorization(), "If-None-Match", tag)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatItsFactsSayOfOthersCountsForItsMembersAlone() {
        String secret = opened(restrictedTo(ines));
        String open = openIncident();
        send("POST", facts(open), confirmed("O-1", "Discovered", "2014-06-10"), ines.authorization());
        known(send("POST", facts(open), confirmed("O-2", "Disclosed", "2014-06-15"), ines.authorization()));
        String before = kpis(open, omar);
        String instead = confirmed("S-1", "Discovered", "2014-06-12")
                .replaceFirst("}$", ", \"relations\": [{\"kind\": \"supersedes\", \"fact\": \"" + open + "/O-1\"}]}");
        known(send("POST", facts(secret), instead, ines.authorization()));

        assertThat(kpis(open, omar)).isEqualTo(before);
        assertThat(kpis(open, ines)).isNotEqualTo(before);
        for (String path : new String[] {
            "/timeline/chart", "/timeline/moments?axis=recorded", "/kpis/history?kpi=timeToDetect&axis=recorded"
        }) {
            assertThat(get(open, path, omar).response().body()).as(path).doesNotContain("S-1");
        }
    }

    private String kpis(String incident, Somebody who) {
        return get(incident, "/kpis?asOf=2014-07-01", who).body().path("kpis").toString();
    }

    private static String confirmed(String id, String type, String occurred) {
        return fact(id, occurred, "A").replace("Disclosed", type);
    }

    @Test
    void whoWasShutOutAMomentAgoLearnsNothingByARefusalEither() {
        String secret = openIncident();
        known(send("POST", facts(secret), fact("S-1", "2014", "A"), omar.authorization()));
        known(restrict(secret, ines, ines));
        String standing = "{\"standing\": \"claimed\", \"reason\": \"Because.\"}";
        String pin = "{\"kpi\": \"disclosureDelay\", \"side\": \"to\", \"fact\": \"NONE\", \"reason\": \"Because.\"}";
        String mine = openIncident();
        String link = "{\"kind\": \"related-to\", \"incident\": \"" + secret + "\"}";
        for (Answer answer : new Answer[] {
            send("POST", facts(secret) + "/S-1/standing", standing, omar.authorization(), "If-Match", "*"),
            send("POST", facts(secret) + "/S-1/standing", standing, omar.authorization(), "If-Match", "\"9\""),
            send("POST", facts(secret) + "/NONE/standing", standing, omar.authorization(), "If-Match", "*"),
            send("POST", "/api/v1/incidents/" + secret + "/pins", pin, omar.authorization()),
            send("POST", facts(secret), fact("S-1", "2014", "A"), omar.authorization()),
            send("POST", "/api/v1/incidents/" + mine + "/links", link, omar.authorization())
        }) {
            assertThat(answer.code()).as(answer.response().uri().toString()).isEqualTo("unknown-incident");
        }
    }

    @Test
    void whoIsLetInSeesItAndItsPastAndWhoIsShutOutDoesNot() {
        String secret = openIncident();
        assertThat(get(secret, "", omar).status()).isEqualTo(200);
        known(restrict(secret, ines, ines));
        assertThat(get(secret, "", omar).code()).isEqualTo("unknown-incident");
        assertThat(send("POST", facts(secret), fact("S-1", "2014", "A"), omar.authorization())
                        .code())
                .isEqualTo("unknown-incident");

        known(restrict(secret, ines, ines, omar));
        assertThat(get(secret, "/timeline", omar).status()).isEqualTo(200);

        known(restrict(secret, omar, omar));
        assertThat(get(secret, "", ines).code()).isEqualTo("unknown-incident");

        known(send(
                "POST",
                "/api/v1/incidents/" + secret + "/unrestrict",
                "{\"reason\": \"Announced.\"}",
                omar.authorization()));
        assertThat(get(secret, "", ines).status()).isEqualTo(200);
    }

    @Test
    void nobodyShutsThemselvesOut() {
        String secret = openIncident();
        assertThat(restrict(secret, ines, omar).code()).isEqualTo("invalid-value");
        assertThat(send(
                                "POST",
                                "/api/v1/incidents",
                                incident("private-odd").replaceFirst("}$", restrictedTo(omar) + "}"),
                                ines.authorization())
                        .code())
                .isEqualTo("invalid-value");
        Answer none = send(
                "POST",
                "/api/v1/incidents/" + secret + "/restrict",
                "{\"members\": [], \"reason\": \"Why not.\"}",
                ines.authorization());
        assertThat(none.code()).isEqualTo("invalid-value");
    }

    private String opened(String more) {
        String key = "private-incident-" + NUMBER.incrementAndGet();
        known(send("POST", "/api/v1/incidents", incident(key).replaceFirst("}$", more + "}"), ines.authorization()));
        return key;
    }

    private static String restrictedTo(Somebody member) {
        return ", \"restriction\": {\"members\": [\"" + member.id() + "\"], \"reason\": \"Not announced yet.\"}";
    }

    private Answer restrict(String key, Somebody by, Somebody... members) {
        String all =
                String.join("\", \"", Arrays.stream(members).map(Somebody::id).toList());
        return send(
                "POST",
                "/api/v1/incidents/" + key + "/restrict",
                "{\"members\": [\"" + all + "\"], \"reason\": \"Because.\"}",
                by.authorization());
    }

    private Answer get(String key, String path, Somebody who) {
        return send("GET", "/api/v1/incidents/" + key + path, null, who.authorization());
    }

    private String list(Somebody who) {
        return send("GET", "/api/v1/incidents", null, who.authorization())
                .response()
                .body();
    }

    private static String body(String call) {
        return switch (call) {
            case "/facts" -> fact("X-1", "2014", "X");
            case "/close" -> "{\"closed\": \"2014\"}";
            case "/restrict" -> "{\"members\": [\"019b0000-0000-7000-8000-00000000000a\"], \"reason\": \"Mine.\"}";
            default -> "{\"reason\": \"Because.\"}";
        };
    }
}
