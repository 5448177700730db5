package io.factline.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Editors write to the record through the forms. */
@RunningFactline
class RecordingStoryTest {

    @LocalServerPort
    private int port;

    @BeforeEach
    void there_is_an_editor() {
        api("admin").post("/accounts", """
                        {"name": "editor", "password": "%s", "roles": ["editor"]}""".formatted(RunningFactline.PASSWORD));
    }

    @Test
    void an_editor_opens_an_incident_and_records_a_fact_and_somebody_in_french_and_dark_sees_it_live() {
        try (Person editor = Person.arrives(base()).signsIn("editor");
                Person reader =
                        Person.arrives(base(), "fr-FR", ColorScheme.DARK).signsIn("admin")) {
            editor.button("Open incident").first().click();
            editor.types("Title", "Caisses en panne, été 2014");
            assertThat(editor.field("Key")).hasValue("caisses-en-panne-ete-2014");
            assertThat(editor.field("Home zone")).hasValue("Europe/Paris");
            editor.types("Organisation", "Target Corporation");
            editor.field("Kind").fill("Outage");
            editor.field("Kind").press("Enter");
            editor.types("Opened", "2014-06-15");
            assertThat(editor.form()).containsText("Once, some time on 15 June 2014, Europe/Paris");
            editor.button("Open incident").click();
            assertThat(editor.page().locator("main h1")).hasText("Caisses en panne, été 2014");

            reader.page().getByText("Caisses en panne, été 2014").click();
            assertThat(reader.page().locator(".incident .nothing h2")).hasText("Aucun fait");

            editor.button("Record a fact").click();
            editor.types("Summary", "The cash registers stood still.");
            editor.types("Occurred", "[2014-06-15T18:00..2014-06-15T20:00]");
            editor.types("Actor: name", "Store managers");
            editor.button("Record fact").click();

            assertThat(editor.facts()).containsText("The cash registers stood still.");
            assertThat(editor.page().locator(".fact-panel h2")).hasText("The cash registers stood still.");
            assertThat(reader.facts()).containsText("The cash registers stood still.");
            assertThat(reader.facts()).containsText("Confirmé");
            assertThat(reader.page().locator("html")).hasAttribute("lang", "fr");
            assertThat(editor.complaints()).isEmpty();
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void what_is_refused_is_said_at_its_field_and_nothing_typed_is_lost() {
        api("admin").open("refused", "Refused");
        try (Person editor = Person.arrives(base()).signsIn("editor").goesTo("/incidents/refused")) {
            editor.button("Record a fact").click();
            editor.types("Summary", "Something happened.");
            editor.types("Occurred", "yesterday");
            editor.button("Record fact").click();
            assertThat(editor.form()).containsText("The time \"yesterday\" is not understood");
            assertThat(editor.field("Summary")).hasValue("Something happened.");
            editor.types("Occurred", "2014-06-15");
            editor.button("Record fact").click();
            assertThat(editor.form()).containsText("A confirmed fact needs a source or a named witness");
            editor.button("Add a source").click();
            editor.types("Publisher", "CRM Buyer");
            editor.types("Address", "ftp://example.org");
            editor.button("Record fact").click();
            assertThat(editor.form()).containsText("starts with http:// or https://");
            editor.types("Address", "https://example.org/outage");
            editor.button("Record fact").click();
            assertThat(editor.facts()).containsText("Something happened.");
        }
    }

    @Test
    void an_id_that_is_taken_is_said_at_the_id_or_above_the_form() {
        Api api = api("admin");
        api.open("taken", "Taken");
        api.record("taken", "T-1", "2014-06-15", "The first");
        try (Person editor = Person.arrives(base(), "fr-FR", ColorScheme.LIGHT)
                .signsIn("editor")
                .goesTo("/incidents/taken")) {
            editor.button("Enregistrer un fait").click();
            editor.types("Résumé", "Le second");
            editor.types("Survenu", "2014-06-15");
            editor.types("Acteur : nom", "Un témoin");
            editor.page()
                    .getByText("Plus", new Page.GetByTextOptions().setExact(true))
                    .click();
            editor.types("Identifiant", "T-1");
            editor.button("Enregistrer le fait").click();
            assertThat(editor.form()).containsText("Cet incident a déjà un fait « T-1 »");
        }
    }

    @Test
    void pressing_twice_records_once() {
        Api api = api("admin");
        api.open("twice", "Twice");
        try (Person editor = Person.arrives(base()).signsIn("editor").goesTo("/incidents/twice")) {
            editor.button("Record a fact").click();
            editor.types("Summary", "Only once.");
            editor.types("Occurred", "2014");
            editor.types("Actor: name", "A witness");
            editor.button("Record fact").dblclick();
            assertThat(editor.facts()).containsText("Only once.");
            assertThat(api.get("/incidents/twice")).contains("\"facts\":1,");
        }
    }

    @Test
    void escape_asks_before_it_throws_away_what_was_typed() {
        api("admin").open("escape", "Escape");
        try (Person editor = Person.arrives(base()).signsIn("editor").goesTo("/incidents/escape")) {
            editor.button("Record a fact").click();
            editor.field("Summary").fill("Half a sentence");
            editor.page().keyboard().press("Escape");
            editor.button("Keep writing").click();
            assertThat(editor.page().locator("vaadin-confirm-dialog")).hasCount(0);
            assertThat(editor.field("Summary")).hasValue("Half a sentence");
            editor.page().keyboard().press("Escape");
            editor.button("Discard").click();
            assertThat(editor.field("Summary")).hasCount(0);
        }
    }

    @Test
    void an_editor_corrects_a_fact_and_its_history_tells_what_changed_and_why() {
        Api api = api("admin");
        api.open("history", "History");
        api.record("history", "H-1", "2014-06-15", "Forty cash registers failed.");
        try (Person editor = Person.arrives(base()).signsIn("editor").goesTo("/incidents/history")) {
            editor.page().getByText("Forty cash registers failed.").click();
            editor.button("Correct").click();
            editor.types("Why was our record wrong?", "A misreading");
            editor.types("Summary", "Four hundred cash registers failed.");
            editor.button("Correct").click();
            assertThat(editor.page().locator(".history")).containsText("Corrected · version 2");
            assertThat(editor.page().locator(".history")).containsText("Why: A misreading");
            assertThat(editor.page().locator(".history .before")).hasText("Forty cash registers failed.");
            assertThat(editor.page().locator(".history .after")).hasText("Four hundred cash registers failed.");
        }
    }

    @Test
    void whoever_corrects_what_somebody_else_just_corrected_sees_both() {
        Api api = api("admin");
        api.open("conflict", "Conflict");
        api.record("conflict", "C-1", "2014-06-15", "As first written.");
        try (Person editor = Person.arrives(base()).signsIn("editor").goesTo("/incidents/conflict")) {
            editor.page().getByText("As first written.").click();
            editor.button("Correct").click();
            editor.types("Why was our record wrong?", "I know better");
            editor.types("Summary", "As I write it.");
            Api.expect(
                    200,
                    api.post(
                            "/incidents/conflict/facts/C-1/correct",
                            "{\"reason\": \"quicker\", \"fact\": "
                                    + Api.fact("C-1", "2014-06-16", "As somebody else wrote it.") + "}",
                            "If-Match",
                            "\"1\""));
            editor.button("Correct").click();
            assertThat(editor.page().locator(".conflict")).containsText("As I write it.");
            assertThat(editor.page().locator(".conflict")).containsText("As somebody else wrote it.");
            editor.button("Correct").click();
            assertThat(editor.page().locator(".history")).containsText("Corrected · version 3");
            assertThat(editor.facts()).containsText("As I write it.");
        }
    }

    @Test
    void a_retracted_fact_leaves_the_timeline() {
        Api api = api("admin");
        api.open("retracted", "Retracted");
        api.record("retracted", "R-1", "2014-06-15", "This stays.");
        api.record("retracted", "R-2", "2014-06-15", "This goes.");
        try (Person editor = Person.arrives(base()).signsIn("editor").goesTo("/incidents/retracted")) {
            editor.page().getByText("This goes.").click();
            editor.chooses("More that can be done with the fact", "Retract");
            editor.types("Why should it never have been on our record?", "Recorded in the wrong incident");
            editor.field("Why should it never have been on our record?").press("Enter");
            assertThat(editor.form().locator(".quoted")).hasCount(0);
            assertThat(editor.facts().getByText("This goes.").first()).isHidden();
            assertThat(editor.facts()).containsText("This stays.");
        }
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    private Api api(String name) {
        return new Api(HttpClient.newHttpClient(), base(), name);
    }
}
