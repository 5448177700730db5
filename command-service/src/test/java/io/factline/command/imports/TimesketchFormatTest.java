package io.factline.command.imports;

import static io.factline.command.imports.Reading.codes;
import static io.factline.command.imports.Reading.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.imports.ImportFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Events of Timesketch, of which two columns say when they were. */
class TimesketchFormatTest {

    private static final String HEAD = "message,timestamp,datetime,timestamp_desc,extra\n";

    @Test
    void theDatetimeCountsAndADisagreementIsSaid() {
        List<Row> rows = rows(HEAD + "A message,1331698658276340,2015-07-24T19:01:01+00:00,Write time,foo\n"
                + "A message,1437764461500000,2015-07-24T19:01:01+00:00,Write time,foo\n");
        assertThat(only(rows.get(0)).occurred().text()).isEqualTo("2015-07-24T19:01:01+00:00");
        assertThat(codes(rows.get(0))).containsExactly("times-disagree");
        assertThat(codes(rows.get(1))).isEmpty();
    }

    @Test
    void theTimestampCountsOnlyWhereThereIsNoDatetime() {
        assertThat(only(rows(HEAD + "M,1331698658276340,,T,\n").getFirst())
                        .occurred()
                        .text())
                .isEqualTo("2012-03-14T04:17:38.276340Z");
    }

    @Test
    void aNumberInTheDatetimeIsNoTime() {
        Row row = rows(HEAD + "M,,1331698658276340,T,\n").getFirst();
        assertThat(row.facts()).isEmpty();
        assertThat(codes(row)).containsExactly("datetime-is-a-number");
    }

    @Test
    void aTimeWithoutAZoneNeedsOne() {
        String file = HEAD + "M,,2015-07-24T19:01:01,T,\n";
        assertThat(codes(rows(file).getFirst())).containsExactly("zone-missing");
        Row row = Reading.rows(ImportFormat.TIMESKETCH, "Europe/Paris", file).getFirst();
        assertThat(String.valueOf(only(row).zone())).isEqualTo("Europe/Paris");
    }

    @Test
    void aTimeOutOfRangeIsNone() {
        assertThat(codes(rows(HEAD + "M,999999999999999999,,T,\n").getFirst())).containsExactly("timestamp-unreadable");
        assertThat(codes(rows(HEAD + "M,,,T,\n").getFirst())).containsExactly("occurred-missing");
    }

    @Test
    void linesOfJsonAreReadAlikeAndABrokenOneLeavesTheOthersAlone() {
        List<Row> rows = rows("""
                {"message": "One", "datetime": "2015-07-24T19:01:01Z", "timestamp_desc": "T", "tags": ["a"]}
                {"message": "Two",

                ["three"]
                {"message": "Four", "timestamp": 1331698658276340, "timestamp_desc": "T"}
                """);
        assertThat(rows.stream().map(Reading::codes).toList())
                .containsExactly(List.of(), List.of("json-broken"), List.of("not-a-record"), List.of());
        assertThat(rows.get(1).raw()).isEqualTo("{\"message\": \"Two\",");
        assertThat(String.valueOf(only(rows.get(3)).attributes())).contains("timestamp_desc");
    }

    @Test
    void aRowThatIsTooLongToBeKeptSaysSo() {
        String line = """
                {"message": "M", "datetime": "2015-07-24T19:01:01Z", "timestamp_desc": "T", "xml": "%s"}
                """.formatted("x".repeat(250_000));
        Row row = rows(line).getFirst();
        assertThat(codes(row)).contains("row-cut");
        assertThat(row.facts()).hasSize(1);
        assertThat(row.pieces().stream()
                        .mapToInt(piece -> piece.text().length())
                        .sum())
                .isEqualTo(200_000);
    }

    @Test
    void suchAFileIsRecognised() {
        assertThat(Formats.recognised((HEAD + "M,,,,\n").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(ImportFormat.TIMESKETCH);
    }

    private static List<Row> rows(String file) {
        return Reading.rows(ImportFormat.TIMESKETCH, null, file);
    }
}
