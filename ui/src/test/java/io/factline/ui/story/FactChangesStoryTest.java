package io.factline.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What becomes of a fact once it is on record: editors say it, and everybody reads it in the marks and the history. */
@RunningFactline
class FactChangesStoryTest {

    private static final String MORE = "More that can be done with the fact";

    @LocalServerPort
    private int port;

    @BeforeEach
    void there_is_an_editor() {
        api().account("editor", "\"editor\"");
    }

    @Test
    void an_editor_says_who_else_was_told_and_reads_at_once_what_the_time_means() {
        Api api = api();
        api.open("told", "Told");
        api.record("told", "T-1", "2014-06-15", "Registers stood still.");
        try (Person editor = Person.arrives(base()).signsIn("editor").goesTo("/incidents/told")) {
            editor.fact("Registers stood still.").click();
            editor.button("Tell").click();
            editor.button("Record telling").click();
            assertThat(editor.form()).containsText("Say who was told.");
            assertThat(editor.form()).containsText("Say when they were told.");
            editor.picks("Told to", "Regulators");
            editor.types("Told at", "2014-06-16");
            assertThat(editor.form()).containsText("Once, some time on 16 June 2014, America/Chicago");
            editor.types("Told by (optional)", "Counsel");
            editor.types("Through (optional)", "a call");
            editor.button("Record telling").click();
            assertThat(editor.panel()).containsText("Regulators: 16 June 2014 (America/Chicago)");
            assertThat(editor.panel()).containsText("by Counsel · through a call");
            assertThat(editor.panel().locator(".history")).containsText("Told · version 2");
            assertThat(editor.panel().locator(".history .after").first()).containsText("Regulators: 16 June 2014");
        }
    }

    @Test
    void a_dispute_marks_the_fact_on_every_screen_until_it_is_settled() {
        Api api = api();
        api.open("disputed", "Disputed");
        api.record("disputed", "D-1", "2014-06-15", "No data left the house.");
        try (Person editor = Person.arrives(base()).signsIn("editor").goesTo("/incidents/disputed");
                Person reader = Person.arrives(base(), "fr-FR", ColorScheme.DARK)
                        .signsIn("admin")
                        .goesTo("/incidents/disputed")) {
            editor.fact("No data left the house.").click();
            editor.button(MORE).click();
            assertThat(editor.item("Settle the dispute")).hasCount(0);
            editor.item("Dispute").click();
            editor.button("Dispute fact").click();
            assertThat(editor.form()).containsText("Say why");
            editor.types("Who disputes it, and why?", "A researcher found the data");
            editor.button("Dispute fact").click();
            assertThat(editor.facts().locator(".tag-disputed").first()).hasText("Disputed");
            assertThat(editor.panel().locator(".tag-disputed")).isVisible();
            assertThat(reader.facts().locator(".tag-disputed").first()).hasText("Contesté");

            editor.chooses(MORE, "Settle the dispute");
            editor.types("How was it settled?", "They took it back");
            editor.button("Settle dispute").click();
            assertThat(editor.facts().locator(".tag-disputed")).hasCount(0);
            assertThat(reader.facts().locator(".tag-disputed")).hasCount(0);
            assertThat(editor.panel().locator(".history")).containsText("Dispute settled · version 3");
            assertThat(editor.panel().locator(".history")).containsText("Why: A researcher found the data");
        }
    }

    @Test
    void whoever_is_late_is_told_so_in_words_sees_the_fact_anew_and_can_send_again() {
        Api api = api();
        api.open("late", "Late");
        api.record("late", "L-1", "2014-06-15", "As first written.");
        try (Person editor = Person.arrives(base()).signsIn("editor").goesTo("/incidents/late")) {
            editor.fact("As first written.").click();
            editor.chooses(MORE, "Dispute");
            editor.types("Who disputes it, and why?", "I doubt it");
            api.say(
                    "late",
                    "L-1",
                    "correct",
                    "{\"reason\": \"quicker\", \"fact\": " + Api.fact("L-1", "2014-06-16", "As corrected.") + "}");
            editor.button("Dispute fact").click();
            assertThat(editor.form().locator(".conflict")).containsText("the record is at version 2 now");
            assertThat(editor.form().locator(".quoted")).containsText("As corrected.");
            assertThat(editor.field("Who disputes it, and why?")).hasValue("I doubt it");
            editor.button("Dispute fact").click();
            assertThat(editor.panel().locator(".history")).containsText("Disputed · version 3");
        }
    }

