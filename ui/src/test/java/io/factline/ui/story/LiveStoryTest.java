package io.factline.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What others record appears on the screens that are open. */
@RunningFactline
class LiveStoryTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final int TIMES = 8;
    private static final int LAST_OF_MAY = 31;

    @LocalServerPort
    private int port;

    @Test
    void a_fact_posted_over_the_api_appears_in_an_open_browser_within_a_second() {
        Api api = api();
        api.open("live-facts", "Live facts");
        api.record("live-facts", "F-0", "2014-06-01", "The first one");
        try (Person reader = Person.arrives(base()).signsIn("admin").goesTo("/incidents/live-facts")) {
            assertThat(reader.facts()).containsText("The first one");
            reader.page().evaluate("window.neverReloaded = true");
            List<Duration> waits = new ArrayList<>();
            for (int i = 1; i <= TIMES; i++) {
                // each before the others: what the list has no room for is not on the screen
                api.record("live-facts", "F-" + i, "2014-05-" + (LAST_OF_MAY - i), "Recorded elsewhere " + i);
                long durable = System.nanoTime();
                reader.page().getByText("Recorded elsewhere " + i).waitFor();
                waits.add(Duration.ofNanos(System.nanoTime() - durable));
            }
            System.out.println("from 201 to the eyes: "
                    + waits.stream().map(Duration::toMillis).sorted().toList() + " ms");
            assertThat(waits).allSatisfy(wait -> assertThat(wait).isLessThan(AT_ONCE));
            assertThat(reader.page().evaluate("window.neverReloaded")).isEqualTo(true);
        }
    }

    @Test
    void what_happens_in_another_incident_leaves_the_screen_as_it_is_and_the_next_fact_still_arrives() {
        Api api = api();
        api.open("live-one", "One");
        api.open("live-other", "Other");
        api.record("live-one", "F-1", "2014-06-01", "Of the one");
        try (Person reader = Person.arrives(base()).signsIn("admin").goesTo("/incidents/live-one")) {
            assertThat(reader.facts()).containsText("Of the one");
            api.record("live-other", "F-1", "2014-06-01", "Of the other");
            api.record("live-one", "F-2", "2014-06-02", "Of the one again");
            assertThat(reader.facts()).containsText("Of the one again");
            assertThat(reader.facts()).not().containsText("Of the other");
        }
    }

    @Test
    void an_incident_opened_elsewhere_appears_in_the_list_without_reload() {
        try (Person reader = Person.arrives(base(), "fr-FR", ColorScheme.DARK).signsIn("admin")) {
            api().open("live-incident", "Opened elsewhere");
            assertThat(reader.page().getByText("Opened elsewhere")).isVisible();
        }
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    private Api api() {
        return new Api(HttpClient.newHttpClient(), base(), "admin");
    }
}
