package io.factline.query;

import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static io.factline.query.Client.incident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factline.query.Client.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Factline on a PostgreSQL that somebody else runs. */
class RestoreTest {

    private static Path bin;

    @TempDir
    private static Path directory;

    @BeforeAll
    static void needsAnInstalledPostgres() throws IOException {
        Optional<Path> binaries = InstalledPostgres.binaries();
        Assumptions.assumeTrue(
                binaries.isPresent(),
                "no PostgreSQL with pg_dump lies in /usr/lib/postgresql: install postgresql to run this test");
        bin = binaries.get();
        // the server may run as another user
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void aDumpRestoredIntoAFreshClusterGoesOnWhereItWas() throws IOException {
        Path dump = directory.resolve("old/dump");
        Answer last;
        JsonNode timeline;
        try (InstalledPostgres old = InstalledPostgres.start(bin, Files.createDirectory(directory.resolve("old")))) {
            try (ConfigurableApplicationContext services = services(old)) {
                Client client = client(services);
                client.post("/api/v1/incidents", incident("restored"));
                client.post(facts("restored"), fact("F-1", "2014-06-15", "before the dump"));
                last = client.post(facts("restored"), fact("F-2", "2014-06-16", "with a key"), "Idempotency-Key", "k");
                timeline = client.get(timelineAfter(last)).body();
                assertThat(timeline.path("entries").size()).isEqualTo(2);
            }
            old.dump(dump);
        }
        try (InstalledPostgres fresh =
                InstalledPostgres.start(bin, Files.createDirectory(directory.resolve("fresh")))) {
            fresh.sql("create role factline_command; create role factline_query; create role factline_redactor");
            fresh.restore(dump);
            try (ConfigurableApplicationContext services = services(fresh)) {
                Client client = client(services);
                assertThat(client.get(timelineAfter(last)).body()).isEqualTo(timeline);
                Answer repeated =
                        client.post(facts("restored"), fact("F-2", "2014-06-16", "with a key"), "Idempotency-Key", "k");
                assertThat(repeated.body()).isEqualTo(last.body());
                Answer next = client.post(facts("restored"), fact("F-3", "2014-06-17", "after the restore"));
                assertThat(next.body().path("position").longValue())
                        .isEqualTo(last.body().path("position").longValue() + 1);
                JsonNode longer = client.get(timelineAfter(next)).body();
                assertThat(longer.path("entries").size()).isEqualTo(3);
                assertThat(client.post(facts("restored"), fact("F-1", "2014", "again"))
                                .status())
                        .isEqualTo(409);
            }
            assertThatThrownBy(() -> fresh.sql("set session_replication_role = replica; delete from record.event"))
                    .hasMessageContaining("The record only grows");
        }
    }

    @Test
    void aBaseBackupTakenWhileFactlineRunsHoldsWhatWasAcknowledgedBeforeIt() throws IOException {
        Path backup = Files.createDirectory(directory.resolve("backup"));
        Answer last;
        JsonNode timeline;
        try (InstalledPostgres old = InstalledPostgres.start(bin, Files.createDirectory(directory.resolve("running")));
                ConfigurableApplicationContext services = services(old)) {
            Client client = client(services);
            client.post("/api/v1/incidents", incident("restored"));
            last = client.post(facts("restored"), fact("F-1", "2014-06-15", "before the backup"));
            timeline = client.get(timelineAfter(last)).body();
            old.baseBackup(backup);
            client.post(facts("restored"), fact("F-2", "2014-06-16", "after the backup"));
        }
        try (InstalledPostgres fresh = InstalledPostgres.startOn(bin, backup);
                ConfigurableApplicationContext services = services(fresh)) {
            Client client = client(services);
            assertThat(client.get(timelineAfter(last)).body()).isEqualTo(timeline);
            Answer next = client.post(facts("restored"), fact("F-3", "2014-06-17", "after the restore"));
            assertThat(next.body().path("position").longValue())
                    .isEqualTo(last.body().path("position").longValue() + 1);
        }
    }

    @Test
    void aServerThatCouldLoseWhatItAcknowledgedIsRefused() throws IOException {
        for (String setting : new String[] {"fsync=off", "full_page_writes=off", "synchronous_commit=off"}) {
            Path cluster = Files.createDirectory(directory.resolve(setting));
            try (InstalledPostgres unsafe = InstalledPostgres.start(bin, cluster, setting)) {
                assertThatThrownBy(() -> services(unsafe).close())
                        .rootCause()
                        .hasMessageContaining("could lose facts")
                        .hasMessageContaining(setting.replace("=off", ""));
            }
        }
    }

    private static ConfigurableApplicationContext services(InstalledPostgres postgres) {
        return new SpringApplicationBuilder(ServicesTest.Both.class)
                .properties(
                        "spring.main.banner-mode=off",
                        "logging.level.root=error",
                        "spring.config.import=classpath:command-service.yml,classpath:query-service.yml",
                        "factline.admin.password=correct-horse-battery",
                        "factline.token.public-key=" + Client.publicKey(),
                        "spring.datasource.username=postgres",
                        "spring.datasource.url=" + postgres.url())
                .run("--server.port=0");
    }

    private static Client client(ConfigurableApplicationContext services) {
        return new Client(services.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    private static String timelineAfter(Answer written) {
        return "/api/v1/incidents/restored/timeline?after="
                + written.body().path("position").longValue();
    }
}
