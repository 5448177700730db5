package io.factline.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpClient;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The frame around the screens: signing in, the reader's language, light and dark, accounts. */
@RunningFactline
class FrameStoryTest {

    private static final List<String> SCREENS = List.of(
            "/incidents",
            "/incidents/frame",
            "/incidents/frame?toldUntil=2014-06-15",
            "/incidents/frame?tab=kpis",
            "/incidents/frame?tab=clocks&whatIf=EU-GDPR-33",
            "/accounts",
            "/sign-ins",
            "/incidents/nowhere");

    @LocalServerPort
    private int port;

    @Test
    void a_wrong_password_is_told_in_the_language_of_the_browser() {
        try (Person visitor = Person.arrives(base(), "fr-CA", ColorScheme.LIGHT)) {
            visitor.signsIn("admin", "not the password");
            assertThat(visitor.page().getByText("Le nom ou le mot de passe est inexact"))
                    .isVisible();
        }
    }

    @Test
    void a_browser_that_speaks_neither_language_gets_english() {
        try (Person visitor = Person.arrives(base(), "de-DE", ColorScheme.LIGHT)) {
            assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");
            assertThat(visitor.page().getByText("First time here?")).isVisible();
        }
    }

    @Test
    void the_language_and_the_appearance_that_one_chose_are_there_on_the_next_visit() {
        try (Person reader = Person.arrives(base()).signsIn("admin")) {
            reader.chooses("Language: English (EN)", "Français");
            assertThat(reader.page().locator("html")).hasAttribute("lang", "fr");
            reader.chooses("Clair ou sombre", "Sombre");
            assertThat(reader.page().locator("html")).hasAttribute("theme", "dark");
            Page next = reader.context().newPage();
            next.navigate(base() + "/incidents");
            assertThat(next.locator("html")).hasAttribute("lang", "fr");
            assertThat(next.locator("html")).hasAttribute("theme", "dark");
            assertThat(next.getByText("Dernier enregistrement")
                            .or(next.getByText("Aucun incident"))
                            .first())
                    .isVisible();
        }
    }

    @Test
    void whoever_signs_out_has_to_sign_in_again() {
        try (Person reader = Person.arrives(base()).signsIn("admin")) {
            reader.chooses("Account admin", "Sign out");
            assertThat(reader.page().locator("input[name=password]")).isVisible();
            reader.page().navigate(base() + "/incidents");
            assertThat(reader.page().locator("input[name=password]")).isVisible();
        }
    }

    @Test
    void an_administrator_creates_an_account_and_its_owner_signs_in() {
        try (Person admin = Person.arrives(base()).signsIn("admin").goesTo("/accounts")) {
            admin.button("Create account").click();
            admin.types("Name", "Not A Name");
            admin.types("Password", "short");
            admin.button("Create account").click();
            assertThat(admin.form()).containsText("A name has 1 to 64");
            assertThat(admin.form()).containsText("at least 12 characters");
            assertThat(admin.form()).containsText("at least one role");
            admin.types("Name", "newcomer");
            admin.types("Password", RunningFactline.PASSWORD);
            admin.page().getByText("Viewer: reads").click();
            admin.button("Create account").click();
            assertThat(admin.page().getByText("newcomer can sign in now.")).isVisible();
        }
        try (Person newcomer = Person.arrives(base()).signsIn("newcomer")) {
            assertThat(newcomer.page().getByText("Accounts")).hasCount(0);
        }
    }

    @Test
    void no_screen_makes_the_browser_complain_or_ask_another_host() {
        anIncident();
        try (Person reader = Person.arrives(base()).signsIn("admin")) {
            SCREENS.forEach(reader::goesTo);
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void somebody_who_uses_only_the_keyboard_gets_past_the_frame_at_once() {
        try (Person reader = Person.arrives(base()).signsIn("admin").goesTo("/accounts")) {
            reader.page().locator("body").press("Tab");
            assertThat(reader.page().getByText("Skip to content")).isFocused();
            reader.page().keyboard().press("Enter");
            assertThat(reader.page().locator("main")).isFocused();
        }
    }

    private void anIncident() {
        Api api = new Api(HttpClient.newHttpClient(), base(), "admin");
        api.post("/incidents", """
                {"key": "frame", "title": "Frame", "organisation": "Target Corporation", "kind": "outage",
                 "zone": "America/Chicago", "opened": "2014-06-15"}""");
        api.post("/incidents/frame/facts", Api.fact("F-1", "2014-06-15", "There to be looked at."));
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
