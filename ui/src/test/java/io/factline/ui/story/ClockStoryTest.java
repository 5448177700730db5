package io.factline.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Factline suggests which deadlines may concern a crisis, people decide, and anybody may suppose. */
@RunningFactline
class ClockStoryTest {

    @LocalServerPort
    private int port;

    @Test
    void an_editor_decides_which_rules_concern_the_incident_and_says_why() {
        Api api = api();
        api.breach("clock-duties");
        try (Person editor = Person.arrives(base()).signsIn("admin").goesTo("/incidents/clock-duties?tab=clocks")) {
            assertThat(editor.page().locator(".no-advice")).containsText("Not legal advice.");
            assertThat(table(editor, "May concern this incident")).containsText("jurisdiction US-MN");
            assertThat(editor.page().locator(".clocks")).containsText("Nobody has decided of a rule yet.");
            editor.button("Assign Minn. Stat. 325E.61: notice (US-MN-IND)").click();
            editor.button("Assign").click();
            assertThat(editor.form()).containsText("Say why");
            editor.types("Why does it concern the incident?", "The head office is in Minnesota.");
            editor.button("Assign").click();
            assertThat(table(editor, "Duties")).containsText("No fixed deadline");
            assertThat(table(editor, "Duties")).containsText("Why: The head office is in Minnesota.");
            assertThat(table(editor, "Duties")).containsText("15 December 2013");

            editor.button("Exclude Minn. Stat. 325E.61: notice (US-MN-IND)").click();
            editor.types("Why does it not concern the incident?", "Nobody lives there.");
            editor.button("Exclude").click();
            assertThat(table(editor, "Duties")).containsText("Excluded");
            assertThat(table(editor, "Duties")).containsText("Why: Nobody lives there.");
        }
        long then = api.known("clock-duties");
        try (Person editor = Person.arrives(base())
                .signsIn("admin")
                .goesTo("/incidents/clock-duties?tab=clocks&recordedUntil=" + then)) {
            assertThat(table(editor, "Duties")).containsText("Excluded");
            assertThat(editor.page().locator(".clocks .actions vaadin-button")).hasCount(0);
            assertThat(editor.page().locator(".banner.moment")).containsText("nothing can be changed here");
            editor.goesTo("/incidents/clock-duties?tab=kpis&recordedUntil=" + then);
            assertThat(editor.button("History of Time to contain")).isVisible();
            assertThat(editor.button("Anchors of Time to contain")).hasCount(0);
        }
    }

    @Test
    void what_somebody_supposes_is_marked_and_a_link_shows_another_person_the_same() {
        api().breach("clock-what-if");
        try (Person reader = Person.arrives(base()).signsIn("admin").goesTo("/incidents/clock-what-if?tab=clocks")) {
            reader.page().getByLabel("Rules to suppose").fill("EU-GDPR-33");
            reader.page()
                    .getByRole(
                            AriaRole.OPTION,
                            new Page.GetByRoleOptions()
                                    .setName("GDPR: notification (EU-GDPR-33)")
                                    .setExact(true))
                    .click();
            reader.page().keyboard().press("Escape");
            supposed(reader);
            assertThat(reader.page()).hasURL(base() + "/incidents/clock-what-if?tab=clocks&whatIf=EU-GDPR-33");
            reader.goesBack();
            assertThat(table(reader, "A supposition, not a duty")).hasCount(0);
        }
        Api api = api();
        api.account("clock-viewer", "\"viewer\"");
        try (Person other = Person.arrives(base())
                .signsIn("clock-viewer")
                .goesTo("/incidents/clock-what-if?tab=clocks&whatIf=EU-GDPR-33&whatIf=NO-SUCH-RULE")) {
            supposed(other);
            assertThat(other.page().locator(".clocks .actions vaadin-button")).hasCount(0);
        }
    }

    private static void supposed(Person reader) {
        Locator supposition = table(reader, "A supposition, not a duty");
        assertThat(supposition).containsText("Overdue, no filing on record");
        assertThat(supposition).containsText("between 18 Dec 2013, 01:00 and 19 Dec 2013, 00:00");
        assertThat(supposition).containsText("strictly: between 18 Dec 2013, 00:00 and 19 Dec 2013, 00:00");
    }

    private static Locator table(Person reader, String name) {
        return reader.page()
                .getByRole(
                        AriaRole.TABLE,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Api api() {
        return new Api(HttpClient.newHttpClient(), base(), "admin");
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
