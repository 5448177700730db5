package io.factline.query.timeline;

import static io.factline.query.Client.bearer;
import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.account.Role;
import io.factline.query.Client.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Which of the moments of an incident are chapters, and what neither moments nor chapters tell of what is withheld. */
class ChaptersTest extends ChartStories {

    @Test
    void aChapterIsNeitherAnOpinionNorSuperseded() {
        String incident = openIncident();
        record(incident, "OLD", "2013-12-19", told("public", "2013-12-19"));
        record(incident, "NEW", "2014-01-10", told("public", "2014-01-10") + related("corrects", "OLD"));
        known(post(facts(incident), """
                {"id": "OPINION", "factType": "StatementIssued", "occurred": "2014-01-11", "summary": "S",
                 "standing": "opinion", "detail": {}}"""));
        known(post(facts(incident), """
                {"id": "NO-CHAPTER", "factType": "ReactionObserved", "occurred": "2014-01-11", "summary": "S",
                 "standing": "claimed", "tellings": [{"to": "public", "at": "2014-01-11"}], "detail": {}}"""));

        assertThat(chapters(moments(incident, "axis=told"))).containsExactly("2014-01-11T06:00:00Z NEW Disclosed");
        assertThat(chapters(moments(incident, "axis=told&occurredUntil=2013-12-31")))
                .containsExactly("2013-12-20T06:00:00Z OLD Disclosed");
    }

    @Test
    void aChapterStandsAtAMomentAtWhichItIsSeen() {
        String incident = openIncident();
        known(record(incident, "A", "2013-12-19", told("banks", "2013-12-19")));
        long told = position(known(
                post(facts(incident) + "/A/tell", "{\"to\": \"public\", \"at\": \"2013-12-20\"}", "If-Match", "*")));

        JsonNode moments = moments(incident, "axis=recorded&toldUntil=2014");
        assertThat(positions(moments)).containsExactly(told);
        assertThat(moments.path("chapters").path(0).path("position").longValue())
                .isEqualTo(told);
    }

    @Test
    void whatIsWithheldIsAtNoMomentAndInNoChapter() {
        String incident = openIncident();
        record(incident, "A", "2014-01-10", told("public", "2014-01-10"));
        record(incident, "SECRET", "2013-12-12", told("public", "2013-12-12") + ", \"access\": \"privileged\"");
        record(incident, "LATE-SECRET", "2013-12-13", told("public", "2013-12-13"));
        known(access(incident, "LATE-SECRET", "privileged"));

        for (String axis : List.of("told", "recorded")) {
            Answer viewers = get(momentsOf(incident, "axis=" + axis));
            assertThat(viewers.body().path("moments").size()).as(axis).isEqualTo(1);
            assertThat(viewers.body().path("chapters").size()).as(axis).isEqualTo(1);
            assertThat(viewers.response().body()).as(axis).doesNotContain("SECRET");
            JsonNode counsels = send("GET", momentsOf(incident, "axis=" + axis), null, COUNSEL)
                    .body();
            assertThat(counsels.path("moments").size()).as(axis).isEqualTo(axis.equals("told") ? 3 : 4);
            assertThat(counsels.path("chapters").size()).as(axis).isEqualTo(3);
        }
    }

    @Test
    void whatWasOpenedLaterStandsWhereItWasOpened() {
        String incident = openIncident();
        long secret = position(record(incident, "SECRET", "2013-12-12", ", \"access\": \"privileged\""));
        long opened = position(known(send(
                "POST",
                facts(incident) + "/SECRET/access",
                "{\"access\": \"open\", \"reason\": \"R\"}",
                bearer(Role.EDITOR, Role.COUNSEL),
                "If-Match",
                "*")));

        JsonNode viewers = moments(incident, "axis=recorded");
        assertThat(positions(viewers)).containsExactly(opened);
        assertThat(viewers.path("chapters").path(0).path("position").longValue())
                .isEqualTo(opened);
        JsonNode counsels =
                send("GET", momentsOf(incident, "axis=recorded"), null, COUNSEL).body();
        assertThat(positions(counsels)).containsExactly(secret, opened);
        assertThat(counsels.path("chapters").path(0).path("position").longValue())
                .isEqualTo(secret);
    }

    private Answer access(String incident, String fact, String access) {
        return post(
                facts(incident) + "/" + fact + "/access",
                "{\"access\": \"" + access + "\", \"reason\": \"R\"}",
                "If-Match",
                "*");
    }

    private static long position(Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isLessThan(300);
        return answer.body().path("position").longValue();
    }
}