    @Test
    void what_is_so_already_is_said_at_its_field_in_the_language_of_the_reader() {
        Api api = api();
        api.open("already", "Already");
        api.record("already", "A-1", "2014-06-15", "Somebody says so.");
        try (Person editor = Person.arrives(base(), "fr-FR", ColorScheme.LIGHT)
                .signsIn("editor")
                .goesTo("/incidents/already")) {
            editor.fact("Somebody says so.").click();
            editor.chooses("Que faire d’autre du fait", "Changer la solidité");
            editor.types("Qu’est-ce qui le justifie ?", "Rien");
            editor.button("Changer la solidité").click();
            assertThat(editor.form()).containsText("Ce fait a déjà cette solidité");
            editor.picks("Solidité désormais", "Rumeur");
            editor.button("Changer la solidité").click();
            assertThat(editor.panel().locator(".history .before")).hasText("Affirmé");
            assertThat(editor.panel().locator(".history .after")).hasText("Rumeur");
        }
    }

    @Test
    void a_source_is_attached_and_each_rule_is_said_at_its_own_field() {
        Api api = api();
        api.open("sourced", "Sourced");
        api.record("sourced", "S-1", "2014-06-15", "It was in the news.");
        try (Person editor = Person.arrives(base()).signsIn("editor").goesTo("/incidents/sourced")) {
            editor.fact("It was in the news.").click();
            editor.chooses(MORE, "Attach a source");
            editor.button("Attach source").click();
            assertThat(editor.form()).containsText("A source needs a publisher, a title or an address");
            editor.types("Address", "ftp://example.org");
            editor.types("Quote", "x".repeat(301));
            editor.button("Attach source").click();
            assertThat(editor.form()).containsText("starts with http:// or https://");
            assertThat(editor.form()).containsText("at most 300 characters.");
            editor.types("Address", "https://example.org/news");
            editor.types("Quote", "stood still");
            editor.button("Attach source").click();
            assertThat(editor.panel()).containsText("“stood still”");
            assertThat(editor.panel().locator(".history")).containsText("Source attached · version 2");
        }
    }

    @Test
    void the_history_shows_every_field_that_changed_before_and_after() {
        Api api = api();
        api.open("fields", "Fields");
        Api.expect(201, api.post("/incidents/fields/facts", """
                {"id": "F-1", "factType": "ImpactEstimated", "summary": "Accounts are affected.", "occurred": "2013-12-19",
                 "standing": "claimed", "audiences": ["public"], "channels": ["press"], "actor": {"name": "The retailer"},
                 "quantities": [{"name": "accounts", "value": 40000000, "qualifier": "about"}],
                 "detail": {"classes": ["names", "cards"]}}"""));
        api.say("fields", "F-1", "correct", """
                {"reason": "Misread", "fact": {"factType": "ImpactEstimated", "summary": "Accounts are affected.",
                 "occurred": "2013-12-19", "zone": "Europe/Paris", "track": "customers", "standing": "claimed",
                 "audiences": ["public", "customers"], "channels": ["radio"], "actor": {"name": "The bank"},
                 "quantities": [{"name": "accounts", "value": 70000000, "qualifier": "up-to"}],
                 "relations": [{"kind": "about", "fact": "F-9"}], "detail": {"classes": ["names", "PINs"]}}}""");
        try (Person reader = Person.arrives(base()).signsIn("admin").goesTo("/incidents/fields?fact=F-1")) {
            assertThat(reader.panel().locator(".history [role=deletion]")).containsText(new String[] {
                "19 December 2013 (America/Chicago)", "Operations", "cards", "The retailer", "Press", "about 40,000,000"
            });
            for (String now : new String[] {
                "19 December 2013 (Europe/Paris)",
                "Customers",
                "PINs",
                "The bank",
                "radio",
                "up to 70,000,000",
                "About F-9"
            }) {
                assertThat(reader.panel()
                                .locator(".history [role=insertion]")
                                .getByText(now)
                                .first())
                        .isVisible();
            }
            assertThat(reader.panel().locator(".history [role=deletion]").getByText("names"))
                    .hasCount(0);
        }
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    private Api api() {
        return new Api(HttpClient.newHttpClient(), base(), "admin");
    }
}
