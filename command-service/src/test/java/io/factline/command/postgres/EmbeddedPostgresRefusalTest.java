package io.factline.command.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresRefusalTest {

    @RegisterExtension
    private final Servers servers = new Servers();

    @TempDir
    private Path directory;

    @Test
    void aSecondStartOnALivingDirectoryIsRefused() throws Exception {
        EmbeddedPostgres living = servers.start(servers.database(directory));
        Path alias = Files.createSymbolicLink(directory.resolveSibling(directory.getFileName() + "-alias"), directory);
        try {
            assertRefused(directory, "Another Factline is running on the data directory " + directory.toRealPath());
            assertRefused(alias, "Another Factline is running on the data directory " + directory.toRealPath());
        } finally {
            Files.delete(alias);
        }
        Servers.Other other = servers.startElsewhere(directory);
        assertThatThrownBy(other::server).hasMessageContaining("Another Factline is running");
        assertThat(Servers.ask(living, living.query(), "select 1")).isEqualTo("1");
    }

    @Test
    void theDirectoryOfALivingProcessIsRefusedAndItsServerLeftAlone() throws Exception {
        Servers.Other other = servers.startElsewhere(servers.database(directory));
        long server = other.server();
        assertRefused(directory, "Another Factline is running");
        assertThat(Servers.lives(server)).isTrue();
        other.end("exit");
        assertThat(servers.start(directory).isNew()).isFalse();
    }

    @Test
    void dataOfAnotherMajorVersionIsRefused() throws Exception {
        Path version = servers.database(directory).resolve("postgres/data/PG_VERSION");
        Files.writeString(version, "17\n");
        assertRefused(
                directory,
                "written by PostgreSQL 17, but this Factline brings PostgreSQL 18",
                "the Factline that wrote it",
                "pg_upgrade");
        Files.writeString(version, "18\n");
        assertThat(servers.start(directory).isNew()).isFalse();
    }

    @Test
    void filesThatAreNoDatabaseAreRefusedAndKept() throws Exception {
        Path file = Files.createDirectories(servers.programs(directory).resolve("postgres/data"))
                .resolve("diary.txt");
        Files.writeString(file, "mine");
        assertRefused(directory, "is no database (PG_VERSION is missing)");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aLostPasswordIsNamed() throws Exception {
        Files.delete(servers.database(directory).resolve("postgres/superuser-password"));
        assertRefused(directory, "superuser-password", "bring it back");
    }

    @Test
    void aServerThatDoesNotStartGivesItsLastWords() throws Exception {
        Path settings = servers.database(directory).resolve("postgres/data/postgresql.conf");
        String sound = Files.readString(settings);
        Files.writeString(settings, "\nno_such_setting = 1\n", StandardOpenOption.APPEND);
        assertRefused(directory, "PostgreSQL did not start", "no_such_setting");
        Files.writeString(settings, sound);
        assertThat(servers.start(directory).pid()).isPositive();
    }

    @Test
    void aPlaceThatIsNoDirectoryIsNamed() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertRefused(file, "The data directory " + file + " cannot be used");
    }

    private void assertRefused(Path where, String... words) {
        assertThatThrownBy(() -> servers.start(where))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContainingAll(words);
    }
}
