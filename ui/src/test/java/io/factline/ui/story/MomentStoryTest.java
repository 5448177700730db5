package io.factline.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Readers choose the moment that they look at, and nobody changes the past. */
@RunningFactline
class MomentStoryTest {

    @LocalServerPort
    private int port;

    @Test
    void whoever_looks_at_what_the_public_had_been_told_by_a_day_reads_that_and_nothing_of_later() {
        api().breach("moment-told");
        String address = "/incidents/moment-told?toldUntil=2013-12-20";
        try (Person newcomer = Person.arrives(base()).signsIn("admin").goesTo("/incidents/moment-told")) {
            assertThat(banner(newcomer)).isHidden();
            newcomer.opensCutoffs();
            cutoff(newcomer, "Told until").fill("2013-12-20");
            cutoff(newcomer, "Told until").blur();
            assertThat(banner(newcomer))
                    .containsText("As the public had been told by the end of 20 December 2013: 32 facts."
                            + " 68 more are on our record.");
            assertThat(newcomer.page().locator(".about")).containsText("32 facts");
            assertThat(newcomer.page()).hasURL(base() + address);
            newcomer.page().locator(".filter-bar").getByLabel("Search").fill("40 million");
            assertThat(newcomer.facts()).containsText("40 million");
            newcomer.page().locator(".filter-bar").getByLabel("Search").fill("\"70 million\" or \"110 million\"");
            assertThat(newcomer.page().locator(".no-match h2")).hasText("No fact matches");
        }
        try (Person other = Person.arrives(base(), "fr-FR", ColorScheme.LIGHT)
                .signsIn("admin")
                .goesTo(address)) {
            assertThat(banner(other))
                    .containsText("Ce que le public avait appris jusqu’à la fin du 20 décembre 2013 : 32 faits.");
            other.button("Revenir à aujourd’hui").click();
            assertThat(banner(other)).isHidden();
            assertThat(other.page()).hasURL(base() + "/incidents/moment-told");
            other.goesBack();
            assertThat(banner(other)).containsText("32 faits");
            assertThat(cutoff(other, "Dit jusqu’à")).hasValue("2013-12-20");
        }
    }

    @Test
    void a_fact_of_the_past_record_reads_as_it_did_and_nothing_can_be_done_with_it() {
        Api api = api();
        api.open("moment-record", "The record then");
        long then = api.record("moment-record", "M-1", "2014-06-15", "As it was first recorded.");
        api.say("moment-record", "M-1", "correct", """
                {"reason": "misread", "fact": {"factType": "Discovered", "summary": "As it was corrected.",
                 "occurred": "2014-06-15", "standing": "claimed", "detail": {}}}""");
        api.record("moment-record", "M-2", "2014-06-16", "What came later.");
        try (Person editor = Person.arrives(base()).signsIn("admin").goesTo("/incidents/moment-record?fact=M-1")) {
            assertThat(editor.panel()).containsText("As it was corrected.");
            editor.opensCutoffs();
            cutoff(editor, "On our record until").fill(String.valueOf(then));
            cutoff(editor, "On our record until").blur();
            assertThat(banner(editor))
                    .containsText(
                            "As it was on our record up to its position " + then
                                    + ": 1 fact. 1 more has been recorded since. This is the past: nothing can be changed here.");
            assertThat(editor.panel().locator("h2")).hasText("As it was first recorded.");
            assertThat(editor.panel().locator(".history > li")).hasCount(1);
            assertThat(editor.fact("What came later.")).isHidden();
            for (String change : new String[] {"Record a fact", "Correct", "Tell"}) {
                assertThat(editor.button(change)).isHidden();
            }
            assertThat(editor.button("What can be done with the incident")).isHidden();
            assertThat(editor.page().locator(".live")).hasText("At rest: this is the past");
            api.record("moment-record", "M-3", "2014-06-17", "While one looked back.");

            editor.button("Today").click();
            assertThat(editor.facts()).containsText("While one looked back.");
            assertThat(editor.button("Record a fact")).isVisible();
            assertThat(editor.panel()).containsText("As it was corrected.");
            api.record("moment-record", "M-4", "2014-06-18", "And it goes on.");
            assertThat(editor.facts()).containsText("And it goes on.");
        }
    }

