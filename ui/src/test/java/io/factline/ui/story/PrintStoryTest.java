package io.factline.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Taking an incident along on paper. */
@RunningFactline
class PrintStoryTest {

    @LocalServerPort
    private int port;

    @Test
    void the_keys_that_print_write_out_all_facts_of_the_list_and_nothing_that_can_be_pressed() {
        new Api(HttpClient.newHttpClient(), base(), "admin").breach("printed");
        try (Person reader = Person.arrives(base()).signsIn("admin")) {
            reader.page().addInitScript("window.print = () => document.documentElement.dataset.printed = 'yes'");
            reader.goesTo("/incidents/printed");
            assertThat(reader.facts()).isVisible();
            reader.page().keyboard().press("Control+p");
            assertThat(reader.page().locator("html[data-printed]")).hasCount(1);
            assertThat(reader.page().locator(".on-paper tbody tr")).hasCount(100);
            assertThat(reader.page().locator(".on-paper")).isHidden();
            reader.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(reader.page().locator(".on-paper tr").last()).isVisible();
            assertThat(reader.page().locator("header.top")).isHidden();
            assertThat(reader.page().locator("vaadin-button:visible")).hasCount(0);
            reader.page().evaluate("dispatchEvent(new Event('afterprint'))");
            assertThat(reader.page().locator(".on-paper tr")).hasCount(0);
            assertThat(reader.page().locator(".paper-note")).isVisible();
        }
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
