package io.factline.query.imports;

import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.query.Client.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A file of another tool is looked at first, recorded then, row by row, and taken back as a whole. */
class ImportTest extends ImportCalls {

    @Test
    void aLookAtAFileSaysWhatItWouldRecordAndRecordsNothing() {
        String incident = openIncident();
        JsonNode look = preview(incident, "&zone=America/Chicago", TABLE).body();

        assertThat(look.path("format").asString()).isEqualTo("csv");
        assertThat(texts(look.path("head"))).containsExactly("When", "What", "Who");
        assertThat(look.path("columns").toString())
                .contains("{\"field\":\"occurred\",\"name\":\"When\"}", "{\"field\":\"summary\",\"name\":\"What\"}");
        assertThat(counts(look)).isEqualTo("rows 2, recorded 2, known 0, differing 0, retracted 0, refused 0");
        assertThat(look.path("rows")
                        .path(1)
                        .path("facts")
                        .path(0)
                        .path("fact")
                        .path("summary")
                        .asString())
                .isEqualTo("The site says \"back soon\".");
        assertThat(timeline(incident)).isEmpty();
        assertThat(get("/api/v1/imports?incident=" + incident).body()).isEmpty();
    }

    @Test
    void aFileIsTheFileOfWhateverTypeItIsSaidToBe() {
        String look = "/api/v1/imports/preview?zone=UTC&incident=" + openIncident();
        String file = "when,what\n2014-06-16,a=b&c=%d\n";
        for (String type : List.of(
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/x-ndjson",
                "file")) {
            JsonNode answer = post(look, file, "Content-Type", type).body();
            assertThat(counts(answer)).as(type).contains("rows 1, recorded 1");
            assertThat(answer.path("size").intValue()).as(type).isEqualTo(file.length());
            assertThat(post(look, "x".repeat((16 << 20) + 1), "Content-Type", type)
                            .code())
                    .as(type)
                    .isEqualTo("body-too-large");
        }
    }

    @Test
    void whatWasImportedStandsOnTheRecordWithItsFileAndItsRows() {
        String incident = openIncident();
        JsonNode done = run(incident, "&zone=America/Chicago&file=tills.csv", TABLE);
        assertThat(counts(done)).isEqualTo("rows 2, recorded 2, known 0, differing 0, retracted 0, refused 0");

        assertThat(timeline(incident)).containsExactly("The site says \"back soon\".", "The tills stand still.");
        JsonNode summary = get("/api/v1/imports?incident=" + incident).body().path(0);
        assertThat(summary.path("file").asString()).isEqualTo("tills.csv");
        assertThat(summary.path("zone").asString()).isEqualTo("America/Chicago");
        assertThat(summary.path("sha256").asString())
                .isEqualTo("4d2787e0749b1a4ca406824aadedebceaa8e4af7797b4f8a2e1ed23eb2fcc224");
        assertThat(summary.path("size").intValue()).isEqualTo(TABLE.length());
        assertThat(summary.has("finishedAt")).isTrue();
        assertThat(get("/api/v1/events?limit=1000&type=FactRecorded&incident=" + incident)
                        .response()
                        .body())
                .contains("2014-06-16T16:25-07:00,The tills stand still.,Jane Doe");
    }

    @Test
    void theSameFileTwiceRecordsNothingTwice() {
        String incident = openIncident();
        run(incident, "&zone=America/Chicago", TABLE);
        String again = "&zone=America/Chicago";
        assertThat(counts(preview(incident, again, TABLE).body()))
                .isEqualTo("rows 2, recorded 0, known 2, differing 0, retracted 0, refused 0");
        assertThat(counts(run(incident, again, TABLE)))
                .isEqualTo("rows 2, recorded 0, known 2, differing 0, retracted 0, refused 0");
        assertThat(timeline(incident)).hasSize(2);
    }

    @Test
    void aRowThatStandsTwiceInAFileIsRecordedOnce() {
        String incident = openIncident();
        String twice = "when,what\n2014-06-16,Once.\n2014-06-16,Once.\n";
        assertThat(counts(preview(incident, "&zone=UTC", twice).body())).contains("recorded 1, known 1");
        assertThat(counts(run(incident, "&zone=UTC", twice))).contains("recorded 1, known 1");
    }

