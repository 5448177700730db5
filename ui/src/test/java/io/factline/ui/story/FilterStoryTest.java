package io.factline.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpClient;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Readers choose which facts they see, and a link shows another person the same. */
@RunningFactline
class FilterStoryTest {

    @LocalServerPort
    private int port;

    @Test
    void what_one_chooses_stands_in_the_address_and_the_way_back_takes_it_back() {
        Api api = incident("filtered");
        api.record("filtered", "F-1", "2014-06-15", "Registers stood still.");
        api.record("filtered", "F-2", "2014-06-16", "A rumour about elephants.");
        api.say("filtered", "F-2", "standing", "{\"standing\": \"rumoured\", \"reason\": \"nobody knows\"}");
        String address;
        try (Person reader = Person.arrives(base()).signsIn("admin").goesTo("/incidents/filtered")) {
            assertThat(count(reader)).hasText("2 facts");
            bar(reader).getByLabel("Standing").click();
            reader.page()
                    .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Rumoured"))
                    .click();
            reader.page().keyboard().press("Escape");
            assertThat(count(reader)).hasText("1 fact of 2");
            assertThat(reader.fact("Registers stood still.")).isHidden();
            assertThat(reader.page()).hasURL(Pattern.compile(".*\\?standing=rumoured"));
            address = reader.page().url().substring(base().length());

            bar(reader).getByLabel("Search").fill("regist");
            bar(reader).getByLabel("Search").pressSequentially("ers");
            assertThat(reader.page().locator(".no-match h2")).hasText("No fact matches");
            reader.page().locator(".no-match vaadin-button").click();
            assertThat(count(reader)).hasText("2 facts");
            assertThat(reader.page()).hasURL(base() + "/incidents/filtered");

            reader.goesBack();
            assertThat(bar(reader).getByLabel("Search")).hasValue("registers");
            reader.goesBack();
            assertThat(count(reader)).hasText("1 fact of 2");
            assertThat(bar(reader).getByLabel("Search")).hasValue("");
            reader.goesBack();
            assertThat(count(reader)).hasText("2 facts");
        }
        try (Person other = Person.arrives(base()).signsIn("admin").goesTo(address)) {
            assertThat(count(other)).hasText("1 fact of 2");
            assertThat(other.facts()).containsText("A rumour about elephants.");
        }
    }

    @Test
    void what_others_record_appears_under_a_filter_only_where_it_passes_it() {
        Api api = incident("live-filter");
        api.record("live-filter", "F-1", "2014-06-15", "The first elephant.");
        try (Person reader = Person.arrives(base()).signsIn("admin").goesTo("/incidents/live-filter?q=elephant")) {
            assertThat(count(reader)).hasText("1 fact of 1");
            api.record("live-filter", "F-2", "2014-06-16", "A giraffe.");
            assertThat(count(reader)).hasText("1 fact of 2");
            api.record("live-filter", "F-3", "2014-06-17", "The second elephant.");
            assertThat(count(reader)).hasText("2 facts of 3");
            assertThat(reader.facts()).containsText("The second elephant.");
            assertThat(reader.fact("A giraffe.")).isHidden();
        }
    }

    @Test
    void a_filter_that_lets_through_more_than_one_page_is_scrolled_to_its_end() {
        Api api = incident("pages");
        StringBuilder lines = new StringBuilder();
        for (int i = 1000; i < 1450; i++) {
            lines.append(Api.fact("P-" + i, "2014-06-15T09:30", "Elephant number " + i + "."))
                    .append('\n');
        }
        Api.expect(200, api.post("/incidents/pages/facts", lines.toString(), "Content-Type", "application/x-ndjson"));
        try (Person reader = Person.arrives(base()).signsIn("admin").goesTo("/incidents/pages?q=elephant")) {
            assertThat(count(reader)).hasText("More than 200 facts of 450");
            reader.facts().hover();
            for (int i = 0; i < 30; i++) {
                reader.page().mouse().wheel(0, 4_000);
                reader.page().waitForTimeout(100);
            }
            assertThat(reader.facts()).containsText("Elephant number 1449.");
        }
    }

    private static Locator bar(Person reader) {
        return reader.page().locator(".filter-bar");
    }

    private static Locator count(Person reader) {
        return bar(reader).locator("[role=status]");
    }

    private Api incident(String key) {
        Api api = new Api(HttpClient.newHttpClient(), base(), "admin");
        api.open(key, key);
        return api;
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
