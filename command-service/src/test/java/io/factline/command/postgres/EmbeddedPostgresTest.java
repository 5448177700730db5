package io.factline.command.postgres;

import static io.factline.command.postgres.Servers.ask;
import static io.factline.command.postgres.Servers.connect;
import static io.factline.command.postgres.Servers.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    private static final List<String> DURABLE = List.of("fsync", "full_page_writes", "synchronous_commit");

    @RegisterExtension
    private final Servers servers = new Servers();

    @TempDir
    private Path directory;

    @Test
    void durableSettingsAreOnEvenWhereTheFilesSayOff() throws Exception {
        Path settings = servers.database(directory).resolve("postgres/data/postgresql.auto.conf");
        String off =
                String.join("\n", DURABLE.stream().map(name -> name + " = off").toList());
        Files.writeString(settings, "\n" + off + "\n", StandardOpenOption.APPEND);
        EmbeddedPostgres server = servers.start(directory);
        for (String name : DURABLE) {
            assertThat(ask(server, server.command(), "show " + name)).as(name).isEqualTo("on");
        }
        assertThatThrownBy(() -> tell(server, server.superuser(), "alter system set fsync = off"))
                .hasMessageContaining("ALTER SYSTEM");
    }

    @Test
    void aRoleThatWasMadeForgetfulIsDurableAgainAtTheNextStart() throws Exception {
        EmbeddedPostgres first = servers.start(servers.database(directory));
        tell(first, first.superuser(), "alter role factline_command set synchronous_commit = off");
        tell(first, first.superuser(), "alter role factline_query in database factline set synchronous_commit = off");
        tell(first, first.superuser(), "alter database factline set synchronous_commit = off");
        assertThat(ask(first, first.command(), "show synchronous_commit")).isEqualTo("off");
        first.close();
        EmbeddedPostgres second = servers.start(directory);
        for (Login login : List.of(second.owner(), second.command(), second.query())) {
            assertThat(ask(second, login, "show synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void passwordsAreHashedWithScramAndPagesHaveChecksums() throws Exception {
        EmbeddedPostgres server = servers.start(servers.database(directory));
        Login superuser = server.superuser();
        assertThat(ask(server, superuser, "show data_checksums")).isEqualTo("on");
        assertThat(ask(server, superuser, "show password_encryption")).isEqualTo("scram-sha-256");
        assertThat(
                        ask(
                                server,
                                superuser,
                                "select string_agg(distinct split_part(rolpassword, '$', 1), ',') from pg_authid where rolcanlogin"))
                .isEqualTo("SCRAM-SHA-256");
        assertThat(ask(server, superuser, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
                .isEqualTo("scram-sha-256");
        Login guess = new Login(superuser.user(), "postgres");
        assertThatThrownBy(() -> ask(server, guess, "select 1")).hasMessageContaining("password authentication failed");
    }

    @Test
    void textIsUnicodeAndSortedTheSameOnEveryMachine() throws Exception {
        EmbeddedPostgres server = servers.start(servers.database(directory));
        assertThat(ask(
                        server,
                        server.query(),
                        "select concat_ws(' ', pg_encoding_to_char(encoding), datlocprovider, datlocale)"
                                + " from pg_database where datname = current_database()"))
                .isEqualTo("UTF8 b C.UTF-8");
        assertThat(ask(server, server.query(), "show log_timezone")).isEqualTo("UTC");
    }

    @Test
    void dataAndPortSurviveARestart() throws Exception {
        EmbeddedPostgres first = servers.start(servers.programs(directory));
        assertThat(first.isNew()).isTrue();
        tell(first, first.owner(), "create table note as select 'kept' as words");
        first.close();
        first.close();
        assertThat(Servers.lives(first.pid())).isFalse();
        EmbeddedPostgres second = servers.start(directory);
        assertThat(second.isNew()).isFalse();
        assertThat(second.jdbcUrl()).isEqualTo(first.jdbcUrl());
        assertThat(ask(second, second.owner(), "select words from note")).isEqualTo("kept");
    }

    @Test
    void itIsEmptyUntilSomebodyMakesASchemaInIt() throws Exception {
        EmbeddedPostgres first = servers.start(servers.programs(directory));
        assertThat(first.isEmpty()).isTrue();
        first.close();
        EmbeddedPostgres second = servers.start(directory);
        assertThat(second.isEmpty()).isTrue();
        tell(second, second.owner(), "create schema record");
        assertThat(second.isEmpty()).isFalse();
    }

    @Test
    void anotherPortIsTakenWhereTheOldOneIsInUse() throws Exception {
        servers.database(directory);
        int port = Integer.parseInt(
                Files.readString(directory.resolve("postgres/port")).strip());
        try (ServerSocket stranger = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(stranger.isBound()).isTrue();
            EmbeddedPostgres server = servers.start(directory);
            assertThat(server.jdbcUrl()).doesNotContain(":" + port + "/");
            assertThat(ask(server, server.query(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void loginsHaveOnlyTheRightsTheyNeed() throws Exception {
        EmbeddedPostgres server = servers.start(servers.database(directory));
        assertThat(ask(
                        server,
                        server.superuser(),
                        "select count(*) from pg_roles where rolname like 'factline%' and not (rolsuper or rolcreaterole"
                                + " or rolcreatedb or rolreplication or rolbypassrls)"))
                .isEqualTo("4");
        assertThat(
                        ask(
                                server,
                                server.superuser(),
                                "select string_agg(rolname, ',') from pg_roles where rolname like 'factline%' and not rolcanlogin"))
                .isEqualTo("factline_redactor");
        for (Login login : List.of(server.owner(), server.command(), server.query())) {
            assertRefused(server, login, "create role intruder");
            assertRefused(server, login, "create database other");
            assertThatThrownBy(() -> connect(server.jdbcUrl().replace("/factline", "/postgres"), login))
                    .as(login.user())
                    .hasMessageContaining("permission denied for database");
        }
        for (Login login : List.of(server.command(), server.query())) {
            assertRefused(server, login, "create table intruder (words text)");
            assertRefused(server, login, "create schema intruder");
        }
        tell(server, server.owner(), "create schema record");
    }

    private static void assertRefused(EmbeddedPostgres server, Login login, String order) {
        assertThatThrownBy(() -> tell(server, login, order))
                .as(login.user() + ": " + order)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void rightsThatWereAddedByHandAreTakenBackAtTheNextStart() throws Exception {
        EmbeddedPostgres first = servers.start(servers.database(directory));
        tell(first, first.superuser(), "alter role factline_query superuser createrole");
        tell(first, first.superuser(), "grant connect on database factline to public");
        first.close();
        EmbeddedPostgres second = servers.start(directory);
        assertRefused(second, second.query(), "create role intruder");
    }

    @Test
    void passwordsAreNewAtEveryStartAndNeverPrinted() throws Exception {
        EmbeddedPostgres first = servers.start(servers.database(directory));
        Login old = first.command();
        assertThat(old.password()).hasSize(64);
        assertThat(old.toString()).contains("factline_command").doesNotContain(old.password());
        first.close();
        EmbeddedPostgres second = servers.start(directory);
        assertThat(second.superuser()).isEqualTo(first.superuser());
        assertThatThrownBy(() -> ask(second, old, "select 1")).hasMessageContaining("password authentication failed");
    }

    @Test
    void aFirstStartInAPathWithSpacesLeavesOnlyFilesOfTheOwner() throws Exception {
        Path spaces = directory.resolve("all about/the Factline's data");
        EmbeddedPostgres server = servers.start(spaces);
        assertThat(server.isNew()).isTrue();
        assertThat(ask(server, server.query(), "select version()")).startsWith("PostgreSQL 18.");
        Path home = spaces.resolve("postgres");
        assertThat(rights(home)).isEqualTo("rwx------");
        assertThat(rights(home.resolve("superuser-password"))).isEqualTo("rw-------");
        try (var names = Files.list(home).map(path -> path.getFileName().toString())) {
            assertThat(names).noneMatch(name -> name.contains("unfinished")).anyMatch(name -> name.startsWith("bin-"));
        }
        try (var files = Files.walk(home)) {
            assertThat(files.filter(Files::isSymbolicLink)).isNotEmpty().allMatch(Files::exists);
        }
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aFullLogIsPutAsideAndAStatementNeverGoesIntoIt() throws Exception {
        Path log = servers.database(directory).resolve("postgres/server.log");
        Files.write(log, new byte[11 * 1024 * 1024]);
        EmbeddedPostgres server = servers.start(directory);
        assertThat(Files.size(log)).isLessThan(100_000);
        assertThat(directory.resolve("postgres/server.log.1")).hasSize(11 * 1024 * 1024);
        tell(server, server.owner(), "create table note (words text primary key)");
        tell(server, server.owner(), "insert into note values ('a secret')");
        assertThatThrownBy(() -> tell(server, server.owner(), "insert into note values ('a secret')"))
                .hasMessageContaining("duplicate key");
        assertThat(log).content().contains("duplicate key").doesNotContain("a secret");
    }
}
