package io.factline.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may only read sees everything and nothing to change it with. */
@RunningFactline
class ViewerStoryTest {

    @LocalServerPort
    private int port;

    @Test
    void a_viewer_sees_no_button_that_changes_anything_and_the_api_refuses_them_too() {
        Api admin = api("admin");
        admin.post("/accounts", """
                {"name": "viewer", "password": "%s", "roles": ["viewer"]}""".formatted(RunningFactline.PASSWORD));
        admin.open("read-only", "Read only");
        admin.record("read-only", "V-1", "2014-06-15", "There to be read.");
        try (Person viewer = Person.arrives(base()).signsIn("viewer")) {
            assertThat(viewer.page().getByText("Read only")).isVisible();
            assertThat(viewer.button("Open incident")).hasCount(0);
            assertThat(viewer.page().getByText("Accounts")).hasCount(0);
            viewer.goesTo("/incidents/read-only");
            viewer.page().getByText("There to be read.").click();
            assertThat(viewer.page().locator(".history")).containsText("Recorded · version 1");
            for (String change : new String[] {"Record a fact", "Close incident", "Correct", "Tell", "Retract"}) {
                assertThat(viewer.button(change)).hasCount(0);
            }
            assertThat(viewer.button("More that can be done with the fact")).hasCount(0);
            assertThat(viewer.button("What can be done with the incident")).hasCount(0);
            viewer.goesTo("/accounts");
            assertThat(viewer.page().locator("main h1")).hasText("There is nothing here");
        }
        HttpResponse<String> refused =
                api("viewer").post("/incidents/read-only/facts", Api.fact("V-2", "2014-06-15", "Not for viewers"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body()).contains("\"code\":\"not-allowed\"");
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    private Api api(String name) {
        return new Api(HttpClient.newHttpClient(), base(), name);
    }
}
