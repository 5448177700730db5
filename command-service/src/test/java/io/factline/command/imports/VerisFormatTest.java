package io.factline.command.imports;

import static io.factline.command.imports.Reading.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factline.fact.Fact;
import io.factline.fact.Standing;
import io.factline.imports.ImportFormat;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** VERIS records, and what people write into them. */
class VerisFormatTest {

    @Test
    void aRecordOpensAnIncidentAndBecomesItsFacts() {
        Row row = only("""
                {"incident_id": "AB-1", "source_id": "vcdb", "schema_version": "1.3.4", "security_incident": "Confirmed",
                 "summary": "A lost laptop.", "victim": {"victim_id": "Clinic", "country": ["US"], "state": "MN", "industry": "622110"},
                 "action": {"physical": {"variety": ["Theft"]}}, "attribute": {"confidentiality": {"data_disclosure": "Yes",
                 "data_total": 500, "data": [{"variety": "Medical", "amount": 500}]}}, "discovery_method": {"internal": {"variety":
                 ["Reported by employee"]}}, "timeline": {"incident": {"year": 2013, "month": 5}, "discovery": {"unit": "Days", "value": 3},
                 "containment": {"unit": "Hours"}}, "plus": {"modified": "2014-05-10T00:58:18Z", "created": "2014-01-01T00:00:00Z",
                 "timeline": {"notification": {"year": 2013, "month": 7, "day": 2}}},
                 "reference": "http://paper.example/a (20130912);https://paper.example/b"}""");
        assertThat(codes(row)).isEmpty();
        assertThat(row.facts().stream()
                        .map(fact ->
                                fact.detail().factType() + " " + fact.occurred().text())
                        .toList())
                .containsExactly(
                        "ExposureBegan 2013-05",
                        "Discovered [2013-05..2013-07-02]",
                        "Contained [2013-05..2014-05-10T00:58:18Z]",
                        "Disclosed 2013-07-02",
                        "ImpactEstimated 2013-07-02");
        Fact exposure = row.facts().getFirst();
        assertThat(exposure.standing()).isEqualTo(Standing.CONFIRMED);
        assertThat(exposure.sources().stream().map(source -> source.url() + " " + source.capturedAt()))
                .contains("http://paper.example/a 2013-09-12", "https://paper.example/b null");
        assertThat(String.valueOf(row.opens()))
                .contains("vcdb-ab-1", "Clinic: physical", "data-breach", "NAICS 622110", "US-MN");
    }

    @Test
    void aDateIsCutOffWhereItStopsMakingSense() {
        assertThat(date("{\"year\": 2018, \"month\": 2, \"day\": 29}")).isEqualTo("2018-02 [day-impossible]");
        assertThat(date("{\"year\": 2018, \"month\": 19, \"day\": 6}")).isEqualTo("2018 [month-impossible]");
        assertThat(date("{\"year\": 2018, \"day\": 6}")).isEqualTo("2018 [day-without-month]");
        assertThat(date("{\"year\": 16, \"month\": 7, \"day\": 2018}"))
                .isEqualTo("none [year-impossible, incident-date-missing]");
        assertThat(date("{\"month\": 7}")).isEqualTo("none [date-without-year, incident-date-missing]");
        assertThat(date("{\"year\": \"2018\"}"))
                .isEqualTo("none [wrong-type, date-without-year, incident-date-missing]");
        assertThat(date("{\"year\": 2018, \"time\": \"11:30:00 PM\"}")).isEqualTo("2018 [time-without-zone]");
    }

    @Test
    void aDayIsOfNoZoneUnlessSomebodySaysOfWhich() {
        String record = "{\"incident_id\": \"A\", \"summary\": \"S\", \"timeline\": {\"incident\": {\"year\": 2018}}}";
        Row row = Reading.rows(ImportFormat.VERIS, null, record).getFirst();
        assertThat(codes(row)).contains("zone-missing");
        assertThat(row.facts()).isEmpty();
    }

    private static String date(String incident) {
        Row row = only("""
                {"incident_id": "A", "schema_version": "1.3.4", "security_incident": "Suspected", "summary": "S", "reference":
                 "http://a.example", "victim": {"victim_id": "V", "country": ["US"]}, "timeline": {"incident": %s}}""".formatted(incident));
        String occurred = row.facts().isEmpty()
                ? "none"
                : row.facts().getFirst().occurred().text();
        return occurred + " " + codes(row);
    }

    @Test
    void whatIsNoRecordIsARowWithAProblem() {
        List<Row> rows = Reading.rows(ImportFormat.VERIS, "UTC", "[1, {}, {\"incident_id\": \"A\"");
        assertThat(rows.stream().map(row -> codes(row).getFirst()).toList())
                .containsExactly("not-a-record", "incident-id-missing", "json-broken");
        assertThat(rows.getLast().raw()).isEqualTo("{\"incident_id\": \"A\"");
        assertThat(rows).allMatch(row -> row.facts().isEmpty());
    }

    @Test
    void aZipOfRecordsIsReadFileByFileAndNoFurtherThanItsBound() {
        byte[] two = Zips.zip(
                "../../a.json", "{\"incident_id\": \"A\"}", "readme.txt", "no", "b.json", "{\"incident_id\": \"a\"}");
        List<Row> rows = Reading.rows(ImportFormat.VERIS, "UTC", two);
        assertThat(rows).hasSize(2);
        assertThat(codes(rows.get(1))).contains("incident-id-twice");
        assertThat(Formats.recognised(two)).isEqualTo(ImportFormat.VERIS);

        assertThatThrownBy(() -> Reading.rows(ImportFormat.VERIS, "UTC", Arrays.copyOf(two, two.length - 30)))
                .hasMessageContaining("This ZIP is broken");
        byte[] none = Zips.zip("readme.txt", "no");
        assertThatThrownBy(() -> Reading.rows(ImportFormat.VERIS, "UTC", none)).hasMessageContaining("holds no file");

        byte[] bomb = Zips.zip("bomb.json", " ".repeat(65 << 20));
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThatThrownBy(() -> Reading.rows(ImportFormat.VERIS, "UTC", bomb)).hasMessageContaining("at most 64 MiB");
        assertThatThrownBy(() -> Reading.rows(ImportFormat.VERIS, "UTC", new byte[] {'P', 'K', 3, 4, 5}))
                .hasMessageContaining("This ZIP is broken");
    }

    @Test
    void aZipThatIsPackedInAnUnusualWayIsRefused() {
        byte[] odd = Zips.zip("a.json", "{\"incident_id\": \"A\"}");
        int directory = new String(odd, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        for (byte method : new byte[] {93, 95}) {
            // where APPNOTE.TXT 4.3.7 and 4.3.12 have the method
            odd[8] = method;
            odd[directory + 10] = method;
            assertThatThrownBy(() -> Reading.rows(ImportFormat.VERIS, "UTC", odd))
                    .hasMessageContaining("packed by deflate or not at all");
        }
    }

    private static Row only(String record) {
        List<Row> rows = Reading.rows(ImportFormat.VERIS, "America/Chicago", record);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }
}
