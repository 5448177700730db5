package io.factline.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator has another system told of what happens, and looks after it. */
@RunningFactline
class WebhookStoryTest {

    @LocalServerPort
    private int port;

    @Test
    void a_webhook_is_made_tried_watched_asked_again_and_removed() throws Exception {
        api().open("told-by-webhook", "Told incident");
        AtomicInteger calls = new AtomicInteger();
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/hook", call -> {
            calls.incrementAndGet();
            call.sendResponseHeaders(204, -1);
            call.close();
        });
        receiver.start();
        try (Person admin = Person.arrives(base()).signsIn("admin").goesTo("/integrations")) {
            Locator panel = admin.page().locator(".integrations section:has-text('Webhooks')");
            makes(admin, "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook");
            assertThat(panel).containsText("In use");

            admin.button("Open status-page").click();
            Locator webhook = admin.page().locator("vaadin-dialog:has-text('Webhook status-page')");
            assertThat(webhook).containsText("Nothing was sent yet");
            admin.button("Send a trial").click();
            assertThat(webhook).containsText("WebhookTried");
            assertThat(webhook).containsText("204 after");
            api().record("told-by-webhook", "T-1", "2014-06-15", "Told to the status page.");
            assertThat(webhook).containsText("FactRecorded");
            assertThat(webhook).containsText("Told incident");
            assertThat(Axe.violations(admin.page())).isEmpty();
            int before = calls.get();
            webhook.locator("vaadin-button:visible", new Locator.LocatorOptions().setHasText("Deliver again"))
                    .last()
                    .click();
            admin.page().waitForCondition(() -> calls.get() == before + 1);
            admin.button("Disable").click();
            assertThat(webhook).containsText("Disabled");
            admin.button("Remove").click();
            admin.page()
                    .locator(
                            "vaadin-confirm-dialog vaadin-button",
                            new com.microsoft.playwright.Page.LocatorOptions().setHasText("Remove"))
                    .click();
            assertThat(panel.getByText("status-page")).isHidden();
            assertThat(admin.complaints()).isEmpty();
        } finally {
            receiver.stop(0);
        }
    }

    @Test
    void a_receiver_that_cannot_be_reached_is_said_to_be_so_also_in_french_in_the_dark() {
        api().webhook("nowhere", "https://10.1.2.3/hook");
        try (Person admin = Person.arrives(base(), "fr-FR", ColorScheme.DARK).signsIn("admin")) {
            admin.goesTo("/integrations");
            admin.button("Ouvrir nowhere").click();
            admin.button("Envoyer un essai").click();
            assertThat(admin.page().locator("vaadin-dialog")).containsText("Pas un réseau public");
            assertThat(Axe.violations(admin.page())).isEmpty();
        }
    }

    private static void makes(Person admin, String url) {
        admin.button("New webhook").click();
        admin.button("Make the webhook").click();
        assertThat(admin.form()).containsText("A name has 1 to 64");
        assertThat(admin.form()).containsText("The url is an address of https");
        admin.field("Name").fill("status-page");
        admin.field("Address").fill(url);
        assertThat(Axe.violations(admin.page())).isEmpty();
        admin.button("Make the webhook").click();
        Locator shown = admin.page().locator("vaadin-dialog:has-text('The secret of status-page')");
        assertThat(shown).containsText("This is shown once");
        assertThat(shown.locator("vaadin-text-field.secret input").inputValue()).startsWith("whsec_");
        admin.button("I have kept it").click();
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    private Api api() {
        return new Api(HttpClient.newHttpClient(), base(), "admin");
    }
}
