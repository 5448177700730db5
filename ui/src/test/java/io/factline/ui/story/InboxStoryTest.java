package io.factline.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpClient;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Another system tells of something, and people say what it is. */
@RunningFactline
class InboxStoryTest {

    @LocalServerPort
    private int port;

    @Test
    void a_connector_is_made_a_signal_comes_and_becomes_a_fact() throws Exception {
        api().open("signalled", "Signalled incident");
        try (Person admin = Person.arrives(base()).signsIn("admin").goesTo("/integrations")) {
            String line = makes(admin);
            assertThat(Shell.ran(line)).contains("\"signals\"");
            assertThat(Shell.ran(line.replace("A trial", "A trial, altered"))).contains("\"signals\"");
            assertThat(Shell.ran(line.replace("hmac '", "hmac 'x"))).contains("sender-unproven");

            admin.goesTo("/inbox");
            Locator inbox = admin.page().locator(".inbox");
            assertThat(inbox).containsText("A trial");
            assertThat(inbox).containsText("chat-watch");
            assertThat(inbox).containsText("Not assigned");
            assertThat(Axe.violations(admin.page())).isEmpty();
            admin.button("A trial").click();
            Locator signal = admin.page().locator("vaadin-dialog.signal");
            assertThat(signal.locator(".payload")).containsText("\"id\":\"trial-1\"");
            assertThat(signal).containsText("Looked for in vain");
            assertThat(Axe.violations(admin.page())).isEmpty();

            admin.button("Make it a fact").click();
            chooses(admin, "Signalled incident");
            admin.button("Go on").click();
            Locator form = admin.page().locator("vaadin-dialog:has-text('Record a fact of this signal')");
            assertThat(form.getByLabel("Summary").first()).hasValue("A trial");
            assertThat(form).containsText("the organisation was told when it came");
            admin.button("Record the fact").click();
            assertThat(signal).containsText("Became a fact");
            assertThat(signal).containsText("became the fact signal-");
            admin.button("Reopen").click();
            Locator reopening = admin.page().locator("vaadin-dialog:has-text('Reopen this signal')");
            reopening.getByLabel("Why").fill("It was only a trial.");
            admin.button("Reopen it").click();
            admin.button("Dismiss").click();
            admin.page()
                    .locator("vaadin-dialog:has-text('Dismiss this signal')")
                    .getByLabel("Why")
                    .fill("A trial of the connector.");
            admin.button("Dismiss it").click();
            assertThat(signal).containsText("A trial of the connector.");
            admin.button("Close").click();
            assertThat(inbox).containsText("1 signal, 0 open");
            tellsWhoSawIt(admin);
            isGivenTheSecretOfItsSender(admin);
            assertThat(admin.complaints()).isEmpty();
        }
    }

    @Test
    void the_inbox_of_an_incident_says_that_it_is_empty_also_in_french_in_the_dark_and_on_a_phone() {
        api().open("quiet-inbox", "Quiet incident");
        try (Person admin = Person.arrives(base(), "fr-FR", ColorScheme.DARK).signsIn("admin")) {
            admin.page().setViewportSize(360, 740);
            admin.goesTo("/inbox?incident=quiet-inbox");
            assertThat(admin.page().locator(".inbox")).containsText("Aucun signal n’est encore arrivé");
            assertThat(admin.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(360);
            assertThat(Axe.violations(admin.page())).isEmpty();
        }
    }

    /** Makes a connector from a preset; answers the line that sends a first signal. */
    private static String makes(Person admin) {
        admin.button("New connector").click();
        admin.button("Make the connector").click();
        assertThat(admin.form()).containsText("A name has 1 to 64");
        admin.page().locator("vaadin-select:has(label:text-is('What sends'))").click();
        admin.page()
                .locator("vaadin-select-item:visible", new Page.LocatorOptions().setHasText("Contact centre"))
                .click();
        admin.field("Name").fill("chat-watch");
        assertThat(Axe.violations(admin.page())).isEmpty();
        admin.button("Make the connector").click();
        Locator shown = admin.page().locator("vaadin-dialog:has-text('The secret of chat-watch')");
        assertThat(shown).containsText("This is shown once");
        String line = shown.locator(".curl").textContent();
        admin.button("I have kept it").click();
        return line;
    }

    /** Beside what it is, by a name and a time; on a phone, too, with nothing to the side. */
    private static void tellsWhoSawIt(Person admin) {
        admin.goesTo("/inbox?state=dismissed");
        Locator grid = admin.page().locator(".inbox vaadin-grid");
        Pattern seen = Pattern.compile("by admin \\(you\\), .+ \\(UTC\\)");
        assertThat(grid.getByText(seen)).isInViewport();
        assertThat(Axe.violations(admin.page())).isEmpty();
        admin.page().setViewportSize(360, 740);
        admin.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(grid.locator(".card")).containsText(seen);
        assertThat(grid.getByText(seen)).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        assertThat(grid.evaluate("grid => grid.$.table.scrollWidth - grid.$.table.clientWidth"))
                .isEqualTo(0);
        assertThat(Axe.violations(admin.page())).isEmpty();
        admin.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        admin.page().setViewportSize(1280, 1000);
    }

    /** As PagerDuty does it: its secret is shown once it has the address. */
    private static void isGivenTheSecretOfItsSender(Person admin) {
        admin.goesTo("/integrations");
        admin.button("Open chat-watch").click();
        admin.button("New secret").click();
        Locator question = admin.page().locator("vaadin-dialog:has-text('A new secret for chat-watch')");
        Locator secret = question.getByLabel("Secret that the sender drew");
        secret.fill("too short");
        question.locator(".send").click();
        assertThat(question).containsText("A secret has 16 to 200");
        secret.fill("drawn-by-the-sender-0");
        question.locator(".send").click();
        Locator shown = admin.page().locator("vaadin-dialog:has-text('The secret of chat-watch')");
        assertThat(shown.locator(".curl")).containsText("drawn-by-the-sender-0");
        admin.button("I have kept it").click();
        admin.button("Disable").click();
        assertThat(admin.page().locator("vaadin-dialog.connector")).containsText("Enable");
    }

    private static void chooses(Person admin, String title) {
        Locator field = admin.page()
                .locator("vaadin-dialog:has-text('Of which incident is it?')")
                .getByLabel("Incident");
        field.fill(title);
        admin.page().locator("vaadin-combo-box-item:visible").first().click();
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    private Api api() {
        return new Api(HttpClient.newHttpClient(), base(), "admin");
    }
}
