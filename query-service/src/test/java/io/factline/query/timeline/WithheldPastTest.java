package io.factline.query.timeline;

import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.account.Role;
import io.factline.query.Client;
import io.factline.query.Client.Answer;
import io.factline.query.ServicesTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is withheld today is withheld at every past moment, and no question finds out when it happened or who was told. */
class WithheldPastTest extends ServicesTest {

    @Test
    void whatIsWithheldIsCountedWhateverWasToldSoThatNoQuestionFindsOutWhen() {
        String incident = openIncident();
        Answer before = record(incident, "A", "2013-12-19", "");
        known(record(incident, "SECRET", "2013-12-19", told("banks", "2013-12-20") + ", \"access\": \"privileged\""));

        for (String cutoffs : List.of("", "toldUntil=2013", "occurredUntil=2000", "toldUntil=2999")) {
            assertThat(timeline(incident, cutoffs).body().path("withheld").longValue())
                    .isEqualTo(1);
        }
        assertThat(timeline(incident, "recordedUntil=" + before.body().path("position"))
                        .body()
                        .path("withheld")
                        .longValue())
                .isZero();
        Answer counsel = send(
                "GET",
                "/api/v1/incidents/" + incident + "/timeline?toldUntil=2013-12-20&toldTo=banks",
                null,
                Client.bearer(Role.VIEWER, Role.COUNSEL));
        assertThat(counsel.body().path("entries").size()).isEqualTo(2);
    }

    @Test
    void whatIsPrivilegedTodayWasSoAtEveryMoment() {
        String incident = openIncident();
        Answer open = known(record(incident, "LATE-SECRET", "2013-12-19", told("banks", "2013-12-20")));
        known(post(
                facts(incident) + "/LATE-SECRET/access",
                "{\"access\": \"privileged\", \"reason\": \"Counsel asked for it\"}",
                "If-Match",
                "*"));
        String then = "recordedUntil=" + open.body().path("position");

        assertThat(shown(incident, then)).isEmpty();
        assertThat(timeline(incident, then).body().path("withheld").longValue()).isEqualTo(1);
        for (String cutoffs :
                List.of(then, "toldUntil=2013", "toldTo=banks&toldUntil=2013-12-20", "occurredUntil=2000")) {
            Answer fact = get(facts(incident) + "/LATE-SECRET?" + cutoffs);
            assertThat(fact.status()).as(cutoffs).isEqualTo(403);
        }
        assertThat(get("/api/v1/incidents/" + incident + "/kpis/history?kpi=timeToApology&axis=recorded&" + then)
                        .response()
                        .body())
                .doesNotContain("LATE-SECRET");
    }

    private Answer record(String incident, String id, String occurred, String more) {
        String fact = Client.fact(id, occurred, id);
        Answer answer = post(facts(incident), fact.substring(0, fact.length() - 1) + more + "}");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer;
    }

    private static String told(String to, String at) {
        return ", \"tellings\": [{\"to\": \"" + to + "\", \"at\": \"" + at + "\"}]";
    }

    private Answer timeline(String incident, String cutoffs) {
        return get("/api/v1/incidents/" + incident + "/timeline?" + cutoffs);
    }

    private List<String> shown(String incident, String cutoffs) {
        Answer answer = timeline(incident, cutoffs);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.body()
                .path("entries")
                .valueStream()
                .map(entry -> entry.path("fact").asString())
                .toList();
    }
}
