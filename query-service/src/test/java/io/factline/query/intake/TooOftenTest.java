package io.factline.query.intake;

import static io.factline.query.Client.bearer;
import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static io.factline.query.Client.incident;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.account.Role;
import io.factline.command.postgres.EmbeddedPostgres;
import io.factline.query.Client;
import io.factline.query.Client.Answer;
import io.factline.query.Services;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** An account that asks too often is told when to ask again, and takes nothing from another one. */
class TooOftenTest {

    private static final int READS = 20;
    private static final int WRITES = 10;
    private static final Pattern LEFT = Pattern.compile("\"reads\";r=(?<left>\\d+);t=(?<seconds>\\d+)");

    @TempDir
    private static Path directory;

    private static EmbeddedPostgres postgres;
    private static ConfigurableApplicationContext services;
    private static Client client;

    @BeforeAll
    static void withLowLimits() {
        postgres = EmbeddedPostgres.start(directory);
        List<String> settings = new ArrayList<>(Services.settings(postgres));
        settings.addAll(List.of(
                "factline.admin.password=correct-horse-battery",
                "factline.limits.reads.burst=" + READS,
                "factline.limits.reads.per-second=1",
                "factline.limits.writes.burst=" + WRITES,
                "factline.limits.writes.per-second=1"));
        services = Services.start(settings);
        client = new Client(Services.port(services));
    }

    @AfterAll
    static void stop() {
        services.close();
        postgres.close();
    }

    @Test
    void whoReadsTooOftenIsToldWhenToAskAgainAndNobodyElseIs() {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < READS * 2; i++) {
            answers.add(client.get("/api/v1/accounts/names"));
        }
        Answer first = answers.getFirst();
        assertThat(first.status()).isEqualTo(200);
        assertThat(answers)
                .allMatch(answer -> answer.header("RateLimit-Policy").equals("\"reads\";q=20;w=20"))
                .filteredOn(answer -> answer.status() == 200)
                .as("what is left, and in how many seconds nothing of it is missing any more")
                .allSatisfy(answer -> {
                    Matcher said = LEFT.matcher(answer.header("RateLimit"));
                    assertThat(said.matches()).as(answer.header("RateLimit")).isTrue();
                    // one comes back each second
                    assertThat(Integer.parseInt(said.group("seconds")))
                            .isBetween(1, READS)
                            .isEqualTo(READS - Integer.parseInt(said.group("left")));
                });
        // on a slow machine one comes back before the last
        Answer refused = answers.stream()
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(refused.code()).isEqualTo("too-many-requests");
        assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(1L, 2L);
        assertThat(refused.header("RateLimit")).isEqualTo("\"reads\";r=0;t=" + refused.header("Retry-After"));

        String admin = Client.basic("admin", "correct-horse-battery");
        assertThat(client.send("GET", "/api/v1/accounts/names", null, admin).status())
                .as("another account")
                .isEqualTo(200);
        Answer nobody = client.send("GET", "/api/v1/accounts/names", null, "");
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.response().headers().map()).doesNotContainKeys("ratelimit", "ratelimit-policy");
    }

    @Test
    void manyLinesAreOneRequest() {
        assertThat(client.post("/api/v1/incidents", incident("lines")).status()).isEqualTo(201);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < WRITES * 10; i++) {
            lines.append(fact("F-" + i, "2014", "A")).append('\n');
        }
        assertThat(client.postLines("lines", "", lines.toString()))
                .allMatch(line -> line.path("status").intValue() == 201);
        List<Integer> one = new ArrayList<>();
        for (int i = 0; i < WRITES * 2; i++) {
            one.add(client.send("POST", facts("lines"), fact("G-" + i, "2014", "A"), bearer(Role.EDITOR))
                    .status());
        }
        assertThat(one).contains(201, 429);
    }
}
