package io.factline.query.imports;

import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Messages of people and articles of the press: imported, again, and taken back. */
class MessageImportTest extends ImportCalls {

    private static final String CHAT = """
            [{"type": "message", "user": "U0JANE", "user_profile": {"real_name": "Jane Doe"}, "text": "The tills stand still.",
              "ts": "1402961100.000100"},
             {"type": "message", "user": "U0JOE", "text": "<@U0JANE> on it", "ts": "1402961160.000100", "thread_ts": "1402961100.000100"},
             {"type": "message", "subtype": "channel_leave", "user": "U0JOE", "text": "left", "ts": "1402961170.000100"}]""";
    private static final String MAIL = """
            Message-ID: <1@shop.example>
            Date: Mon, 16 Jun 2014 16:25:00 -0700
            From: Jane Doe <jane@shop.example>
            Subject: The tills stand still.

            All of them.
            """;
    private static final String ITEM = "<item><title>%s</title><guid>https://daily.example/%d</guid>"
            + "<link>https://daily.example/%d</link><pubDate>Mon, 16 Jun 2014 16:25:00 GMT</pubDate></item>";

    @Test
    void messagesAreFactsOfPeopleWhomNobodyNames() {
        String incident = openIncident();
        JsonNode look = preview(incident, "", CHAT).body();
        assertThat(look.path("format").asString()).isEqualTo("slack");
        assertThat(counts(look)).isEqualTo("rows 3, recorded 2, known 0, differing 0, retracted 0, refused 1");
        assertThat(look.path("problems").toString()).contains("message-left-out");

        JsonNode done = run(incident, "", CHAT);
        String events =
                get("/api/v1/events?limit=1000&incident=" + incident).response().body();
        assertThat(events).contains("The tills stand still.", "subject:").doesNotContain("Jane", "U0J");
        JsonNode reply = get(facts(incident) + "/" + fact(done, 1)).body();
        assertThat(reply.toString()).contains(fact(done, 0), "\"to\":\"organisation\"", "2014-06-16T23:26:00");
        assertThat(report(done).toString()).doesNotContain("Jane", "U0J");
        assertThat(counts(run(incident, "", CHAT))).contains("recorded 0, known 2");
        assertThat(counts(run(incident, "&people=names", CHAT))).contains("recorded 0, known 0, differing 2");
    }

    @Test
    void whoIsNotNamedIsTheSamePersonInOneIncidentAndNobodyInAnother() {
        String here = openIncident();
        String there = openIncident();
        String first = sender(run(here, "", MAIL), here);
        assertThat(first).startsWith("subject:");
        assertThat(sender(run(here, "", MAIL.replace("<1@", "<2@")), here)).isEqualTo(first);
        assertThat(sender(run(there, "", MAIL), there)).startsWith("subject:").isNotEqualTo(first);
        assertThat(sender(run(openIncident(), "&people=names", MAIL), null)).isEqualTo("Jane Doe");
    }

    @Test
    void aLookKeepsNoKeyAndShowsThePseudonymsOfTheImportOnceThereIsOne() {
        String incident = openIncident();
        String looked = looked(incident);
        assertThat(looked).startsWith("subject:");
        assertThat(looked(incident)).isNotEqualTo(looked);
        assertThat(sender(run(incident, "", MAIL), incident)).isEqualTo(looked(incident));
    }

    private String looked(String incident) {
        return preview(incident, "", MAIL)
                .body()
                .findValue("actor")
                .path("name")
                .asString();
    }

    @Test
    void aRefusedRowShowsHowItBegins() {
        String incident = openIncident();
        JsonNode rows = preview(incident, "", CHAT.replace("\"1402961160.000100\", \"th", "\"Jane\", \"th"))
                .body()
                .path("rows");
        assertThat(rows.path(0).has("text")).isFalse();
        assertThat(rows.path(1).path("text").asString()).contains("on it").doesNotContain("U0J", "Jane");
        assertThat(rows.path(2).has("text")).isFalse();
        JsonNode table = preview(incident, "", "occurred,summary\nsoon,The tills stand still.\n")
                .body();
        assertThat(table.path("rows").path(0).path("text").asString()).isEqualTo("soon,The tills stand still.");
    }

    private String sender(JsonNode done, @Nullable String incident) {
        String where = incident == null
                ? report(done).path("parts").path(0).path("incident").asString()
                : incident;
        return get(facts(where) + "/" + fact(done, 0))
                .body()
                .findValue("actor")
                .path("name")
                .asString();
    }

    @Test
    void whatWasTakenBackAndImportedAgainAnswersWhatStandsNow() {
        String incident = openIncident();
        JsonNode done = run(incident, "", CHAT);
        known(revert(done, REASON));
        assertThat(timeline(incident)).isEmpty();
        JsonNode again = run(incident, "", CHAT);
        assertThat(counts(again)).contains("recorded 2");
        assertThat(fact(again, 0)).isNotEqualTo(fact(done, 0));
        assertThat(get(facts(incident) + "/" + fact(again, 1)).body().toString())
                .contains(fact(again, 0))
                .doesNotContain(fact(done, 0));
        assertThat(counts(run(incident, "", CHAT))).contains("recorded 0, known 2");
    }

    @Test
    void aFeedThatIsImportedAgainGivesOnlyWhatIsNew() {
        String incident = openIncident();
        run(incident, "", feed(ITEM.formatted("First", 1, 1)));
        String next = feed(
                ITEM.formatted("Second", 2, 2) + ITEM.formatted("First", 1, 1) + "<item><title>Undated</title></item>");
        JsonNode done = run(incident, "", next);
        assertThat(counts(done)).isEqualTo("rows 3, recorded 1, known 1, differing 0, retracted 0, refused 1");
        assertThat(timeline(incident)).containsExactlyInAnyOrder("First", "Second");
        assertThat(get(facts(incident) + "/" + fact(done, 0)).body().toString())
                .contains("CommentaryPublished", "The Daily", "https://daily.example/2", "public-act");
    }

    private static String feed(String items) {
        return "<rss version=\"2.0\"><channel><title>The Daily</title>" + items + "</channel></rss>";
    }

    @Test
    void aFileOfAnotherFormatThanTheOneThatIsSaidIsRefusedOrReported() {
        String incident = openIncident();
        for (String format : List.of("slack", "feed", "mail")) {
            for (String file : List.of(" ", "\u0000", "PK\u0003\u0004", TABLE, "<a", "[", CHAT, MAIL, feed(""))) {
                int status = preview(incident, "&format=" + format, file).status();
                assertThat(status).as(format + " " + file).isIn(200, 400);
            }
            assertThat(preview(incident, "&format=" + format, "").status()).isEqualTo(400);
        }
        assertThat(preview(incident, "&people=nobody", CHAT).status()).isEqualTo(400);
    }
}