    @Test
    void a_moment_that_cannot_be_is_told_at_its_field_and_the_screen_stays() {
        Api api = api();
        api.open("moment-wrong", "Not a moment");
        api.record("moment-wrong", "M-1", "2014-06-15", "Still there.");
        try (Person reader = Person.arrives(base()).signsIn("admin").goesTo("/incidents/moment-wrong")) {
            reader.opensCutoffs();
            cutoff(reader, "Happened until").fill("the day before yesterday");
            cutoff(reader, "Happened until").blur();
            assertThat(bar(reader)).containsText("The time \"the day before yesterday\" is not understood");
            cutoff(reader, "Happened until").fill("2014-06-15/2014-06-17");
            cutoff(reader, "Happened until").blur();
            assertThat(bar(reader)).containsText("Write one moment, such as 2013-12-20");
            cutoff(reader, "Happened until").fill("");
            cutoff(reader, "Happened until").blur();
            cutoff(reader, "On our record until").fill("2014-06-15");
            cutoff(reader, "On our record until").blur();
            assertThat(bar(reader)).containsText("Our record did not hold the incident \"moment-wrong\" then");
            assertThat(reader.facts()).containsText("Still there.");
            reader.page().navigate(base() + "/incidents/moment-wrong?toldUntil=yesterday");
            assertThat(reader.page().locator("main")).containsText("The time \"yesterday\" is not understood");
        }
    }

    @Test
    void what_one_records_while_looking_at_an_earlier_moment_is_recorded_though_it_lies_beyond() {
        Api api = api();
        api.open("moment-beyond", "Beyond");
        api.record("moment-beyond", "M-1", "2014-06-15", "Known on the day.");
        try (Person editor =
                Person.arrives(base()).signsIn("admin").goesTo("/incidents/moment-beyond?occurredUntil=2014-06-15")) {
            assertThat(banner(editor)).containsText("What had happened by the end of 15 June 2014: 1 fact.");
            api.record("moment-beyond", "M-2", "2014-06-20", "Of another day.");
            assertThat(banner(editor)).containsText("1 more is on our record.");
            assertThat(editor.fact("Of another day.")).isHidden();
            editor.goesTo("/incidents/moment-beyond?occurredUntil=2014-06-15&fact=M-2");
            assertThat(editor.page().getByText("This fact lies beyond the moment that is shown"))
                    .isVisible();
        }
    }

    @Test
    void on_a_telephone_every_side_of_an_incident_fits_and_the_cut_offs_are_behind_a_button() {
        Api api = api();
        api.open("moment-narrow", "On a telephone");
        api.record("moment-narrow", "M-1", "2014-06-15", "Read on the way.");
        try (Person reader = Person.arrives(base()).signsIn("admin")) {
            reader.page().setViewportSize(390, 844);
            for (String side : new String[] {"facts", "kpis", "clocks&whatIf=EU-GDPR-33"}) {
                reader.goesTo("/incidents/moment-narrow?toldUntil=2014-06-16&tab=" + side);
                assertThat(reader.page().locator(".incident-tabs")).isVisible();
                assertEquals(390, reader.page().evaluate("document.documentElement.scrollWidth"), side);
            }
            assertThat(cutoff(reader, "Happened until")).isHidden();
            reader.button("What was known, when").click();
            cutoff(reader, "Happened until").fill("2014-06-14");
            cutoff(reader, "Happened until").blur();
            assertThat(banner(reader)).containsText("What had happened by the end of 14 June 2014");
        }
    }

    private static Locator bar(Person reader) {
        return reader.page().locator(".cutoff-bar");
    }

    private static Locator banner(Person reader) {
        return reader.page().locator(".banner.moment");
    }

    private static Locator cutoff(Person reader, String label) {
        return bar(reader).getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private Api api() {
        return new Api(HttpClient.newHttpClient(), base(), "admin");
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
