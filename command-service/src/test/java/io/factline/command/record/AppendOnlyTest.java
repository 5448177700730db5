package io.factline.command.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factline.fact.FactEvent.FactRetracted;
import io.factline.fact.FactId;
import io.factline.incident.IncidentId;
import io.factline.record.Words;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AppendOnlyTest {

    private static final IncidentId INCIDENT = Appends.incident();
    private static final FactRetracted WITH_WORDS =
            new FactRetracted(INCIDENT, new FactId("F-1"), new Words("Nobody said so."));
    private static final List<String> CHANGES = List.of(
            "update record.event set envelope = envelope where false",
            "update record.event set sequence = sequence + 1",
            "delete from record.event",
            "truncate record.event",
            "update record.idempotency set count = 2",
            "delete from record.idempotency",
            "truncate record.idempotency",
            "delete from record.words",
            "truncate record.words",
            "delete from record.words_0",
            "truncate record.words_0",
            "update record.words set words = '{\"/reason\":\"Somebody said so.\"}'",
            "update record.words_0 set words = '{\"/other\":\"x\"}', salt = null",
            "update record.words set salt = null, position = position + 1",
            "update record.words set words = null");

    private static TestDatabase database;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        database.log.append(Appends.keyed(Appends.incident(), 0, "k", "r"));
        Origin origin = Appends.keyed(INCIDENT, 0, "with-words", "r").origin();
        database.log.append(new Append(List.of(new Append.NewEvent(WITH_WORDS, 0)), List.of(), origin));
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void noRoleChangesWhatIsRecorded() throws SQLException {
        for (String change : CHANGES) {
            refused(database.asOwner(), change);
            refused(database.asSuperuser(), change);
            refused(database.asCommand(), change);
            refused(database.asQuery(), change);
            refused(database.asRedactor(), change);
        }
    }

    @Test
    void notEvenWhereReplicationSkipsOrdinaryTriggers() throws SQLException {
        for (String change : CHANGES) {
            Connection connection = database.asSuperuser();
            execute(connection, "set session_replication_role = replica");
            refused(connection, change);
        }
    }

    @Test
    void onlyTheCommandRoleAppendsAndOnlyThroughTheFunction() throws SQLException {
        String insert = "insert into record.event values (99, null, 's', 0, now(), '{\"data\":{}}')";
        refused(database.asCommand(), insert);
        refused(database.asQuery(), insert);
        refused(database.asRedactor(), insert);
        String append =
                "select record.append('{}','{}','{}','{}','{}','{}','{}','{}','{}','{}','{}','{}','{}','{}','{}','{}','{}','{}','{}','{}','{}','{}')";
        refused(database.asQuery(), append);
        refused(database.asRedactor(), append);
        assertThatCode(() -> execute(database.asCommand(), append)).doesNotThrowAnyException();
        refused(database.asCommand(), "select record.add_words(7)");
        refused(database.asCommand(), "create table record.mine (a int)");
    }

    @Test
    void theErasingRoleTakesWordsAwayTogetherWithTheirSaltAndEverythingElseStays() throws SQLException {
        String erase = "update record.words set words = '{}', salt = null where words <> '{}'";
        refused(database.asCommand(), erase);
        refused(database.asQuery(), erase);
        refused(database.asRedactor(), "update record.words set words = '{}' where words <> '{}'");
        try (Connection redactor = database.asRedactor()) {
            redactor.setAutoCommit(false);
            execute(redactor, erase);
            redactor.commit();
        }
        FactRetracted read = (FactRetracted)
                database.log.stream(WITH_WORDS.stream()).getFirst().event();
        assertThat(read).isEqualTo(new FactRetracted(INCIDENT, new FactId("F-1"), Words.ERASED));
        refused(database.asRedactor(), "update record.words set words = '{\"/reason\":\"back\"}' where words = '{}'");
        // the key still finds its first answer, and its fingerprint no longer tells what the request said
        assertThat(database.log.earlier(OnceKey.of(Appends.ACTOR, "with-words", "r")))
                .isPresent();
        assertThat(database.log.earlier(OnceKey.of(Appends.ACTOR, "with-words", "a guess")))
                .isPresent();
        assertThat(database.log
                        .append(Appends.keyed(INCIDENT, 1, "with-words", "r"))
                        .repeated())
                .isTrue();
    }

    private static void refused(Connection connection, String sql) throws SQLException {
        try (connection) {
            connection.setAutoCommit(false);
            assertThatThrownBy(() -> execute(connection, sql))
                    .as(sql)
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
            connection.rollback();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
