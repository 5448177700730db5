package io.factline.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator lets another system in, and shuts it out. */
@RunningFactline
class KeyStoryTest {

    @LocalServerPort
    private int port;

    @Test
    void a_key_is_shown_once_works_as_it_stands_and_is_revoked() throws IOException, InterruptedException {
        api().open("keyed", "Keyed incident");
        api().open("not-keyed", "Another incident");
        try (Person admin = Person.arrives(base()).signsIn("admin").goesTo("/integrations")) {
            admin.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            assertThat(admin.page().locator(".integrations")).containsText("Keys");
            admin.button("New key").click();
            admin.button("Make the key").click();
            assertThat(admin.form()).containsText("A name has 1 to 64");
            assertThat(admin.form()).containsText("A key needs at least one role");
            admin.field("Name").fill("storyteller");
            admin.form().getByText("Viewer: reads").click();
            admin.field("Incidents").fill("Keyed inc");
            Locator offer = admin.page().locator("vaadin-multi-select-combo-box-item:visible");
            assertThat(offer).hasCount(1);
            offer.click();
            admin.page().keyboard().press("Escape");
            assertThat(Axe.violations(admin.page())).isEmpty();
            admin.button("Make the key").click();
            Locator shown = admin.page().locator("vaadin-dialog:has(.curl)");
            assertThat(shown).containsText("This is shown once");
            assertThat(Axe.violations(admin.page())).isEmpty();
            String line = shown.locator(".curl").first().innerText();
            assertThat(shown.locator(".curl")).hasCount(2);
            shown.getByText("Copy the line").first().click();
            admin.page().waitForFunction("line => navigator.clipboard.readText().then(text => text === line)", line);
            assertThat(Shell.ran(line)).contains("Keyed incident").doesNotContain("Another incident");
            admin.button("I have kept it").click();
            Locator keys = admin.page().locator(".integrations vaadin-grid[aria-label=Keys]");
            assertThat(keys).containsText("storyteller");
            assertThat(keys).containsText("Keyed incident");
            assertThat(admin.page().locator("body")).not().containsText("factline_");
            assertThat(Axe.violations(admin.page())).isEmpty();
            admin.button("Revoke storyteller").click();
            admin.button("Revoke").click();
            assertThat(keys).containsText("Revoked");
            assertThat(Shell.ran(line)).contains("not-signed-in");
            assertThat(admin.complaints()).isEmpty();
        }
    }

    @Test
    void a_key_that_writes_comes_with_lines_that_try_it_in_an_exercise_of_their_own() throws Exception {
        api().open("written-by-a-key", "Written by a key");
        try (Person admin = Person.arrives(base()).signsIn("admin").goesTo("/integrations")) {
            admin.button("New key").click();
            admin.field("Name").fill("writer");
            admin.form().getByText("Editor: ").click();
            admin.button("Make the key").click();
            Locator lines = admin.page().locator("vaadin-dialog .curl");
            assertThat(lines).hasCount(4);
            assertThat(Shell.ran(lines.nth(1).innerText())).contains("position").doesNotContain("problem");
            String recorded = Shell.ran(lines.nth(2).innerText());
            assertThat(recorded).contains("position");
            assertThat(Shell.ran(lines.nth(2).innerText())).as("pasted twice").isEqualTo(recorded);
            assertThat(Shell.ran("timeout 5 " + lines.nth(3).innerText())).contains(":");
            assertThat(Shell.ran(lines.nth(0).innerText())).contains("A key is tried");
            admin.button("I have kept it").click();

            admin.button("New key").click();
            admin.field("Name").fill("writer");
            admin.form().getByText("Editor: ").click();
            admin.field("Incidents").fill("Written by");
            admin.page().locator("vaadin-multi-select-combo-box-item:visible").click();
            admin.page().keyboard().press("Escape");
            admin.button("Make the key").click();
            assertThat(admin.page().locator("vaadin-text-field[invalid]")).containsText("\"writer\" already");
            admin.field("Name").fill("writer-of-one");
            admin.button("Make the key").click();
            assertThat(lines).hasCount(3);
            String of = Shell.ran(lines.nth(1).innerText());
            assertThat(of).contains("position");
            assertThat(Shell.ran(lines.nth(1).innerText())).as("pasted twice").isEqualTo(of);
            assertThat(admin.complaints()).isEmpty();
        }
    }

    @Test
    void an_empty_list_says_what_a_key_is_for_also_in_french_in_the_dark_and_on_a_phone() {
        try (Person admin = Person.arrives(base(), "fr-FR", ColorScheme.DARK).signsIn("admin")) {
            admin.page().setViewportSize(360, 740);
            admin.goesTo("/integrations");
            assertThat(admin.page().locator(".integrations")).containsText("Clés");
            assertThat(Axe.violations(admin.page())).isEmpty();
        }
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    private Api api() {
        return new Api(HttpClient.newHttpClient(), base(), "admin");
    }
}
