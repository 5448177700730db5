package io.factline.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody typed outlives the connection, the page and the session, and is recorded once. */
@RunningFactline
class DraftStoryTest {

    private static final String DRAFTS =
            "Object.keys(localStorage).filter(key => key.startsWith('factline-draft:')).length";

    @LocalServerPort
    private int port;

    @BeforeEach
    void there_is_an_editor() {
        api().account("editor", "\"editor\"");
    }

    @Test
    void what_was_typed_without_a_connection_is_offered_after_a_reload_and_recorded_once() {
        Api api = api();
        api.open("draft-offline", "Offline");
        try (Person editor = Person.arrives(base()).signsIn("editor").goesTo("/incidents/draft-offline")) {
            editor.button("Record a fact").click();
            editor.types("Summary", "Registers");
            editor.types("Occurred", "2014-06-15");
            editor.types("Actor: name", "A manager");
            editor.button("Add a quantity").click();
            Locator value = editor.form().locator(".quantity-row").getByLabel("Value");
            value.fill("4");
            editor.context().setOffline(true);
            assertThat(editor.form().getByText("Nothing is lost that you type")).isVisible();
            editor.types("Summary", "Registers stood still.");
            value.fill("40");
            editor.context().setOffline(false);
            editor.goesTo("/incidents/draft-offline");

            editor.button("Record a fact").click();
            assertThat(editor.form()).containsText("Continue your draft of ");
            assertThat(editor.form()).containsText("Registers stood still.");
            assertThat(editor.field("Summary")).isHidden();
            assertThat(editor.button("Continue")).isFocused();
            editor.page().keyboard().press("Enter");
            assertThat(editor.field("Summary")).hasValue("Registers stood still.");
            assertThat(editor.field("Occurred")).hasValue("2014-06-15");
            assertThat(value).hasValue("40");
            editor.field("Name").fill("Registers");
            editor.field("Name").press("Enter");
            editor.button("Record fact").click();
            assertThat(editor.facts()).containsText("Registers stood still.");
            assertThat(editor.page().evaluate(DRAFTS)).isEqualTo(0);
            editor.button("Record a fact").click();
            assertThat(editor.field("Summary")).isEmpty();
        }
        assertThat(api.get("/incidents/draft-offline/timeline").split("Registers stood still", -1))
                .as("once")
                .hasSize(2);
    }

    @Test
    void a_draft_waits_until_somebody_has_signed_in_again() {
        Api api = api();
        api.open("draft-session", "Session");
        try (Person editor = Person.arrives(base(), "fr-FR", ColorScheme.DARK)
                .signsIn("editor")
                .goesTo("/incidents/draft-session")) {
            editor.button("Enregistrer un fait").click();
            editor.types("Résumé", "Les caisses sont à l’arrêt.");
            editor.types("Survenu", "2014-06-15");
            // as where the server was restarted: it knows this session no more
            editor.context().addCookies(List.of(new Cookie("JSESSIONID", "0123456789ABCDEF").setUrl(base())));
            editor.types("Acteur : nom", "Un gérant");
            assertThat(editor.page().locator("input[name=username]")).isVisible();
            editor.signsIn("editor", RunningFactline.PASSWORD);
            assertThat(editor.page()).hasTitle("Session · Factline");
            editor.button("Enregistrer un fait").click();
            assertThat(editor.form()).containsText("Reprendre votre brouillon du ");
            editor.button("Reprendre").click();
            assertThat(editor.field("Acteur : nom")).hasValue("Un gérant");
            editor.button("Enregistrer le fait").click();
            assertThat(editor.facts()).containsText("Les caisses sont à l’arrêt.");
        }
    }

    @Test
    void an_answer_that_never_arrived_does_not_record_the_fact_twice() {
        Api api = api();
        api.open("draft-answer", "Answer");
        try (Person editor = Person.arrives(base()).signsIn("editor").goesTo("/incidents/draft-answer")) {
            editor.button("Record a fact").click();
            editor.types("Summary", "Registers stood still.");
            editor.types("Occurred", "2014-06-15");
            editor.types("Actor: name", "A manager");
            // what a browser still has to which nobody said that it was recorded
            Object kept = editor.page().evaluate("Object.entries(localStorage)");
            editor.button("Record fact").click();
            assertThat(editor.facts()).containsText("Registers stood still.");
            editor.page().evaluate("draft => draft.forEach(([key, value]) => localStorage.setItem(key, value))", kept);
            editor.button("Record a fact").click();
            editor.button("Continue").click();
            assertThat(editor.field("Summary")).hasValue("Registers stood still.");
            editor.button("Record fact").click();
            assertThat(editor.form().locator(".fact-form")).hasCount(0);
        }
        assertThat(api.get("/incidents/draft-answer/timeline").split("Registers stood still", -1))
                .as("once")
                .hasSize(2);
    }

