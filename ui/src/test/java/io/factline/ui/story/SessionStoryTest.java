package io.factline.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A session begins with the sign-in, belongs to one browser, and is over when it is over. */
@RunningFactline
class SessionStoryTest {

    @LocalServerPort
    private int port;

    @Test
    void a_session_that_was_there_before_the_sign_in_is_worth_nothing_behind_it() {
        try (Person reader = Person.arrives(base())) {
            String before = session(reader).orElseThrow();
            reader.signsIn("admin");
            assertThat(session(reader).orElseThrow()).isNotEqualTo(before);
        }
    }

    @Test
    void a_page_that_is_left_open_leads_to_the_sign_in_when_the_session_is_over_and_comes_back() {
        try (Person reader = Person.arrives(base()).signsIn("admin").goesTo("/accounts")) {
            reader.context().clearCookies();
            reader.page().navigate(base() + "/accounts");
            assertThat(reader.page().locator("input[name=password]")).isVisible();
            reader.page().locator("input[name=username]").fill("admin");
            reader.page().locator("input[name=password]").fill(RunningFactline.PASSWORD);
            reader.page()
                    .locator("vaadin-login-form vaadin-button[theme~=primary]")
                    .click();
            assertThat(reader.page().locator(".accounts h1")).isVisible();
        }
    }

    @Test
    void whoever_kept_the_cookie_of_a_session_that_was_ended_is_not_let_in() {
        try (Person reader = Person.arrives(base()).signsIn("admin");
                Person thief = Person.arrives(base())) {
            List<Cookie> kept = reader.context().cookies();
            reader.chooses("Account admin", "Sign out");
            assertThat(reader.page().locator("input[name=password]")).isVisible();
            thief.context().clearCookies();
            thief.context().addCookies(kept);
            thief.page().navigate(base() + "/incidents");
            assertThat(thief.page().locator("input[name=password]")).isVisible();
        }
    }

    @Test
    void a_script_that_was_smuggled_into_a_page_does_not_run() {
        try (Person reader = Person.arrives(base()).signsIn("admin")) {
            Page page = reader.page();
            page.evaluate("""
                    () => {
                      const script = document.createElement('script');
                      script.textContent = 'window.smuggled = true';
                      document.body.append(script);
                      const image = document.createElement('div');
                      image.innerHTML = '<img src="data:," onerror="window.smuggled = true">';
                      document.body.append(image);
                    }""");
            page.waitForTimeout(500);
            assertThat(page.evaluate("() => window.smuggled === true")).isEqualTo(false);
            assertThat(reader.complaints()).anyMatch(complaint -> complaint.contains("Content Security Policy"));
        }
    }

    private static Optional<String> session(Person reader) {
        return reader.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(cookie -> cookie.value)
                .findFirst();
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
