package io.factline.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody brings a table, looks what it would record, records it, and takes it back. */
@RunningFactline
class ImportStoryTest {

    private static final String TABLE = """
            Date,Note,Story
            2014-06-16 16:25:00,first,The tills stand still.
            2014-06-16T17:00:00-07:00,second,The tills work again.
            """;

    private static final String CHAT = """
            [{"type": "message", "user": "U0JOE", "text": "<@U0JANE>: the tills stand still.", "ts": "1402961100.000100"},
             {"type": "message", "subtype": "channel_join", "user": "U0JOE", "text": "joined", "ts": "1402961160.000100"}]""";
    private static final String FEED =
            "<rss><channel><title>The Daily</title><item><title>Tills stand still in 1,900 stores</title>"
                    + "<guid>https://daily.example/1</guid><pubDate>Sun, 15 Jun 2014 18:20:00 -0500</pubDate></item></channel></rss>";

    private static final int ROWS = 5_000;
    private static final LocatorAssertions.ContainsTextOptions LONG =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    /** Also what is said for so short a time that nobody who looks now and then would see it. */
    private static final String KEEPS_WHAT_IS_SAID = """
            () => {
              const progress = document.querySelector('.import-progress');
              window.said = [];
              new MutationObserver(() => said.push(progress.textContent))
                .observe(progress, {subtree: true, childList: true, characterData: true});
            }""";

    @LocalServerPort
    private int port;

    @Test
    void a_table_is_looked_at_mapped_imported_and_taken_back() {
        new Api(HttpClient.newHttpClient(), base(), "admin").open("imported", "Imported incident");
        try (Person admin = Person.arrives(base()).signsIn("admin").goesTo("/imports?incident=imported")) {
            Locator screen = admin.page().locator(".imports");
            assertThat(screen).containsText("Import a file");
            assertThat(Axe.violations(admin.page())).isEmpty();
            admin.page()
                    .locator("vaadin-upload input[type=file]")
                    .setInputFiles(new FilePayload("tills.csv", "text/csv", TABLE.getBytes(StandardCharsets.UTF_8)));
            assertThat(screen).containsText("Nothing says what happened: 2 rows");
            choose(admin, "What happened", "Story");
            assertThat(screen).containsText("A time without a zone: 1 row");
            assertThat(screen.locator("vaadin-grid .quiet").first())
                    .hasText("2014-06-16 16:25:00,first,The tills stand still.");
            admin.page().getByLabel("Zone of times without one").first().fill("America/Chic");
            admin.page().locator("vaadin-combo-box-item:visible").first().click();
            assertThat(screen).containsText("2 rows · 2 new facts");
            assertThat(screen).containsText("The tills stand still.");
            assertThat(Axe.violations(admin.page())).isEmpty();

            admin.button("Import").click();
            Locator made = admin.page().locator("vaadin-grid[aria-label='What was imported']");
            assertThat(made).containsText("tills.csv");
            assertThat(made).containsText("2 new facts");
            admin.button("Take back").click();
            admin.field("Why").fill("The wrong table.");
            admin.form().locator("vaadin-button.send").click();
            assertThat(made).containsText("Taken back");
            assertThat(admin.complaints()).isEmpty();
        }
    }

    @Test
    void messages_are_read_without_their_people_until_somebody_asks_for_names() {
        new Api(HttpClient.newHttpClient(), base(), "admin").open("imported-chat", "Imported chat");
        try (Person admin = Person.arrives(base()).signsIn("admin").goesTo("/imports?incident=imported-chat")) {
            Locator screen = admin.page().locator(".imports");
            bring(admin, "ops.json", CHAT);
            assertThat(screen).containsText("How messages are read");
            assertThat(screen).containsText("2 rows · 1 new fact · 1 row without a fact");
            assertThat(screen).containsText("Tells of the channel, left out: 1 row");
            assertThat(screen).containsText("@subject:");
            assertThat(Axe.violations(admin.page())).isEmpty();
            choose(admin, "People", "By their names");
            assertThat(screen).containsText("@U0JANE: the tills stand still.");

            admin.goesTo("/imports?incident=imported-chat");
            bring(admin, "daily.xml", FEED);
            assertThat(screen).containsText("Tills stand still in 1,900 stores");
            assertThat(screen.getByLabel("Type of facts that say none")).hasValue("Commentary published");
            assertThat(screen).not().containsText("How messages are read");
            admin.goesTo("/imports?incident=imported-chat");
            bring(admin, "daily.xml", "<!DOCTYPE rss>" + FEED);
            assertThat(screen).containsText("This feed has a document type (DOCTYPE)");
            assertThat(admin.complaints()).isEmpty();
        }
    }

    @Test
    void a_long_import_says_how_far_it_is() {
        new Api(HttpClient.newHttpClient(), base(), "admin").open("imported-long", "Long import");
        String table = "when,summary\n"
                + IntStream.range(0, ROWS)
                        .mapToObj(row -> "2014-06-16T16:25:00-07:00,Till %d stands still.%n".formatted(row))
                        .collect(Collectors.joining());
        try (Person admin = Person.arrives(base()).signsIn("admin").goesTo("/imports?incident=imported-long")) {
            bring(admin, "tills.csv", table);
            assertThat(admin.page().locator(".imports")).containsText("5,000 new facts", LONG);
            admin.page().evaluate(KEEPS_WHAT_IS_SAID);
            admin.button("Import").click();
            assertThat(admin.page().locator("vaadin-grid[aria-label='What was imported']"))
                    .containsText("5,000 new facts", LONG);
            assertThat(admin.page().evaluate("said.join()").toString()).containsPattern("[0-9,]+ of 5,000 rows");
            assertThat(admin.page().locator(".import-progress")).hasText("");
            assertThat(admin.complaints()).isEmpty();
        }
    }

    private static void bring(Person person, String name, String text) {
        person.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void an_empty_list_says_what_can_be_imported_also_in_french_in_the_dark_and_on_a_phone() {
        try (Person admin = Person.arrives(base(), "fr-FR", ColorScheme.DARK).signsIn("admin")) {
            admin.page().setViewportSize(360, 740);
            admin.goesTo("/imports");
            assertThat(admin.page().locator(".imports")).containsText("Importer un fichier");
            assertThat(Axe.violations(admin.page())).isEmpty();
        }
    }

    private static void choose(Person person, String label, String option) {
        person.page()
                .locator("vaadin-select:has(label:text-is('" + label + "'))")
                .click();
        person.page()
                .locator("vaadin-select-item:visible:text-is('" + option + "')")
                .click();
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