    @Test
    void a_correction_that_was_kept_answers_the_version_that_it_was_written_about() {
        Api api = api();
        api.open("draft-correct", "Correct");
        api.record("draft-correct", "C-1", "2014-06-15", "As first written.");
        try (Person editor = Person.arrives(base()).signsIn("editor").goesTo("/incidents/draft-correct?fact=C-1")) {
            editor.button("Correct").click();
            editor.types("Summary", "As I write it.");
            editor.types("Why was our record wrong?", "I know better");
            api.say(
                    "draft-correct",
                    "C-1",
                    "correct",
                    "{\"reason\": \"quicker\", \"fact\": " + Api.fact("C-1", "2014-06-16", "As first written.") + "}");
            editor.goesTo("/incidents/draft-correct?fact=C-1");
            editor.button("Correct").click();
            editor.button("Continue").click();
            assertThat(editor.field("Why was our record wrong?")).hasValue("I know better");
            editor.button("Correct").click();
            Locator conflict = editor.form().locator(".conflict");
            assertThat(conflict).containsText("the record is at version 2 now");
            assertThat(conflict.locator(".differs"))
                    .containsText(new String[] {"As I write it.", "As first written.", "15 June 2014", "16 June 2014"});
            assertThat(conflict).not().containsText("Standing");
            editor.button("Correct").click();
            assertThat(editor.panel()).containsText("Corrected · version 3");
        }
    }

    @Test
    void nothing_is_kept_of_what_somebody_discards_and_nothing_of_somebody_who_signs_out() {
        Api api = api();
        api.open("draft-gone", "Gone");
        try (Person editor = Person.arrives(base()).signsIn("editor").goesTo("/incidents/draft-gone")) {
            editor.button("Record a fact").click();
            editor.types("Summary", "To be thrown away.");
            editor.button("Cancel").click();
            editor.button("Discard").click();
            assertThat(editor.form()).hasCount(0);
            assertThat(editor.page().evaluate(DRAFTS)).isEqualTo(0);

            editor.button("Record a fact").click();
            editor.types("Summary", "To be offered.");
            editor.goesTo("/incidents/draft-gone");
            editor.button("Record a fact").click();
            editor.button("Discard").click();
            assertThat(editor.field("Summary")).isFocused();
            assertThat(editor.field("Summary")).isEmpty();
            assertThat(editor.page().evaluate(DRAFTS)).isEqualTo(0);

            editor.types("Summary", "Nobody else's business.");
            editor.goesTo("/incidents/draft-gone");
            assertThat(editor.page().evaluate(DRAFTS)).isEqualTo(1);
            editor.chooses("Account editor", "Sign out");
            assertThat(editor.page().locator("input[name=username]")).isVisible();
            assertThat(editor.page().evaluate(DRAFTS)).isEqualTo(0);
        }
    }

    @Test
    void a_form_that_waits_for_a_service_shows_it_and_takes_no_second_press() {
        Api api = api();
        api.open("waiting", "Waiting");
        try (Person editor = Person.arrives(base()).signsIn("editor").goesTo("/incidents/waiting")) {
            editor.button("Record a fact").click();
            editor.types("Summary", "It took a while.");
            editor.types("Occurred", "2014-06-15");
            editor.types("Actor: name", "A manager");
            Locator send = editor.form().locator(".send");
            double width = send.boundingBox().width;
            List<Route> held = new CopyOnWriteArrayList<>();
            editor.page().route("**/*v-r=uidl*", held::add);
            editor.field("Actor: name").press("Enter");
            assertThat(send).isDisabled();
            assertThat(send).hasCSS("pointer-events", "none");
            assertThat((String) send.evaluate("button => getComputedStyle(button, '::after').animationName"))
                    .contains("works");
            assertThat(send.boundingBox().width).isEqualTo(width);
            editor.page().unroute("**/*v-r=uidl*");
            held.forEach(Route::resume);
            assertThat(editor.facts()).containsText("It took a while.");
        }
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    private Api api() {
        return new Api(HttpClient.newHttpClient(), base(), "admin");
    }
}
