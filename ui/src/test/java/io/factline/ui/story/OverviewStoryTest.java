package io.factline.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody who opens an incident sees at a glance how it went, what was measured, and which deadlines ran. */
@RunningFactline
class OverviewStoryTest {

    @LocalServerPort
    int port;

    @Test
    void the_course_of_the_incident_stands_above_its_facts_with_the_time_between_its_turns() {
        api().breach("overview-course");
        try (Person reader = Person.arrives(base()).signsIn("admin").goesTo("/incidents/overview-course")) {
            Locator turns = reader.page().locator(".lifecycle > li");
            assertThat(turns).containsText(new String[] {
                "Began", "Warned", "Discovered", "Contained", "Disclosed", "Apologised", "Closed"
            });
            assertThat(turns.nth(2)).containsText("11 to 28 days");
            assertThat(turns.nth(4)).containsText("19 December 2013");
            turns.nth(4).getByRole(AriaRole.LINK).click();
            assertThat(reader.panel()).containsText("Disclosed");
        }
    }

    @Test
    void a_card_says_the_value_and_opens_all_that_is_behind_it() {
        api().breach("overview-card");
        try (Person reader = Person.arrives(base()).signsIn("admin").goesTo("/incidents/overview-card")) {
            Locator delay = card(reader, "Disclosure delay");
            assertThat(delay).containsText("7 days");
            assertThat(delay).containsText("144 to 192 h");
            assertThat(delay).containsText("40 days: mean, discovery to notification");
            delay.click();
            Locator dialog = reader.page().locator(".kpi-history");
            assertThat(dialog).containsText("From the first fact “Discovered”");
            assertThat(dialog).containsText("To the first fact “Disclosed”");
            assertThat(dialog).containsText("BakerHostetler, Data Security Incident Response Report 2016");
            assertThat(dialog).containsText("none is a norm");
            assertThat(dialog).containsText("Before anything was told");
            dialog.getByRole(AriaRole.LINK).first().click();
            assertThat(reader.panel().locator("h2")).containsText("suspicious activity");
        }
    }

    @Test
    void what_another_moment_changes_is_marked_on_its_card() {
        api().breach("overview-changed");
        try (Person reader = Person.arrives(base()).signsIn("admin").goesTo("/incidents/overview-changed")) {
            assertThat(card(reader, "Dwell time")).containsText("15 days");
            reader.opensCutoffs();
            reader.page().locator(".cutoff-bar").getByLabel("Told until").fill("2013-12-20");
            reader.page().locator(".cutoff-bar").getByLabel("Told until").blur();
            assertThat(reader.page().locator(".banner.moment")).containsText("32 facts. 68 more are on our record.");
            assertThat(card(reader, "Public exposure gap")).containsText("22 days");
            assertThat(card(reader, "Dwell time")).containsText("was 15 days");
            assertThat(card(reader, "Disclosure delay")).hasCount(0);
            assertThat(reader.facts()).containsText("Card data of store customers begins to be captured.");
        }
    }

    @Test
    void the_clocks_that_somebody_decided_of_are_seen_with_their_verdict_and_their_law() {
        Api api = api();
        api.breach("overview-clocks");
        Api.expect(200, api.post("/incidents/overview-clocks/duties", """
                {"rule": "US-MN-IND", "reason": "The head office is in Minnesota."}"""));
        try (Person reader = Person.arrives(base()).signsIn("admin").goesTo("/incidents/overview-clocks")) {
            Locator clock = reader.page().locator(".clock-card");
            assertThat(clock).containsText("Minn. Stat. 325E.61");
            assertThat(clock).containsText("No fixed deadline");
            assertThat(reader.page().locator(".clock-overview")).containsText("Not legal advice");
        }
    }

    private static Locator card(Person reader, String name) {
        return reader.page().locator(".kpi-card").filter(new Locator.FilterOptions().setHasText(name));
    }

    private Api api() {
        return new Api(HttpClient.newHttpClient(), base(), "admin");
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
