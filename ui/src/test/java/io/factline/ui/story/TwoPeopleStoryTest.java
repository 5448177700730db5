package io.factline.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two people write on one incident at the same time. */
@RunningFactline
class TwoPeopleStoryTest {

    private static final String LOCKED = "The record of this incident is signed off: unlock it first, with a reason.";

    private static final String INCIDENT = "What can be done with the incident";
    private static final String FACT = "More that can be done with the fact";

    @LocalServerPort
    private int port;

    @BeforeEach
    void there_are_two_editors() {
        api().account("anna", "\"editor\"");
        api().account("ben", "\"editor\"");
    }

    @Test
    void each_sees_the_facts_of_the_other_appear_while_they_write_and_loses_nothing() {
        Api api = api();
        api.open("two-live", "Live");
        api.record("two-live", "T-1", "2014-06-15", "A first suspicion.");
        try (Person anna = arrives("anna", "two-live");
                Person ben = Person.arrives(base(), "fr-FR", ColorScheme.DARK)
                        .signsIn("ben")
                        .goesTo("/incidents/two-live")) {
            anna.button("Record a fact").click();
            anna.types("Summary", "Anna is still writing.");
            anna.field("Actor: name").fill("A mana");

            ben.button("Enregistrer un fait").click();
            ben.field("Type").fill("Divulgation");
            ben.page()
                    .locator("vaadin-combo-box-item")
                    .getByText("Divulgation", new Locator.GetByTextOptions().setExact(true))
                    .click();
            ben.types("Résumé", "Ben told the public.");
            ben.types("Survenu", "2014-06-17");
            ben.types("Acteur : nom", "Ben");
            ben.button("Enregistrer le fait").click();
            assertThat(ben.facts()).containsText("Ben told the public.");

            assertThat(anna.facts()).containsText("Ben told the public.");
            assertThat(anna.page().getByText("2 facts").first()).isVisible();
            assertThat(anna.page().locator(".kpi-card").getByText("2 days").first())
                    .isVisible();
            seesDrawn(anna, 2);
            assertThat(anna.field("Summary")).hasValue("Anna is still writing.");
            assertThat(anna.field("Actor: name")).isFocused();
            assertThat(anna.field("Actor: name")).hasValue("A mana");
            anna.page().keyboard().type("ger");
            anna.types("Occurred", "2014-06-16");
            assertThat(anna.field("Actor: name")).hasValue("A manager");
            anna.button("Record fact").click();

            assertThat(ben.facts()).containsText("Anna is still writing.");
            seesDrawn(ben, 3);
            assertThat(anna.complaints()).isEmpty();
            assertThat(ben.complaints()).isEmpty();
        }
    }

    @Test
    void who_corrects_later_sees_what_the_other_wrote_and_solves_it() {
        Api api = api();
        api.open("two-conflict", "Conflict");
        api.record("two-conflict", "T-1", "2014-06-15", "Registers stood still.");
        try (Person anna = arrives("anna", "two-conflict");
                Person ben = arrives("ben", "two-conflict")) {
            anna.fact("Registers stood still.").click();
            anna.button("Correct").click();
            anna.types("Why was our record wrong?", "All of them did");
            anna.types("Summary", "All registers stood still.");

            ben.fact("Registers stood still.").click();
            ben.button("Correct").click();
            ben.types("Why was our record wrong?", "It was a day later");
            ben.types("Occurred", "2014-06-16");
            assertThat(ben.form()).containsText("some time on 16 June 2014");
            ben.button("Correct").click();
            assertThat(ben.panel()).containsText("Corrected · version 2");

            anna.button("Correct").click();
            Locator conflict = anna.form().locator(".conflict");
            assertThat(conflict).containsText("What you wrote");
            assertThat(conflict).containsText("What is there now");
            assertThat(conflict.locator(".differs").getByText("All registers stood still."))
                    .isVisible();
            assertThat(conflict.locator(".differs").getByText("16 June 2014")).isVisible();
            anna.types("Occurred", "2014-06-16");
            assertThat(anna.form().locator(".fact-form")).containsText("some time on 16 June 2014");
            anna.button("Correct").click();
            for (Person one : new Person[] {anna, ben}) {
                assertThat(one.panel().locator("h2")).containsText("All registers stood still.");
                assertThat(one.panel()).containsText("Corrected · version 3");
                assertThat(one.panel()).containsText("16 June 2014");
            }
        }
    }

    @Test
    void who_disputes_later_sees_what_the_other_changed() {
        Api api = api();
        api.open("two-dispute", "Dispute");
        api.record("two-dispute", "T-1", "2014-06-15", "No data left the house.");
        try (Person anna = arrives("anna", "two-dispute");
                Person ben = arrives("ben", "two-dispute")) {
            anna.fact("No data left the house.").click();
            anna.chooses(FACT, "Dispute");
            anna.types("Who disputes it, and why?", "A researcher found the data");

            ben.fact("No data left the house.").click();
            ben.chooses(FACT, "Change standing");
            ben.picks("Standing from now on", "Rumoured");
            ben.types("What makes it so?", "Nobody stands for it");
            ben.button("Change standing").click();
            assertThat(ben.panel().locator(".history .after")).hasText("Rumoured");

            anna.button("Dispute fact").click();
            Locator conflict = anna.form().locator(".conflict");
            assertThat(conflict.locator(".before")).hasText("Claimed");
            assertThat(conflict.locator(".after")).hasText("Rumoured");
            assertThat(anna.field("Who disputes it, and why?")).hasValue("A researcher found the data");
        }
    }

    @Test
    void what_one_locks_the_other_cannot_write_and_is_told_why() {
        Api api = api();
        api.open("two-locked", "Locked");
        api.record("two-locked", "T-1", "2014-06-15", "Registers stood still.");
        try (Person anna = arrives("anna", "two-locked");
                Person ben = arrives("ben", "two-locked")) {
            anna.button("Record a fact").click();
            anna.types("Summary", "One more thing.");
            anna.types("Occurred", "2014-06-16");
            anna.types("Actor: name", "Anna");

            ben.chooses(INCIDENT, "Lock incident");
            ben.types("Why is the record complete?", "Signed off by the board");
            ben.button("Lock incident").click();
            assertThat(ben.page().locator(".banner").first()).containsText("signed off");

            anna.button("Record fact").click();
            assertThat(anna.form().locator(".alert")).containsText(LOCKED);
            assertThat(anna.field("Summary")).hasValue("One more thing.");
            assertThat(anna.page().locator(".banner").first()).containsText("signed off");

            ben.chooses(INCIDENT, "Unlock incident");
            ben.types("Why is the record not complete?", "Anna knows more");
            ben.button("Unlock incident").click();
            assertThat(anna.page().locator(".banner").getByText("signed off")).isHidden();
            anna.button("Record fact").click();
            assertThat(ben.facts()).containsText("One more thing.");
        }
    }

    /** The picture is drawn on a canvas, which only says what it was given. */
    private static void seesDrawn(Person person, int facts) {
        person.page()
                .waitForFunction(
                        "facts => document.querySelector('factline-timeline').overview?.facts === facts", facts);
    }

    private Person arrives(String name, String incident) {
        return Person.arrives(base()).signsIn(name).goesTo("/incidents/" + incident);
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    private Api api() {
        return new Api(HttpClient.newHttpClient(), base(), "admin");
    }
}
