package io.factline.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.http.HttpClient;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What facts have to do with each other is seen from both sides, as it comes in. */
@RunningFactline
class RelatedStoryTest {

    @LocalServerPort
    private int port;

    @Test
    void a_fact_that_supersedes_another_one_strikes_it_through_on_open_screens() {
        Api api = api();
        api.open("superseded", "Superseded");
        api.record("superseded", "S-40", "2013-12-19", "Forty million.");
        try (Person reader = Person.arrives(base()).signsIn("admin").goesTo("/incidents/superseded")) {
            reader.fact("Forty million.").click();
            assertThat(reader.panel().locator("h2")).hasText("Forty million.");
            assertThat(reader.facts().locator(".struck")).hasCount(0);
            relate(api, "superseded", "S-70", "Seventy million.", "supersedes", "S-40");
            assertThat(reader.facts().locator(".struck").first()).hasText("Forty million.");
            assertThat(reader.facts().locator(".tag-superseded").first()).hasText("Superseded");
            assertThat(reader.panel().locator("h2 [role=deletion]")).hasText("Forty million.");
            assertThat(reader.panel().locator(".superseded-by")).containsText("Superseded by: Seventy million.");

            link(reader, "Seventy million.").first().click();
            assertThat(reader.panel().locator("h2")).hasText("Seventy million.");
            assertThat(reader.panel().locator(".related")).containsText("Supersedes");
            assertThat(reader.page()).hasURL(Pattern.compile(".*fact=S-70"));
            reader.goesBack();
            assertThat(reader.panel().locator("h2")).hasText("Forty million.");
        }
    }

    @Test
    void rival_claims_stand_side_by_side_and_both_are_disputed() {
        Api api = api();
        api.open("rivals", "Rivals");
        api.record("rivals", "R-1", "2013-12-24", "No PIN data were taken.");
        relate(api, "rivals", "R-2", "PIN data were taken.", "contradicts", "R-1");
        try (Person reader = Person.arrives(base()).signsIn("admin").goesTo("/incidents/rivals?fact=R-1")) {
            assertThat(reader.panel().locator(".rivals")).containsText("PIN data were taken.");
            assertThat(reader.panel().locator(".related")).containsText("Is contradicted by");
            assertThat(reader.facts().locator(".tag-disputed").first()).isVisible();
            link(reader, "PIN data were taken.").first().click();
            assertThat(reader.panel().locator(".related")).containsText("Contradicts");
        }
    }

    @Test
    void a_relation_says_what_became_of_its_other_side() {
        Api api = api();
        api.open("sides", "Sides");
        api.open("elsewhere", "Elsewhere");
        api.record("elsewhere", "E-1", "2013-12-24", "It happened before.");
        api.record("sides", "GONE", "2013-12-24", "A mistake.");
        api.say("sides", "GONE", "retract", "{\"reason\": \"never happened\"}");
        Api.expect(201, api.post("/incidents/sides/facts", """
                {"id": "M-1", "factType": "DecisionMade", "summary": "They decided.", "occurred": "2014-01-10", "standing": "claimed",
                 "relations": [{"kind": "about", "fact": "LATER"}, {"kind": "derivedFrom", "fact": "GONE"},
                               {"kind": "partOf", "fact": "elsewhere/E-1"}],
                 "detail": {"alternatives": ["Wait", "Deny"], "basis": ["LATER"]}}"""));
        try (Person reader = Person.arrives(base()).signsIn("admin").goesTo("/incidents/sides?fact=M-1")) {
            Locator related = reader.panel().locator(".related");
            assertThat(related).containsText("LATER: not recorded yet");
            assertThat(related).containsText("GONE: retracted");
            assertThat(reader.panel().locator(".bullets li")).hasText(new String[] {"Wait", "Deny"});
            link(reader, "It happened before.").click();
            assertThat(reader.page().locator("main h1")).hasText("Elsewhere");
            assertThat(reader.panel().locator("h2")).hasText("It happened before.");
            assertThat(reader.panel().locator(".related")).containsText("Has as a part");
            api.record("elsewhere", "E-2", "2013-12-25", "And it goes on.");
            assertThat(reader.facts()).containsText("And it goes on.");
        }
    }

    private static Locator link(Person reader, String summary) {
        return reader.panel().locator("a").getByText(summary, new Locator.GetByTextOptions().setExact(true));
    }

    private static void relate(Api api, String incident, String id, String summary, String kind, String other) {
        Api.expect(201, api.post("/incidents/" + incident + "/facts", """
                {"id": "%s", "factType": "CommentaryPublished", "summary": "%s", "occurred": "2014-01-10", "standing": "claimed",
                 "relations": [{"kind": "%s", "fact": "%s"}], "detail": {}}""".formatted(id, summary, kind, other)));
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    private Api api() {
        return new Api(HttpClient.newHttpClient(), base(), "admin");
    }
}