    @Test
    void aRowThatSaysSomethingElseThanBeforeIsReportedAndCorrectsNothing() {
        String incident = openIncident();
        run(incident, "", "id,when,what\n7,2014-06-16T10:00Z,40 stores.\n");
        JsonNode done = run(incident, "", "id,when,what\n7,2014-06-16T10:00Z,70 stores.\n");

        assertThat(counts(done)).contains("recorded 0, known 0, differing 1");
        assertThat(timeline(incident)).containsExactly("40 stores.");
        JsonNode row = report(done).path("rows").path(0).path("row");
        assertThat(row.path("facts").path(0).path("outcome").asString()).isEqualTo("differing");
        assertThat(texts(row.path("raw"))).containsExactly("7,2014-06-16T10:00Z,70 stores.");
    }

    @Test
    void aZoneIsNeverGuessed() {
        String incident = openIncident();
        String table = """
                when,what,tz
                2014-06-16 09:30:00,Local.,
                2014-06-16 09:30:00,There.,Europe/Paris
                2014-06-16T09:30:00Z,Sure.,
                2014-06-16,A day.,Mars/Olympus
                """;
        JsonNode done = run(incident, "", table);

        assertThat(counts(done)).contains("recorded 2, known 0, differing 0, retracted 0, refused 2");
        assertThat(report(done).path("rows").toString())
                .contains("The time \\\"2014-06-16T09:30:00\\\" says of no zone: choose one for the whole file")
                .contains("\\\"Mars/Olympus\\\" is no time zone");
        assertThat(counts(run(incident, "&zone=America/Chicago", table)))
                .contains("recorded 1, known 2, differing 0, retracted 0, refused 1");
    }

    @Test
    void whatCannotBeRecordedIsReportedWithItsRowAndLeavesTheOthersAlone() {
        String incident = openIncident();
        String table = """
                when,what,type,standing
                12/05/2013,Which of both?,,
                2013-12-05T10:00Z,,,
                2013-12-05T10:00Z,Good.,Discovered,
                2013-12-05T10:00Z,Bad type.,Invented,
                2013-12-05T10:00Z,Nobody stands for it.,,confirmed
                2013-12-05T10:00Z,Too few cells.
                2013-12-05T10:00Z,"Never ends.,,
                2013-12-05T10:00Z,Swallowed.,,
                """;
        JsonNode done = run(incident, "", table);

        assertThat(counts(done)).contains("recorded 1, known 0, differing 0, retracted 0, refused 6");
        List<String> codes = report(done)
                .path("rows")
                .valueStream()
                .map(row ->
                        row.path("row").path("problems").path(0).path("code").asString())
                .toList();
        assertThat(codes)
                .containsExactly(
                        "occurred-unreadable",
                        "summary-missing",
                        "",
                        "fact-type-unreadable",
                        "fact-refused",
                        "cells-differ",
                        "row-broken");
        assertThat(texts(report(done).path("rows").path(6).path("row").path("raw"))
                        .getFirst())
                .contains("Never ends", "Swallowed");
        assertThat(timeline(incident)).containsExactly("Good.");
    }

    @Test
    void columnsAreWhatSomebodySaysTheyAre() {
        String incident = openIncident();
        String table = "A;B;C\n2014-06-16T10:00Z;first;second\n";
        String columns = "&type=StatementIssued&columns=" + encoded("{\"occurred\": \"A\", \"summary\": \"C\"}");
        run(incident, columns, table);
        assertThat(timeline(incident)).containsExactly("second");

        Answer unknown = preview(incident, "&columns=" + encoded("{\"occurred\": \"D\"}"), table);
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.response().body()).contains("The table has no column \\\"D\\\": its columns are A, B, C.");
    }

    @Test
    void whatARowSaysOfAPrivilegedFactIsWithheldInTheReportAndInTheFeed() {
        String incident = openIncident();
        JsonNode done = run(incident, "&zone=UTC", TABLE);
        String events = "/api/v1/events?limit=1000&incident=" + incident;
        assertThat(get(events).response().body()).contains("RowsImported", "The tills stand still");
        String fact = fact(done, 0);
        String privileged = "{\"access\": \"privileged\", \"reason\": \"Counsel asked for it.\"}";
        known(post(facts(incident) + "/" + fact + "/access", privileged, "If-Match", "*"));

        assertThat(report(done).path("withheld").intValue()).isEqualTo(1);
        assertThat(report(done).path("rows")).hasSize(1);
        assertThat(get(events).response().body()).doesNotContain("RowsImported", "The tills stand still");
        assertThat(counts(run(incident, "&zone=UTC", TABLE.replace("still", "quiet"))))
                .contains("recorded 1, known 1");
    }
}
