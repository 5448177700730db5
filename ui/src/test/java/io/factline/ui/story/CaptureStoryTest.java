package io.factline.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** In a hurry: a fact in one line, another one like the last, and a way back from a slip of the hand. */
@RunningFactline
class CaptureStoryTest {

    private static final String MORE = "More that can be done with the fact";

    @LocalServerPort
    private int port;

    @BeforeEach
    void there_is_an_editor() {
        api().account("editor", "\"editor\"");
    }

    @Test
    void a_line_becomes_a_draft_and_enter_puts_it_on_record_without_the_mouse() {
        api().open("quick", "Quick");
        try (Person editor = Person.arrives(base()).signsIn("editor").goesTo("/incidents/quick")) {
            assertThat(editor.button("Quick entry")).isVisible();
            editor.button("Quick entry").press("Enter");
            assertThat(editor.field("What happened")).isFocused();
            editor.page()
                    .keyboard()
                    .type("2013-12-18 08:00 Krebs reports the breach #ThirdPartyReported @\"Brian Krebs\" >press");
            editor.page().keyboard().press("Enter");
            assertThat(editor.form().locator(".understood")).containsText("Happened: 18 December 2013, 08:00");
            assertThat(editor.form().locator(".understood")).containsText("Type: Third party reported");
            assertThat(editor.field("Summary")).hasValue("Krebs reports the breach");
            assertThat(editor.field("Occurred")).isFocused();
            editor.page().keyboard().press("Enter");
            assertThat(editor.panel().locator("h2")).hasText("Krebs reports the breach");
            assertThat(editor.panel()).containsText("Press: 18 December 2013, 08:00");
            assertThat(editor.complaints()).isEmpty();
        }
    }

    @Test
    void a_draft_is_not_thrown_away_by_escape() {
        api().open("kept", "Kept");
        try (Person editor = Person.arrives(base(), "fr-FR", ColorScheme.DARK)
                .signsIn("editor")
                .goesTo("/incidents/kept")) {
            editor.button("Saisie rapide").click();
            editor.field("Ce qui s’est passé").fill("Les caisses sont en panne #caisses");
            editor.field("Ce qui s’est passé").press("Enter");
            assertThat(editor.form().locator(".understood")).containsText("Survenu maintenant");
            assertThat(editor.form().locator(".understood .warning")).containsText("« #caisses »");
            assertThat(editor.field("Survenu")).isFocused();
            editor.page().keyboard().press("Escape");
            editor.button("Continuer").click();
            assertThat(editor.field("Résumé")).hasValue("Les caisses sont en panne #caisses");
        }
    }

    @Test
    void a_copy_asks_for_its_time_and_becomes_a_fact_of_its_own() {
        Api api = api();
        api.open("copy", "Copy");
        api.record("copy", "C-1", "2014-06-15T18:00", "Registers stand still.");
        try (Person editor = Person.arrives(base()).signsIn("editor").goesTo("/incidents/copy")) {
            editor.fact("Registers stand still.").click();
            editor.chooses(MORE, "Duplicate");
            assertThat(editor.form()).containsText("This is a copy of “Registers stand still.”");
            assertThat(editor.field("Occurred")).isFocused();
            editor.page().keyboard().type("2014-06-15T19:30");
            editor.page().keyboard().press("Enter");
            assertThat(editor.panel()).containsText("15 June 2014, 19:30");
            assertThat(api.get("/incidents/copy")).contains("\"facts\":2,");
        }
    }

    @Test
    void what_was_just_recorded_is_undone_by_the_keyboard_and_leaves_every_screen() {
        api().open("slip", "Slip");
        try (Person editor = Person.arrives(base()).signsIn("editor").goesTo("/incidents/slip");
                Person reader = Person.arrives(base()).signsIn("admin").goesTo("/incidents/slip")) {
            editor.button("Quick entry").click();
            editor.field("What happened").fill("A slip of the hand");
            editor.field("What happened").press("Enter");
            assertThat(editor.field("Occurred")).isFocused();
            editor.page().keyboard().press("Enter");
            assertThat(reader.facts()).containsText("A slip of the hand");
            Locator undo = editor.button("Undo");
            undo.focus();
            undo.press("Enter");
            assertThat(editor.page().locator("vaadin-notification-card").last()).containsText("It is undone.");
            assertThat(editor.page().locator(".incident .nothing h2")).hasText("No facts yet");
            assertThat(reader.page().locator(".incident .nothing h2")).hasText("No facts yet");
            assertThat(editor.page().locator("main h1")).isFocused();
        }
    }

    @Test
    void a_change_goes_back_with_a_reason_and_the_history_has_both() {
        Api api = api();
        api.open("back", "Back");
        api.record("back", "B-1", "2014-06-15", "It stands.");
        try (Person editor = Person.arrives(base()).signsIn("editor").goesTo("/incidents/back")) {
            editor.fact("It stands.").click();
            editor.chooses(MORE, "Change standing");
            editor.picks("Standing from now on", "Rumoured");
            editor.types("What makes it so?", "Only hearsay");
            editor.field("What makes it so?").press("Enter");
            assertThat(editor.panel().locator(".history")).containsText("version 2");
            editor.button("Undo").click();
            assertThat(editor.panel().locator(".history")).containsText("Why: Undone: the change of standing");
            assertThat(editor.panel().locator(".history")).containsText("Why: Only hearsay");
            assertThat(editor.panel().locator(".tag-claimed").first()).isVisible();
        }
    }

    @Test
    void where_somebody_was_quicker_nothing_is_undone_and_it_is_said() {
        Api api = api();
        api.open("quicker", "Quicker");
        api.record("quicker", "Q-1", "2014-06-15", "It stands.");
        try (Person editor = Person.arrives(base()).signsIn("editor").goesTo("/incidents/quicker")) {
            editor.fact("It stands.").click();
            editor.chooses(MORE, "Dispute");
            editor.types("Who disputes it, and why?", "I do");
            editor.field("Who disputes it, and why?").press("Enter");
            assertThat(editor.facts().locator(".tag-disputed").first()).isVisible();
            api.say("quicker", "Q-1", "standing", "{\"standing\": \"rumoured\", \"reason\": \"quicker\"}");
            editor.button("Undo").click();
            assertThat(editor.page().locator("vaadin-notification-card").last()).containsText("Nothing was undone");
            assertThat(api.get("/incidents/quicker/facts/Q-1")).contains("\"version\":3,", "\"disputed\":true");
        }
    }

    @Test
    void a_retraction_is_final_and_says_so_and_what_can_be_done_then() {
        Api api = api();
        api.open("final", "Final");
        api.record("final", "F-1", "2014-06-15", "It goes.");
        api.record("final", "F-2", "2014-06-16", "It stays.");
        try (Person editor = Person.arrives(base()).signsIn("editor").goesTo("/incidents/final")) {
            editor.fact("It goes.").click();
            editor.chooses(MORE, "Retract");
            assertThat(editor.form()).containsText("This is final: Duplicate records it anew.");
            editor.types("Why should it never have been on our record?", "The wrong incident");
            editor.field("Why should it never have been on our record?").press("Enter");
            assertThat(editor.page().locator("vaadin-notification-card").last()).containsText("The fact is retracted.");
            assertThat(editor.button("Undo")).hasCount(0);
            editor.goesTo("/incidents/final?fact=F-1");
            editor.button("Duplicate").click();
            assertThat(editor.field("Summary")).hasValue("It goes.");
        }
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    private Api api() {
        return new Api(HttpClient.newHttpClient(), base(), "admin");
    }
}
