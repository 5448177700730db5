package io.factline.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the measures of a crisis said, at the time and today. */
@RunningFactline
class KpiStoryTest {

    @LocalServerPort
    private int port;

    @Test
    void a_newcomer_reads_what_the_public_knew_on_20_december_2013_and_what_is_known_today() {
        api().breach("kpi-2013");
        try (Person newcomer = Person.arrives(base()).signsIn("admin").goesTo("/incidents/kpi-2013")) {
            newcomer.opensCutoffs();
            newcomer.page().locator(".cutoff-bar").getByLabel("Told until").fill("2013-12-20");
            newcomer.page().locator(".cutoff-bar").getByLabel("Told until").blur();
            assertThat(newcomer.page().locator(".banner.moment"))
                    .containsText("As the public had been told by the end of 20 December 2013: 32 facts.");
            shows(newcomer, "\"40 million\"", "about 40 million card accounts");
            showsNothing(newcomer, "\"70 million\" or \"110 million\"");
            showsNothing(newcomer, "\"Encrypted PIN\"");
            shows(newcomer, "PINs", "No indication that PINs");
            newcomer.page().locator(".filter-bar").getByLabel("Search").fill("");
            assertThat(newcomer.page()).hasURL(base() + "/incidents/kpi-2013?toldUntil=2013-12-20");

            tab(newcomer, "KPIs").click();
            assertThat(row(newcomer, "Public exposure gap (capture)")).containsText("22 days (504 to 552 h)");
            assertThat(row(newcomer, "Time to apology")).containsText("1 day (0 to 48 h)");
            assertThat(row(newcomer, "Exposure to black market (capture)")).containsText("Claimed");
            assertThat(row(newcomer, "Public exposure gap (intrusion)")).hasCount(0);
            newcomer.page().getByText("KPIs that cannot be computed").click();
            assertThat(row(newcomer, "Disclosure delay"))
                    .containsText("cannot be computed: no Discovered fact is visible");

            newcomer.button("Back to today").click();
            assertThat(row(newcomer, "Public exposure gap (intrusion)")).containsText("37 days (864 to 912 h)");
            assertThat(row(newcomer, "Public exposure gap (capture)")).containsText("22 days (504 to 552 h)");
            assertThat(row(newcomer, "Disclosure delay")).containsText("7 days (144 to 192 h)");
            assertThat(newcomer.page().locator(".tallies")).containsText("Factor 1.025.");
            assertThat(newcomer.page()).hasURL(base() + "/incidents/kpi-2013?tab=kpis");

            newcomer.button("History of Disclosure delay").click();
            Locator history = newcomer.page().locator(".kpi-history");
            assertThat(history).containsText("As more and more was told (to: public)");
            assertThat(history).containsText("Before anything was told");
            assertThat(history).containsText("7 days (144 to 192 h)");
            newcomer.button("Close").click();
            row(newcomer, "Disclosure delay").getByRole(AriaRole.LINK).first().click();
            assertThat(newcomer.panel().locator("h2")).containsText("suspicious activity");
        }
    }

    @Test
    void an_editor_pins_an_anchor_with_a_reason_and_leaves_it_to_the_rule_again() {
        Api api = api();
        api.open("kpi-pinned", "Pinned");
        api.record("kpi-pinned", "K-1", "2014-06-01", "A first suspicion.");
        api.record("kpi-pinned", "K-2", "2014-06-04", "The certainty.");
        Api.expect(201, api.post("/incidents/kpi-pinned/facts", """
                {"id": "K-3", "factType": "Disclosed", "summary": "The public was told.", "occurred": "2014-06-06",
                 "standing": "claimed", "detail": {}}"""));
        try (Person editor = Person.arrives(base()).signsIn("admin").goesTo("/incidents/kpi-pinned?tab=kpis")) {
            assertThat(row(editor, "Disclosure delay")).containsText("5 days");
            editor.chooses("Anchors of Disclosure delay", "Pin the start");
            editor.button("Pin").click();
            assertThat(editor.form()).containsText("Choose the fact.");
            assertThat(editor.form()).containsText("Say why");
            editor.picks("Fact (Discovered)", "The certainty.");
            editor.types("Why this fact?", "Only now was it known.");
            editor.button("Pin").click();
            assertThat(row(editor, "Disclosure delay")).containsText("2 days");
            assertThat(row(editor, "Disclosure delay")).containsText("Pinned");
            assertThat(row(editor, "Disclosure delay")).containsText("Why: Only now was it known.");

            editor.chooses("Anchors of Disclosure delay", "Unpin the start");
            editor.button("Unpin").click();
            assertThat(row(editor, "Disclosure delay")).containsText("5 days");
            assertThat(row(editor, "Disclosure delay")).not().containsText("Pinned");
            api.record("kpi-pinned", "K-0", "2014-05-31", "Somebody knew before.");
            assertThat(row(editor, "Disclosure delay")).containsText("6 days");
        }
        api.account("kpi-viewer", "\"viewer\"");
        try (Person viewer = Person.arrives(base()).signsIn("kpi-viewer").goesTo("/incidents/kpi-pinned?tab=kpis")) {
            assertThat(viewer.button("History of Disclosure delay")).isVisible();
            assertThat(viewer.button("Anchors of Disclosure delay")).hasCount(0);
        }
    }

    private static void shows(Person reader, String search, String said) {
        reader.page().locator(".filter-bar").getByLabel("Search").fill(search);
        assertThat(reader.page().locator(".filter-bar [role=status]")).containsText(" of 32");
        assertThat(reader.facts()).containsText(said);
    }

    private static void showsNothing(Person reader, String search) {
        reader.page().locator(".filter-bar").getByLabel("Search").fill(search);
        assertThat(reader.page().locator(".no-match h2")).hasText("No fact matches");
    }

    private static Locator tab(Person reader, String name) {
        return reader.page().locator(".incident-tabs").getByText(name);
    }

    private static Locator row(Person reader, String kpi) {
        return reader.page()
                .locator(".plain-table tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(reader.page()
                                .locator("th")
                                .getByText(kpi, new Locator.GetByTextOptions().setExact(true))));
    }

    private Api api() {
        return new Api(HttpClient.newHttpClient(), base(), "admin");
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
