package io.factline.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a reader may not see is counted, never silently absent; and a record that is signed off offers nothing to change. */
@RunningFactline
class AccessStoryTest {

    private static final String MORE = "More that can be done with the fact";
    private static final String INCIDENT = "What can be done with the incident";

    @LocalServerPort
    private int port;

    @BeforeEach
    void there_are_accounts() {
        api().account("editor", "\"editor\"");
        api().account("viewer", "\"viewer\"");
        api().account("counsel", "\"viewer\", \"counsel\"");
    }

    @Test
    void a_viewer_reads_how_many_facts_are_withheld_and_counsel_reads_the_facts() {
        Api api = api();
        api.open("withheld", "Withheld");
        api.record("withheld", "W-1", "2014-06-15", "For everybody.");
        api.record("withheld", "W-2", "2014-06-16", "For counsel alone.");
        try (Person viewer = Person.arrives(base()).signsIn("viewer").goesTo("/incidents/withheld");
                Person counsel = Person.arrives(base()).signsIn("counsel").goesTo("/incidents/withheld")) {
            assertThat(viewer.facts()).containsText("For counsel alone.");
            viewer.fact("For counsel alone.").click();
            api.say("withheld", "W-2", "access", "{\"access\": \"privileged\", \"reason\": \"Advice\"}");
            assertThat(viewer.page().locator(".withheld")).hasText("1 fact is withheld from you");
            assertThat(viewer.fact("For counsel alone.")).isHidden();
            assertThat(viewer.panel()).hasCount(0);
            assertThat(counsel.facts().locator(".tag-privileged").first()).hasText("Privileged");
            assertThat(counsel.page().locator(".withheld")).isHidden();
            viewer.goesTo("/incidents");
            assertThat(viewer.page().getByText("1 withheld").first()).isVisible();
        }
    }

    @Test
    void a_private_incident_is_not_there_for_others_until_everybody_may_know() {
        Api api = api();
        api.open("private", "Takeover talks leaked");
        try (Person viewer = Person.arrives(base()).signsIn("viewer").goesTo("/incidents/private");
                Person editor = Person.arrives(base()).signsIn("editor").goesTo("/incidents/private")) {
            assertThat(viewer.page().locator("h1")).hasText("Takeover talks leaked");
            editor.chooses(INCIDENT, "Who may know of it");
            assertThat(editor.form()).containsText("For everybody else it is not there");
            assertThat(Axe.violations(editor.page())).isEmpty();
            editor.types("Why shall others not know?", "It is not announced yet");
            editor.button("Let only them know").click();
            assertThat(editor.page().locator(".incident-head .about")).containsText("Private");
            assertThat(viewer.page().locator("body")).not().containsText("Takeover talks");
            viewer.goesTo("/incidents");
            assertThat(viewer.page().locator("body")).not().containsText("Takeover talks");
            editor.goesTo("/incidents");
            assertThat(editor.page().locator("body")).containsText("Takeover talks");
            editor.goesTo("/incidents/private").chooses(INCIDENT, "Let everybody know of it");
            editor.types("Why may everybody know?", "It was announced");
            editor.button("Let everybody know").click();
            assertThat(editor.page().locator(".incident-head .about")).not().containsText("Private");
            viewer.goesTo("/incidents/private");
            assertThat(viewer.page().locator("h1")).hasText("Takeover talks leaked");
        }
    }

    @Test
    void an_editor_is_warned_before_a_fact_is_hidden_from_themselves() {
        Api api = api();
        api.open("hidden", "Hidden");
        api.record("hidden", "H-1", "2014-06-15", "Soon privileged.");
        api.record("hidden", "H-2", "2014-06-16", "Open to all.");
        try (Person editor = Person.arrives(base()).signsIn("editor").goesTo("/incidents/hidden")) {
            editor.fact("Soon privileged.").click();
            editor.chooses(MORE, "Change access");
            editor.picks("Access from now on", "Privileged");
            assertThat(editor.form().locator(".warning")).containsText("you will no longer see this fact");
            editor.types("Why may others read it than before?", "It is advice");
            editor.button("Change access").click();
            assertThat(editor.page().locator(".withheld")).hasText("1 fact is withheld from you");
            assertThat(editor.panel()).hasCount(0);
            assertThat(editor.facts()).containsText("Open to all.");
        }
    }

