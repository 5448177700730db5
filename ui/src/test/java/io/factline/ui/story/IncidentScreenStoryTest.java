package io.factline.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.net.http.HttpClient;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole crisis in time: drawn, chosen, narrowed, gone through moment by moment; by pointer and by keyboard. */
@RunningFactline
class IncidentScreenStoryTest {

    @LocalServerPort
    int port;

    @Test
    void a_newcomer_goes_to_the_evening_of_20_december_2013_by_the_slider() {
        api().breach("screen-slider");
        try (Person newcomer = Person.arrives(base()).signsIn("admin").goesTo("/incidents/screen-slider")) {
            assertThat(slider(newcomer)).hasAttribute("data-today", "");
            assertThat(chart(newcomer)).hasAttribute("data-level", "marks");
            Locator range = slider(newcomer).locator("input[type=range]");
            range.focus();
            newcomer.page().keyboard().press("Home");
            assertThat(newcomer.page().locator(".banner.moment")).isVisible();
            for (int moment = 0; moment < 3; moment++) {
                newcomer.page().keyboard().press("ArrowRight");
            }
            assertThat(newcomer.page().locator(".banner.moment"))
                    .containsText(
                            "As the public had been told by the end of 20 December 2013: 32 facts. 68 more are on our record.");
            assertThat(newcomer.page()).hasURL(base() + "/incidents/screen-slider?toldUntil=2013-12-20");
            assertThat(slider(newcomer)).hasAttribute("data-index", "3");
            assertThat(card(newcomer, "Public exposure gap")).containsText("22 days");
            assertThat(card(newcomer, "Disclosure delay")).hasCount(0);
            assertThat(newcomer.facts().getByText("70 million")).isHidden();
            assertThat(newcomer.page().locator(".lifecycle > li")).hasCount(3);

            newcomer.page().keyboard().press("End");
            assertThat(newcomer.page().locator(".banner.moment")).isHidden();
            assertThat(card(newcomer, "Disclosure delay")).containsText("7 days");
            assertThat(card(newcomer, "Disclosure delay")).containsText("was –");
            assertEquals(List.of(), newcomer.complaints());
        }
    }

    @Test
    void playing_goes_moment_by_moment_and_marks_what_each_changes() {
        api().breach("screen-play");
        try (Person reader =
                Person.arrives(base()).signsIn("admin").goesTo("/incidents/screen-play?toldUntil=2013-12-18")) {
            assertThat(slider(reader)).hasAttribute("data-index", Pattern.compile("\\d+"));
            reader.page().keyboard().press("p");
            assertThat(slider(reader)).hasAttribute("data-playing", "true");
            assertThat(chart(reader)).hasAttribute("data-changed", Pattern.compile("[1-9]\\d*"));
            assertThat(reader.page().locator(".kpi-card.changed").first()).isVisible();
            reader.page().keyboard().press("p");
            assertThat(slider(reader)).hasAttribute("data-playing", "false");
            reader.page().keyboard().press("t");
            assertThat(reader.page().locator(".banner.moment")).isHidden();
        }
    }

    @Test
    void a_fact_chosen_in_the_picture_is_chosen_in_the_list_and_a_link_shows_another_person_the_same() {
        api().breach("screen-choice");
        String shared;
        try (Person reader = Person.arrives(base()).signsIn("admin").goesTo("/incidents/screen-choice")) {
            assertThat(chart(reader)).hasAttribute("data-level", "marks");
            chart(reader).locator("[part=lanes][tabindex]").focus();
            reader.page().keyboard().press("ArrowRight");
            assertThat(chart(reader)).hasAttribute("data-focused", Pattern.compile(".+"));
            reader.page().keyboard().press("Enter");
            assertThat(reader.panel()).isVisible();
            assertThat(chart(reader)).hasAttribute("data-selected", Pattern.compile(".+"));
            chart(reader).locator("select").first().selectOption("source");
            assertThat(chart(reader)).hasAttribute("data-lanes", Pattern.compile(".*Star Tribune.*"));
            assertThat(reader.page()).hasURL(Pattern.compile(".*\\?(?=.*fact=)(?=.*lanes=source).*"));
            shared = reader.page().url();
        }
        try (Person other = Person.arrives(base()).signsIn("admin").goesTo(shared.substring(base().length()))) {
            assertThat(other.panel()).isVisible();
            assertThat(chart(other)).hasAttribute("data-selected", Pattern.compile(".+"));
            assertThat(chart(other)).hasAttribute("data-lanes", Pattern.compile(".*Star Tribune.*"));
        }
    }

    @Test
    void keys_walk_through_the_facts_and_the_list_of_keys_says_so() {
        api().breach("screen-keys");
        try (Person reader = Person.arrives(base()).signsIn("admin").goesTo("/incidents/screen-keys")) {
            assertThat(reader.facts()).containsText("Network credentials");
            reader.page().keyboard().press("j");
            assertThat(reader.panel().locator("h2")).containsText("Network credentials");
            reader.page().keyboard().press("j");
            assertThat(reader.panel().locator("h2")).containsText("First breach of the network");
            reader.page().keyboard().press("k");
            assertThat(reader.panel().locator("h2")).containsText("Network credentials");
            reader.page().keyboard().press("?");
            assertThat(reader.page().locator("vaadin-dialog").last()).containsText("Next fact");
            assertThat(reader.page().locator("vaadin-dialog").last()).containsText("Play or pause the moments");
        }
    }

    @Test
    void opinions_are_folded_to_a_count_until_somebody_wants_to_see_each() {
        api().breach("screen-opinions");
        try (Person reader = Person.arrives(base()).signsIn("admin").goesTo("/incidents/screen-opinions")) {
            chart(reader).locator("button.whole").click();
            assertThat(chart(reader)).hasAttribute("data-bubbles", Pattern.compile("[1-9]\\d*"));
            String folded = chart(reader).getAttribute("data-marks");
            chart(reader).locator("button.opinions").click();
            assertThat(chart(reader)).not().hasAttribute("data-marks", folded);
            assertThat(chart(reader)).hasAttribute("data-marks", "100");
            assertThat(reader.page()).hasURL(Pattern.compile(".*opinions=true.*"));
        }
    }

    @Test
    void an_incident_without_facts_offers_the_one_thing_to_do_with_an_example() {
        Api api = api();
        api.open("screen-empty", "Nothing yet");
        try (Person editor = Person.arrives(base()).signsIn("admin").goesTo("/incidents/screen-empty")) {
            assertThat(editor.page().locator("div.nothing:visible"))
                    .containsText("For example: “Card readers in all stores");
            assertThat(editor.page().locator(".lifecycle")).containsText("No turn of the incident is on record yet");
            editor.page().locator("div.nothing:visible vaadin-button").click();
            assertThat(editor.field("Summary")).isVisible();
        }
    }

    private static Locator chart(Person reader) {
        return reader.page().locator("factline-timeline");
    }

    private static Locator slider(Person reader) {
        return reader.page().locator("factline-moments");
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
