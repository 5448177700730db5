package io.factline.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpClient;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Going about by single keys, and being left in peace by them. */
@RunningFactline
class ShortcutStoryTest {

    @LocalServerPort
    private int port;

    @BeforeEach
    void anIncident() {
        Api api = new Api(HttpClient.newHttpClient(), base(), "admin");
        if (!api.get("/incidents").contains("\"keys\"")) {
            api.open("keys", "Checkout outage");
            api.record("keys", "F-1", "2014-06-15", "Registers stopped.");
        }
    }

    @Test
    void a_key_goes_to_the_search_another_one_to_a_side_and_another_one_opens_the_form() {
        try (Person editor = Person.arrives(base()).signsIn("admin").goesTo("/incidents/keys")) {
            press(editor, "/");
            assertThat(editor.page().locator(".filter-bar .words input")).isFocused();
            editor.page().locator(".filter-bar .words input").blur();
            press(editor, "2");
            assertThat(editor.page().locator(".kpis")).isVisible();
            press(editor, "n");
            assertThat(editor.field("Summary")).isVisible();
        }
    }

    @Test
    void no_key_does_anything_while_somebody_types_or_fills_in_a_form() {
        try (Person editor = Person.arrives(base()).signsIn("admin").goesTo("/incidents/keys")) {
            press(editor, "/");
            assertThat(editor.page().locator(".filter-bar .words input")).isFocused();
            editor.page().keyboard().type("n2?");
            assertThat(editor.page().locator(".filter-bar .words input")).hasValue("n2?");
            assertThat(editor.form()).hasCount(0);
            editor.button("Record a fact").click();
            editor.button("Cancel").focus();
            press(editor, "?");
            assertThat(editor.page().locator(".shortcuts")).hasCount(0);
        }
    }

    @Test
    void the_list_says_the_keys_of_the_screen_and_only_to_whom_they_belong() {
        new Api(HttpClient.newHttpClient(), base(), "admin").account("key-viewer", "\"viewer\"");
        try (Person editor = Person.arrives(base()).signsIn("admin").goesTo("/incidents/keys")) {
            press(editor, "?");
            assertThat(editor.page().locator(".shortcuts")).containsText("Record a fact");
            assertThat(editor.page().locator(".shortcuts")).containsText("Show KPIs");
        }
        try (Person viewer = Person.arrives(base()).signsIn("key-viewer").goesTo("/incidents/keys")) {
            viewer.button("? Keyboard shortcuts").click();
            assertThat(viewer.page().locator(".shortcuts")).containsText("Show KPIs");
            assertThat(viewer.page().locator(".shortcuts")).not().containsText("Record a fact");
        }
    }

    @Test
    void whoever_switches_them_off_is_not_disturbed_again() {
        try (Person editor = Person.arrives(base()).signsIn("admin").goesTo("/incidents/keys")) {
            press(editor, "?");
            editor.page().getByLabel("Single keys are shortcuts").uncheck();
            editor.button("Close").click();
            assertThat(editor.page().locator(".shortcuts")).hasCount(0);
            assertThat(editor.page().locator("factline-shortcuts")).hasAttribute("keys", "");
            Page next = editor.context().newPage();
            next.navigate(base() + "/incidents/keys");
            assertThat(next.locator("factline-shortcuts")).hasAttribute("keys", "");
            next.keyboard().press("n");
            next.locator(".shortcut-keys vaadin-button").click();
            next.getByLabel("Single keys are shortcuts").check();
            assertThat(next.locator("factline-shortcuts")).hasAttribute("keys", Pattern.compile(".*n.*"));
        }
    }

    private static void press(Person person, String key) {
        // what the screen offers is known to the browser as soon as the screen is there
        assertThat(person.page().locator("factline-shortcuts[keys~='" + key + "']"))
                .hasCount(1);
        person.page().locator("body").press(key);
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
