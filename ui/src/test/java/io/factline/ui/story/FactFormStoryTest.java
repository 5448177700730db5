package io.factline.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The form of a fact before a browser: what a server alone cannot know, such as keys, lists that open, and narrow screens. */
@RunningFactline
class FactFormStoryTest {

    private static final int PHONE_WIDTH = 360;
    private static final int PHONE_HEIGHT = 740;
    /** A quick hand. */
    private static final double BETWEEN_KEYS = 40;

    @LocalServerPort
    private int port;

    @Test
    void a_decision_is_recorded_with_the_keyboard_alone() {
        Api api = api();
        api.open("keyboard", "Keyboard");
        api.record("keyboard", "K-1", "2014-06-15", "The cash registers stood still.");
        api.record("keyboard", "K-2", "2014-06-15", "A network device failed.");
        try (Person editor = Person.arrives(base()).signsIn("admin").goesTo("/incidents/keyboard")) {
            editor.button("Record a fact").press("Enter");
            find(editor, editor.field("Type"), "options", "Decision made");
            editor.types("Summary", "Customers are told.");
            editor.types("Occurred", "2014-06-15T18:00");
            editor.types("Question", "Tell customers?");
            Locator texts = editor.form().locator(".texts-field input");
            texts.first().focus();
            keys(editor, "Wait");
            assertThat(texts).hasCount(2);
            editor.page().keyboard().press("Enter");
            assertThat(texts.nth(1)).isFocused();
            keys(editor, "Say nothing");
            assertThat(texts).hasCount(3);
            find(editor, editor.field("Facts it rests on"), "regis", "The cash registers stood still.");
            editor.types("Actor: name", "The board");
            editor.button("Add a relation").press("Enter");
            Locator kind = editor.form().locator(".relation-row vaadin-select");
            assertThat(kind).hasAttribute("focused", "");
            assertThat(kind.locator("vaadin-select-item")).not().hasCount(0);
            // a closed list takes what begins like what is typed without a pause
            editor.page().keyboard().type("Deri");
            assertThat(kind.locator("vaadin-select-value-button")).containsText("Derived from");
            find(editor, editor.field("The other fact"), "device", "A network device failed.");
            assertThat(editor.form()).containsText("15 June 2014 · K-2");
            editor.button("Record fact").press("Enter");
            assertThat(editor.facts()).containsText("Customers are told.");
            assertThat(editor.complaints()).isEmpty();
        }
        assertThat(api.get("/incidents/keyboard/timeline?type=DecisionMade"))
                .contains("\"alternatives\":[\"Wait\",\"Say nothing\"]")
                .contains("\"basis\":[\"K-1\"]")
                .contains("\"kind\":\"derivedFrom\",\"fact\":\"K-2\"");
    }

    @Test
    void somebody_on_a_phone_in_french_and_dark_is_told_what_is_wrong_with_a_number_and_nothing_overflows() {
        Api api = api();
        api.open("phone", "Au téléphone");
        try (Person editor = Person.arrives(base(), "fr-FR", ColorScheme.DARK).signsIn("admin")) {
            editor.page().setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
            editor.goesTo("/incidents/phone");
            editor.button("Enregistrer un fait").click();
            find(editor, editor.field("Type"), "impact", "Impact estimé");
            editor.types("Résumé", "Quarante millions de comptes.");
            editor.types("Survenu", "2013-12-19");
            editor.types("Acteur : nom", "Target");
            editor.button("Ajouter une quantité").click();
            editor.field("Nom").fill("Comptes de carte");
            editor.field("Nom").press("Enter");
            Locator value = editor.form().locator(".quantity-row").getByLabel("Valeur");
            value.fill("quarante millions");
            editor.button("Enregistrer le fait").click();
            assertThat(editor.form()).containsText("« quarante millions » n’est pas un nombre");
            assertThat(value).isFocused();
            assertThat((boolean) editor.form()
                            .evaluate("dialog => dialog.querySelector('.fact-form').scrollWidth"
                                    + " <= dialog.querySelector('.fact-form').clientWidth"))
                    .isTrue();
            value.fill("40 000 000");
            editor.button("Enregistrer le fait").click();
            assertThat(editor.facts()).containsText("Quarante millions de comptes.");
            assertThat(editor.complaints()).isEmpty();
        }
        assertThat(api.get("/incidents/phone/timeline"))
                .contains("\"name\":\"cardAccounts\",\"value\":40000000")
                .contains("\"factType\":\"ImpactEstimated\"");
    }

    /** Types into a field with a list, and takes what the list then offers. */
    private static void find(Person person, Locator field, String typed, String offered) {
        field.focus();
        person.page().keyboard().press("ControlOrMeta+A");
        keys(person, typed);
        Locator offers =
                person.page().locator("vaadin-combo-box-item:visible, vaadin-multi-select-combo-box-item:visible");
        assertThat(offers).hasCount(1);
        assertThat(offers).containsText(offered);
        person.page().keyboard().press("ArrowDown");
        person.page().keyboard().press("Enter");
    }

    private static void keys(Person person, String text) {
        Page page = person.page();
        page.keyboard().type(text, new Keyboard.TypeOptions().setDelay(BETWEEN_KEYS));
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    private Api api() {
        return new Api(HttpClient.newHttpClient(), base(), "admin");
    }
}
