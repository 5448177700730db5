package io.factline.command.postgres;

import static io.factline.command.postgres.Servers.ask;
import static io.factline.command.postgres.Servers.kill;
import static io.factline.command.postgres.Servers.lives;
import static io.factline.command.postgres.Servers.tell;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresRecoveryTest {

    private static final Duration LONG = Duration.ofSeconds(25);

    @RegisterExtension
    private final Servers servers = new Servers();

    @TempDir
    private Path directory;

    @Test
    void aKilledServerComesBackOnTheSamePortWithItsData() throws Exception {
        EmbeddedPostgres server = servers.start(servers.database(directory));
        String url = server.jdbcUrl();
        tell(server, server.owner(), "create table note as select 'kept' as words");
        long killed = server.pid();
        try (Connection inUse = Servers.connect(url, server.query())) {
            assertThat(inUse.isValid(5)).isTrue();
            kill(killed);
            assertThat(Wait.until(LONG, () -> server.pid() != killed)).isTrue();
        }
        assertThat(server.jdbcUrl()).isEqualTo(url);
        assertThat(ask(server, server.owner(), "select words from note")).isEqualTo("kept");
    }

    @Test
    void aServerThatIsKilledAgainAndAgainStaysDown() throws Exception {
        EmbeddedPostgres server = servers.start(servers.database(directory));
        for (int round = 0; round < 5; round++) {
            long killed = server.pid();
            kill(killed);
            assertThat(Wait.until(LONG, () -> server.pid() != killed)).isTrue();
        }
        long last = server.pid();
        kill(last);
        assertThat(Wait.until(Duration.ofSeconds(2), () -> server.pid() != last))
                .isFalse();
        assertThat(lives(last)).isFalse();
    }

    @Test
    void theServerOfAKilledFactlineIsStoppedAndItsDataAdopted() throws Exception {
        Servers.Other other = servers.startElsewhere(servers.database(directory));
        long leftOver = other.server();
        other.end("halt");
        assertThat(lives(leftOver)).isTrue();
        EmbeddedPostgres server = servers.start(directory);
        assertThat(lives(leftOver)).isFalse();
        assertThat(server.pid()).isNotEqualTo(leftOver);
        assertThat(server.isNew()).isFalse();
        assertThat(ask(server, server.owner(), "select words from note")).isEqualTo("from elsewhere");
        assertThat(directory.resolve("postgres/server.log")).content().contains("received fast shutdown request");
    }

    @Test
    void aStartWaitsForChildrenOfAKilledServerThatHoldItsMemory() throws Exception {
        Servers.Other other = servers.startElsewhere(servers.database(directory));
        ProcessHandle leftOver = ProcessHandle.of(other.server()).orElseThrow();
        other.end("halt");
        ProcessHandle child = leftOver.children().findFirst().orElseThrow();
        signal("STOP", child.pid());
        try (ExecutorService background = Executors.newSingleThreadExecutor()) {
            signal("KILL", leftOver.pid());
            Future<EmbeddedPostgres> start = background.submit(() -> servers.start(directory));
            assertThat(Wait.until(Duration.ofSeconds(2), start::isDone)).isFalse();
            signal("KILL", child.pid());
            EmbeddedPostgres server = start.get();
            assertThat(ask(server, server.owner(), "select words from note")).isEqualTo("from elsewhere");
        } finally {
            signal("KILL", child.pid());
        }
    }

    private static void signal(String name, long pid) throws IOException {
        Program.run(List.of("kill", "-s", name, Long.toString(pid)));
    }

    @Test
    void aFactlineThatEndsStopsItsServer() throws Exception {
        Servers.Other other = servers.startElsewhere(servers.database(directory));
        long server = other.server();
        other.end("exit");
        assertThat(lives(server)).isFalse();
        assertThat(directory.resolve("postgres/data/postmaster.pid")).doesNotExist();
        assertThat(directory.resolve("postgres/server.log")).content().contains("database system is shut down");
    }

    @Test
    void ctrlCReachesTheServerOnlyThroughFactline() throws Exception {
        EmbeddedPostgres server = servers.start(servers.database(directory));
        String session = "ps -o sid= -p ";
        assertThat(Program.run(List.of("sh", "-c", session + server.pid())).output())
                .isNotBlank()
                .isNotEqualTo(Program.run(List.of("sh", "-c", session + "$$")).output());
    }

    @Test
    void aFirstStartThatWasKilledIsDoneAgain() throws Exception {
        killOnceItMakes("bin-*.unfinished-*");
        killOnceItMakes("data.unfinished-*");
        EmbeddedPostgres server = servers.start(directory);
        assertThat(server.isNew()).isTrue();
        assertThat(ask(server, server.query(), "select 1")).isEqualTo("1");
        assertThat(made("*unfinished*")).isFalse();
    }

    private void killOnceItMakes(String pattern) throws Exception {
        Servers.Other other = servers.startElsewhere(directory);
        assertThat(Wait.until(LONG, () -> made(pattern))).isTrue();
        Wait.pause(Duration.ofMillis(50));
        assertThat(made(pattern)).isTrue();
        kill(other.process().pid());
        other.process().waitFor();
        assertThat(made("bin-????????????")).isEqualTo(pattern.startsWith("data"));
        assertThat(directory.resolve("postgres/data")).doesNotExist();
    }

    private boolean made(String pattern) {
        Path home = directory.resolve("postgres");
        if (!Files.isDirectory(home)) {
            return false;
        }
        try (var found = Files.newDirectoryStream(home, pattern)) {
            return found.iterator().hasNext();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aForeignProcessThatGotTheNumberOfTheServerIsLeftAlone() throws Exception {
        servers.database(directory);
        Process foreign = new ProcessBuilder("sleep", "60").start();
        try {
            Path pidFile = directory.resolve("postgres/data/postmaster.pid");
            Files.writeString(
                    pidFile, foreign.pid() + "\n" + pidFile.getParent() + "\n1\n5432\n\n127.0.0.1\n1 1\nready   \n");
            EmbeddedPostgres server = servers.start(directory);
            assertThat(server.pid()).isNotEqualTo(foreign.pid());
            assertThat(foreign.isAlive()).isTrue();
        } finally {
            foreign.destroyForcibly();
        }
    }
}