    @Test
    void a_locked_incident_offers_no_action_until_it_is_unlocked() {
        Api api = api();
        api.open("locked", "Locked");
        api.record("locked", "L-1", "2014-06-15", "Signed off.");
        try (Person editor = Person.arrives(base()).signsIn("editor").goesTo("/incidents/locked");
                Person other = Person.arrives(base()).signsIn("editor").goesTo("/incidents/locked")) {
            other.fact("Signed off.").click();
            assertThat(other.button("Correct")).isVisible();
            editor.chooses(INCIDENT, "Lock incident");
            editor.types("Why is the record complete?", "The review is over");
            editor.button("Lock incident").click();
            assertThat(editor.page().locator(".banner")).containsText("Any editor or administrator can unlock it");
            assertThat(other.page().locator(".banner")).isVisible();
            for (String change : new String[] {"Record a fact", "Correct", "Tell"}) {
                assertThat(other.button(change)).hasCount(0);
            }
            assertThat(other.button(MORE)).hasCount(0);
            other.button(INCIDENT).click();
            assertThat(other.item("Lock incident")).hasCount(0);
            other.item("Unlock incident").click();
            other.types("Why is the record not complete?", "One more fact");
            other.button("Unlock incident").click();
            assertThat(other.page().locator(".banner")).isHidden();
            assertThat(other.button("Correct")).isVisible();
            assertThat(editor.button("Record a fact")).isVisible();
        }
    }

    @Test
    void an_incident_is_closed_reopened_linked_to_another_one_by_its_title_and_unlinked() {
        Api api = api();
        api.open("linked", "The outage");
        api.open("before", "The breach of the year before");
        try (Person editor = Person.arrives(base()).signsIn("editor").goesTo("/incidents/linked")) {
            editor.chooses(INCIDENT, "Close incident");
            editor.types("Closed", "2014-07");
            editor.button("Close incident").click();
            assertThat(editor.page().locator(".about .tag-closed")).isVisible();
            editor.chooses(INCIDENT, "Reopen incident");
            editor.types("Why was it not over?", "It came back");
            editor.button("Reopen incident").click();
            assertThat(editor.page().locator(".about .tag-open")).isVisible();
            for (int i = 0; i < 2; i++) {
                editor.chooses(INCIDENT, "Link to another incident");
                editor.picks("This incident …", "Follows from");
                editor.field("Other incident").fill("year before");
                editor.page()
                        .locator("vaadin-combo-box-item")
                        .getByText("The breach of the year before (before)")
                        .click();
                editor.button("Link").click();
            }
            assertThat(editor.form()).containsText("This link stands already.");
            editor.button("Cancel").click();
            editor.button("Discard").click();
            assertThat(editor.page().locator(".links")).containsText("Follows from");
            editor.button("Remove the link to The breach of the year before").click();
            editor.button("Remove link").click();
            assertThat(editor.page().locator(".links")).isHidden();
        }
    }

    @Test
    void the_role_counsel_can_be_given_and_says_what_it_is_for() {
        try (Person admin = Person.arrives(base()).signsIn("admin").goesTo("/accounts")) {
            admin.button("Create account").click();
            admin.types("Name", "solicitor");
            admin.types("Password", RunningFactline.PASSWORD);
            admin.page().getByText("Viewer: reads").click();
            admin.page().getByText("Counsel: may read privileged facts").click();
            admin.button("Create account").click();
            assertThat(admin.page().getByText("Viewer, Counsel").first()).isVisible();
        }
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    private Api api() {
        return new Api(HttpClient.newHttpClient(), base(), "admin");
    }
}
