package io.factline.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * Whether everybody can use every screen, with whatever is open on it, in light and in dark. On a record of its own, because
 * an empty one is a screen, too.
 */
@RunningFactline
@TestPropertySource(properties = StoryLoader.ON_ITS_OWN)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessibilityStoryTest {

    private static final String MORE = "More that can be done with the fact";
    private static final String INCIDENT = "What can be done with the incident";

    @LocalServerPort
    private int port;

    private final Map<String, List<String>> found = new LinkedHashMap<>();

    @Order(1)
    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void an_empty_record(ColorScheme scheme) {
        try (Person reader = Person.arrives(base(), "en-GB", scheme)) {
            assertThat(reader.page().locator("input[name=username]")).isVisible();
            look(reader, "sign-in");
            openAndClose(reader, "Language: English (EN)");
            reader.signsIn("admin", "not the password");
            assertThat(reader.page().getByText("The name or the password is not right"))
                    .isVisible();
            look(reader, "a wrong password");
            reader.signsIn("admin");
            assertThat(reader.page().locator(".nothing")).isVisible();
            look(reader, "no incident");
            nothingIsFoundBy(reader);
        }
    }

    @Order(2)
    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void every_screen(ColorScheme scheme) {
        prepare();
        try (Person reader = Person.arrives(base(), "en-GB", scheme).signsIn("admin")) {
            for (String screen : List.of(
                    "/incidents",
                    "/incidents/everybody",
                    "/incidents/everybody?fact=SA-003",
                    "/incidents/everybody?toldUntil=2013-12-20",
                    "/incidents/everybody?tab=kpis",
                    "/incidents/everybody?tab=clocks&whatIf=EU-GDPR-33",
                    "/incidents/signed-off",
                    "/accounts",
                    "/incidents/nowhere",
                    "/nothing/here")) {
                reader.goesTo(screen);
                look(reader, screen);
            }
            nothingIsFoundBy(reader);
        }
    }

    @Order(2)
    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void what_is_open_over_the_list_and_the_accounts(ColorScheme scheme) {
        prepare();
        try (Person reader = Person.arrives(base(), "en-GB", scheme).signsIn("admin")) {
            List.of("Language: English (EN)", "Light or dark", "Account admin")
                    .forEach(menu -> openAndClose(reader, menu));
            reader.page().keyboard().press("?");
            assertThat(reader.page().locator(".shortcuts kbd").first()).isVisible();
            look(reader, "the list of keys");
            reader.button("Close").click();
            reader.button("Open incident").first().click();
            fill(reader, "Title", "open an incident");
            reader.goesTo("/accounts").button("Create account").click();
            fill(reader, "Name", "create an account");
            nothingIsFoundBy(reader);
        }
    }

    @Order(2)
    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void what_is_open_over_an_incident(ColorScheme scheme) {
        prepare();
        try (Person editor = Person.arrives(base(), "en-GB", scheme).signsIn("admin")) {
            editor.goesTo("/incidents/everybody");
            editor.opensCutoffs();
            look(editor, "the exact cut-offs");
            editor.button("Record a fact").click();
            fill(editor, "Summary", "record");
            openAndClose(editor, INCIDENT);
            for (String item : List.of("Link to another incident", "Reopen incident", "Lock incident")) {
                editor.chooses(INCIDENT, item);
                dialog(editor, item);
            }
            editor.goesTo("/incidents/running").chooses(INCIDENT, "Close incident");
            dialog(editor, "Close incident");
            nothingIsFoundBy(editor);
        }
    }

    @Order(2)
    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void what_is_open_over_a_fact(ColorScheme scheme) {
        prepare();
        try (Person editor = Person.arrives(base(), "en-GB", scheme).signsIn("admin")) {
            editor.goesTo("/incidents/everybody?fact=SA-003");
            assertThat(editor.panel()).isVisible();
            editor.button("Correct").click();
            dialog(editor, "correct");
            editor.button("Tell").click();
            dialog(editor, "tell");
            openAndClose(editor, MORE);
            for (String item : List.of("Dispute", "Change standing", "Change access", "Attach a source", "Retract")) {
                editor.chooses(MORE, item);
                dialog(editor, item);
            }
            nothingIsFoundBy(editor);
        }
    }

    @Order(2)
    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void what_is_open_over_kpis_and_clocks(ColorScheme scheme) {
        prepare();
        try (Person editor = Person.arrives(base(), "en-GB", scheme).signsIn("admin")) {
            editor.goesTo("/incidents/everybody?tab=kpis");
            editor.page().getByText("KPIs that cannot be computed").click();
            look(editor, "KPIs that cannot be computed");
            editor.button("History of Disclosure delay").click();
            assertThat(editor.page().locator(".kpi-history h3").first()).isVisible();
            look(editor, "the history of a KPI");
            editor.button("Close").click();
            openAndClose(editor, "Anchors of Disclosure delay");
            editor.chooses("Anchors of Disclosure delay", "Pin the start");
            dialog(editor, "pin");
            editor.goesTo("/incidents/everybody?tab=clocks&whatIf=EU-GDPR-33");
            editor.button("Assign GDPR: notification (EU-GDPR-33)").click();
            dialog(editor, "assign a duty");
            nothingIsFoundBy(editor);
        }
    }

    /** Once it is there it stays: every story finds the same. */
    private void prepare() {
        Api api = new Api(HttpClient.newHttpClient(), base(), "admin");
        if (!api.get("/incidents").contains("\"everybody\"")) {
            api.breach("everybody");
            api.open("running", "Checkout outage");
            api.record("running", "F-1", "2014-06-15", "Registers stopped.");
            api.open("signed-off", "Signed off");
            Api.expect(200, api.post("/incidents/signed-off/lock", "{\"reason\": \"Complete.\"}"));
        }
    }

    private void openAndClose(Person person, String menu) {
        person.button(menu).click();
        assertThat(person.page().locator(".more-items:visible")).isVisible();
        look(person, menu);
        person.page().keyboard().press("Escape");
        assertThat(person.page().locator(".more-items:visible")).hasCount(0);
    }

    /** A form as it opens, and as it complains. */
    private void fill(Person person, String label, String form) {
        Locator field = person.field(label);
        assertThat(field).isVisible();
        look(person, form);
        field.press("Control+Enter");
        assertThat(person.form().locator("[invalid]").first()).isVisible();
        look(person, form + ", refused");
        person.button("Cancel").click();
        assertThat(person.form()).hasCount(0);
    }

    private void dialog(Person person, String name) {
        assertThat(person.button("Cancel")).isVisible();
        look(person, name);
        person.button("Cancel").click();
        assertThat(person.form()).hasCount(0);
    }

    private void look(Person person, String where) {
        List<String> violations = Axe.violations(person.page());
        if (!violations.isEmpty()) {
            found.put(where, violations);
        }
    }

    private void nothingIsFoundBy(Person person) {
        assertThat(found).isEmpty();
        // a page that is not there is answered as such, which Chromium calls an error
        List<String> complaints = new ArrayList<>(person.complaints());
        complaints.removeIf(said -> said.contains("status of 404") || said.contains("status of 401"));
        assertThat(complaints).isEmpty();
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
