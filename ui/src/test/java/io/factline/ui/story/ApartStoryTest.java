package io.factline.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Command service, query service and web UI as three processes: somebody before a browser sees no difference. */
@RunningFactline
@TestPropertySource(properties = StoryLoader.APART)
class ApartStoryTest {

    @LocalServerPort
    private int port;

    @Test
    void what_one_records_in_the_browser_appears_for_another_as_it_does_in_one_process() {
        String base = "http://127.0.0.1:" + port;
        Api api = new Api(HttpClient.newHttpClient(), base, "admin");
        api.open("apart", "Apart");
        api.record("apart", "A-1", "2014-06-15", "Registers stood still.");
        try (Person writer = Person.arrives(base).signsIn("admin").goesTo("/incidents/apart");
                Person reader = Person.arrives(base).signsIn("admin").goesTo("/incidents/apart")) {
            writer.button("Record a fact").click();
            writer.types("Summary", "Customers were turned away.");
            writer.types("Occurred", "2014-06-16");
            writer.types("Actor: name", "A cashier");
            writer.button("Record fact").click();
            assertThat(reader.facts()).containsText("Customers were turned away.");
            api.record("apart", "A-2", "2014-06-17", "Recorded elsewhere.");
            assertThat(reader.facts()).containsText("Recorded elsewhere.");
            assertThat(writer.facts()).containsText("Recorded elsewhere.");
            org.assertj.core.api.Assertions.assertThat(writer.complaints()).isEmpty();
            org.assertj.core.api.Assertions.assertThat(reader.complaints()).isEmpty();
        }
    }
}
