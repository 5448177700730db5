package io.factline.ui.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.command.postgres.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The record that the build of November 2026 left behind, opened by the build of today: the two crises of the demo, dumped
 * with {@code pg_dump --schema=record --schema=account --no-owner}, and what that build answered. Never made anew.
 */
class EarlierBuildTest {

    private static final String BREACH = "target-2013-breach";
    private static final String OUTAGE = "target-2014-checkout-outage";
    private static final String AS_OF = "?asOf=2026-01-01T00:00:00Z";

    @TempDir
    private Path directory;

    @Test
    void itsViewsAreFilledAndItsValuesAreTheSame() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory.resolve("data"));
                Connection owner = DriverManager.getConnection(
                        postgres.jdbcUrl(),
                        postgres.owner().user(),
                        postgres.owner().password())) {
            load(owner);
        }
        try (ChildProcess factline = ChildProcess.start(directory, "1g")) {
            for (String incident : new String[] {BREACH, OUTAGE}) {
                new Intact(factline.stored(), factline.caller(), new Acknowledgements(incident)).recordAndViewHold();
                for (String values : new String[] {"kpis", "clocks"}) {
                    saysAtLeast(
                            factline.get("/api/v1/incidents/" + incident + "/" + values + AS_OF)
                                    .path(values),
                            json(incident + "-" + values + ".json").path(values));
                }
            }
            assertThat(factline.get("/api/v1/incidents/" + BREACH).path("facts").intValue())
                    .isEqualTo(100);
            assertThat(factline.get("/api/v1/incidents/" + OUTAGE).path("facts").intValue())
                    .isEqualTo(40);
        }
    }

    /** Values and members may have come since; those of then stay what they were. */
    private static void saysAtLeast(JsonNode now, JsonNode then) {
        String name = then.path(0).has("kpi") ? "kpi" : "rule";
        assertThat(then).isNotEmpty();
        for (JsonNode value : then) {
            JsonNode today = now.valueStream()
                    .filter(any -> any.path(name).equals(value.path(name)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("missing: " + value));
            value.properties()
                    .forEach(member -> assertThat(today.path(member.getKey()))
                            .as(value.path(name) + " " + member.getKey())
                            .isEqualTo(member.getValue()));
        }
    }

    private static JsonNode json(String file) throws IOException {
        try (InputStream json = open(file)) {
            return JsonMapper.shared().readTree(json);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(EarlierBuildTest.class.getResourceAsStream("/earlier/" + file), file);
    }

    /** What psql would do with the file: statements as they are, and the rows between COPY and its end. */
    private static void load(Connection owner) throws IOException, SQLException {
        StringBuilder sql = new StringBuilder();
        try (Statement statement = owner.createStatement();
                BufferedReader dump = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(open("record.sql.gz")), StandardCharsets.UTF_8))) {
            String line = dump.readLine();
            while (line != null) {
                if (line.startsWith("COPY ")) {
                    statement.execute(sql.toString());
                    sql.setLength(0);
                    owner.unwrap(PGConnection.class).getCopyAPI().copyIn(line, rows(dump));
                } else if (!line.startsWith("\\")) {
                    sql.append(line).append('\n');
                }
                line = dump.readLine();
            }
            statement.execute(sql.toString());
        }
    }

    private static Reader rows(BufferedReader dump) throws IOException {
        StringBuilder rows = new StringBuilder();
        String row = dump.readLine();
        while (!row.equals("\\.")) {
            rows.append(row).append('\n');
            row = dump.readLine();
        }
        return new StringReader(rows.toString());
    }
}
