package io.factline.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.ui.fault.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The demo is on record once: after the first start of a new Factline, whatever happens to it, and nowhere unasked. */
class DemoRecordedOnceTest {

    private static final long SEED = 20131219;
    /** Compiled once and for all: what lives for seconds is not worth more. */
    private static final List<String> BRIEFLY = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1");

    private static final String BREACH = "target-2013-breach";
    private static final String OUTAGE = "target-2014-checkout-outage";
    /** Of both: opened (two events each), facts, links, pins, duties, closed. */
    private static final int BREACH_EVENTS = 2 + 100 + 2 + 5 + 1;

    private static final int EVENTS = BREACH_EVENTS + 2 + 40 + 1 + 1 + 1 + 1;

    @TempDir
    private Path directory;

    @Test
    void aNewFactlineThatIsKilledOnTheWayHasBothCrisesOnceInTheEndAndNoMoreAfterIt() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        try (ChildProcess starting = ChildProcess.launch(directory, BRIEFLY)) {
            starting.waitUntil(this::hasMark);
            starting.kill();
        }
        long early = random.nextInt(1, 100);
        long late = random.nextInt(BREACH_EVENTS, EVENTS - 20);
        try (ChildProcess recording = ChildProcess.launch(directory, BRIEFLY)) {
            recording.waitUntil(() -> events() > early);
            recording.endPostgres();
            recording.waitUntil(() -> events() > BREACH_EVENTS);
            recording.kill();
        }
        int silence = log().length();
        try (ChildProcess stopped = ChildProcess.launch(directory, BRIEFLY)) {
            stopped.waitUntil(() -> events() > late);
        }
        assertThat(log().substring(silence)).doesNotContain(" WARN ", " ERROR ", "\tat ");
        try (ChildProcess factline = ChildProcess.launch(directory, BRIEFLY)) {
            factline.waitUntil(() -> !hasMark() && factline.answers());
            isComplete(factline);
        }
        int said = timesOnRecord();
        try (ChildProcess again = ChildProcess.launch(directory, BRIEFLY, "--factline.demo=true")) {
            again.waitUntil(() -> timesOnRecord() > said);
            isComplete(again);
        }
    }

    @Test
    void whoSaysNoGetsNoDemoNorDoesADatabaseInUseUnlessAskedAndAnIncidentOfSomebodyElseIsLeftAlone() throws Exception {
        try (ChildProcess refusing = ChildProcess.launch(directory, BRIEFLY, "--factline.demo=false")) {
            refusing.waitUntilItWrites();
            assertThat(refusing.open(OUTAGE)).isEqualTo(201);
        }
        long before = 4;
        try (ChildProcess unasked = ChildProcess.launch(directory, BRIEFLY)) {
            unasked.waitUntilItWrites();
            assertThat(events()).isEqualTo(before);
            assertThat(log().split("Factline is running", -1)).hasSize(3);
            assertThat(log()).doesNotContain("demo  ", "The demo");
            assertThat(hasMark()).isFalse();
        }
        try (ChildProcess asked = ChildProcess.launch(directory, BRIEFLY, "--factline.demo=true")) {
            asked.waitUntil(() -> log().contains("The demo is left out, and nothing was changed: The key \"" + OUTAGE));
            assertThat(events()).isEqualTo(before);
        }
        assertThat(log()).doesNotContain("\tat ");
    }

    private void isComplete(ChildProcess factline) throws IOException, SQLException {
        try (Connection database = database();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("""
                        select count(*), max(position) + 1, count(distinct envelope::json ->> 'actor'),
                          min(envelope::json ->> 'actor'), string_agg(distinct envelope::json ->> 'client', ', ')
                        from record.event""")) {
            row.next();
            assertThat(row.getLong(1)).isEqualTo(EVENTS);
            assertThat(row.getLong(2)).as("positions are dense").isEqualTo(EVENTS);
            assertThat(row.getLong(3)).as("accounts that recorded").isEqualTo(1);
            assertThat(row.getString(5)).isEqualTo("demo");
            String actor = row.getString(4);
            assertThat(factline.get("/api/v1/accounts/names").valueStream()).anySatisfy(account -> {
                assertThat(account.path("name").asString()).isEqualTo("factline-demo");
                assertThat(account.path("id").asString()).isEqualTo(actor);
            });
        }
        JsonNode breach = factline.get("/api/v1/incidents/" + BREACH + "?after=" + (EVENTS - 1));
        assertThat(breach.path("facts").intValue()).isEqualTo(100);
        assertThat(breach.path("pins")).hasSize(2);
        assertThat(breach.path("duties")).hasSize(5);
        assertThat(breach.path("closed").path("text").asString()).isEqualTo("2017-05-23");
        JsonNode outage = factline.get("/api/v1/incidents/" + OUTAGE + "?after=" + (EVENTS - 1));
        assertThat(outage.path("facts").intValue()).isEqualTo(40);
        assertThat(outage.path("links").path(0).path("incident").asString()).isEqualTo(BREACH);
        assertThat(outage.path("pins")).hasSize(1);
        assertThat(outage.path("duties")).hasSize(1);
        assertThat(outage.path("closed").path("text").asString()).isEqualTo("2014-06-16");
        assertThat(hasMark()).isFalse();
    }

    private boolean hasMark() {
        return new DemoMark(directory.resolve("data")).isSet();
    }

    /** How many the record has; none where it does not answer yet. */
    private long events() {
        try (Connection database = database();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from record.event")) {
            return row.next() ? row.getLong(1) : 0;
        } catch (IOException | SQLException notThereYet) {
            return 0;
        }
    }

    private Connection database() throws IOException, SQLException {
        Path server = directory.resolve("data/postgres");
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:"
                        + Files.readString(server.resolve("port")).strip() + "/factline",
                "postgres",
                Files.readString(server.resolve("superuser-password")).strip());
    }

    private int timesOnRecord() throws IOException {
        return log().split("The demo is on record: " + BREACH + " and " + OUTAGE, -1).length - 1;
    }

    private String log() throws IOException {
        return Files.readString(directory.resolve("log"));
    }
}
