package io.factline.query.feed;

import static io.factline.query.Client.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.account.Role;
import io.factline.command.postgres.EmbeddedPostgres;
import io.factline.query.Client;
import io.factline.query.Client.Answer;
import io.factline.query.Services;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A sender may send very much; whoever reads it, our own views too, needs no memory for all of it at once. */
class LongFeedTest {

    private static final Pattern NEXT = Pattern.compile("[?&]after=(-?\\d+)[^>]*>; rel=\"next\"");
    private static final int SIGNALS = 20;

    @TempDir
    private Path directory;

    @Test
    void aPageEndsBeforeItIsTooLongAndTheNextOneGoesOnWithoutAGap() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory);
                ConfigurableApplicationContext services = Services.start(Services.settings(postgres))) {
            Client client = new Client(Services.port(services));
            String address = client.send(
                            "POST",
                            "/api/v1/connectors",
                            "{\"name\": \"page\", \"preset\": \"statuspage\"}",
                            bearer(Role.ADMINISTRATOR))
                    .body()
                    .path("address")
                    .asString();
            for (int i = 0; i < SIGNALS; i++) {
                String body =
                        "{\"component_update\": {\"id\": \"" + i + "\"}, \"x\": \"" + "x".repeat(1_000_000) + "\"}";
                assertThat(client.send("POST", address, body, "").status()).isEqualTo(201);
            }

            Set<String> read = new HashSet<>();
            int pages = 0;
            String next = "?limit=1000";
            while (!next.isEmpty()) {
                Answer page = client.send("GET", "/api/v1/events" + next, null, bearer(Role.EDITOR));
                assertThat(page.response().body().length()).isLessThan(12_000_000);
                page.body()
                        .forEach(event -> assertThat(read.add(event.path("id").asString()))
                                .isTrue());
                Matcher link = NEXT.matcher(page.header("Link"));
                next = link.find() ? "?limit=1000&after=" + link.group(1) : "";
                pages++;
            }
            assertThat(read).hasSize(SIGNALS);
            assertThat(pages).isBetween(3, 4);

            Answer seen = client.send(
                    "GET",
                    "/api/v1/signals?limit=100&after=" + (SIGNALS - 1),
                    null,
                    bearer(Role.EDITOR),
                    "Prefer",
                    "wait=20");
            assertThat(List.copyOf(seen.body().path("signals").values())).hasSize(SIGNALS);
        }
    }
}
