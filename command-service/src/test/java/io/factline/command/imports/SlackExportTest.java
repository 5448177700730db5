package io.factline.command.imports;

import static io.factline.command.imports.Reading.codes;
import static io.factline.command.imports.Reading.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factline.imports.ImportFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** What an export of Slack holds beside messages as they should be. */
class SlackExportTest {

    private static final SecretKey KEY = new SecretKeySpec(new byte[32], "HmacSHA256");
    private static final String SAID = """
            {"type": "message", "user": "U1", "text": "It is up.", "ts": "1402961100.000200"}""";
    private static final String DAY = "/2014-06-16.json";

    @Test
    void aStringThatCannotBeKeptIsTheFaultOfItsRowAlone() {
        String odd = """
                {"subtype": "\\u0000x", "text": "x", "ts": "1402961100.000001"}, {"subtype": "\\ud800", "text": "x", "ts": "1402961100.000002"},
                """;
        List<Row> rows = rows(Zips.zip("ops" + DAY, "[" + odd + SAID + "]"));
        assertThat(rows.stream().map(Reading::codes).toList())
                .containsExactly(List.of("message-left-out"), List.of("message-left-out"), List.of());
        for (String id : List.of(" ", "x".repeat(20_001), "\\u0000")) {
            byte[] file = Zips.zip(
                    "mpims.json",
                    "[{\"id\": \"" + id + "\", \"name\": \"mpdm-jane--joe-1\"}]",
                    "mpdm-jane--joe-1" + DAY,
                    "[" + SAID + "]",
                    "ops" + DAY,
                    "[" + SAID + "]");
            assertThat(rows(file).stream().map(Reading::codes).toList())
                    .containsExactly(List.of(), List.of("direct-messages-left-out"));
        }
    }

    @Test
    void aDayThatIsNotInUtf8IsARowAndTheOthersAreRead() {
        List<Row> rows =
                rows(Zips.zip(StandardCharsets.ISO_8859_1, "general" + DAY, "[\u00e9]", "ops" + DAY, "[" + SAID + "]"));
        assertThat(rows.stream().map(Reading::codes).toList()).containsExactly(List.of("file-unread"), List.of());
    }

    @Test
    void aConversationOfPeopleIsAskedForByItsIdAloneAndWithoutOneNotRead() {
        byte[] file = Zips.zip("mpdm-jane--joe-1" + DAY, "[" + SAID + "]", "ops" + DAY, "[" + SAID + "]");
        assertThatThrownBy(() -> Reading.rows(ImportFormat.SLACK, null, file, KEY, "mpdm-jane--joe-1"))
                .hasMessageContaining("no channel \"mpdm-jane--joe-1\"");
        assertThat(rows(file).stream().map(Reading::codes).toList())
                .containsExactly(List.of(), List.of("direct-messages-left-out"));
    }

    @Test
    void theNameOfAConversationOfPeopleIsNotInTheTextsOfOthers() {
        String mentions = SAID.replace("It is up.", "<#G012AB|mpdm-jane--joe-1> <#G0JANE> <#C9|ops>");
        byte[] file = Zips.zip(
                "groups.json",
                "[{\"id\": \"G0JANE\", \"name\": \"mpdm-jane--ann-1\"}]",
                "ops" + DAY,
                "[" + mentions + "]");
        assertThat(only(rows(file).getFirst()).summary().text()).isEqualTo("#G012AB #G0JANE #ops");
    }

    @Test
    void whoIsNamedByALaterMessageIsHiddenInAnEarlierOne() {
        String later = SAID.replace("000200", "000300")
                .replace("\"user\"", "\"user_profile\": {\"real_name\": \"Jane Doe\"}, \"user\"");
        byte[] file = Zips.zip("ops" + DAY, "[" + SAID.replace("It is", "Jane Doe is") + "," + later + "]");
        assertThat(rows(file).toString()).doesNotContain("Jane");
    }

    @Test
    void whatWasSharedIsTakenInItsOwnWords() {
        String shared = SAID.replace("It is up.", "")
                .replace(
                        "\"ts\"",
                        "\"attachments\": [{\"fallback\": \"[June 16th] jane: It is up.\", \"text\": \"It is up.\"}], \"ts\"");
        assertThat(only(rows(Zips.zip("ops" + DAY, "[" + shared + "]")).getFirst())
                        .summary()
                        .text())
                .isEqualTo("It is up.");
    }

    @Test
    void aFileOfAChannelThatIsNoDayIsARow() {
        byte[] file = Zips.zip(
                "export/integration_logs.json",
                "[]",
                "export/channels.json",
                "[{\"id\": \"C111\", \"name\": \"ops\"}]",
                "export/ops/2014-06-16 (1).json",
                "[" + SAID + "]",
                "export/ops" + DAY,
                "[" + SAID + "]",
                "export/general/messages.json",
                "[" + SAID + "]");
        List<Row> rows = rows(file);
        assertThat(rows.stream().map(Reading::codes).toList())
                .containsExactlyInAnyOrder(List.of("file-unread"), List.of("file-unread"), List.of());
        assertThat(rows.stream()
                        .flatMap(row -> row.problems().stream())
                        .map(one -> one.at().text()))
                .containsExactlyInAnyOrder("#ops/2014-06-16 (1).json", "#general/messages.json");
    }

    @Test
    void foldersOfTheSameNameAreConversationsOfTheirOwn() {
        byte[] file = Zips.zip(
                "T1/channels.json",
                "[{\"id\": \"C111\", \"name\": \"general\"}]",
                "T2/channels.json",
                "[{\"id\": \"C222\", \"name\": \"general\"}]",
                "T1/general" + DAY,
                "[" + SAID + "]",
                "T2/general" + DAY,
                "[" + SAID + "]");
        Set<String> origins = rows(file).stream()
                .map(row -> String.valueOf(only(row).external()))
                .collect(Collectors.toSet());
        assertThat(origins).hasSize(2);
        assertThat(origins.toString()).contains("C111/", "C222/");
    }

    @Test
    void channelsCanBeChosenOfAZipOnly() {
        assertThatThrownBy(() -> Reading.rows(
                        ImportFormat.SLACK, null, ("[" + SAID + "]").getBytes(StandardCharsets.UTF_8), KEY, "ops"))
                .hasMessageContaining("does not say which channel it is");
    }

    @Test
    void whatStandsInPlaceOfAKindOrATimeNamesNobody() {
        String odd = """
                {"subtype": "jane doe", "text": "x", "ts": "1402961100.000001"}, {"text": "x", "ts": "jane@x.org"}""";
        List<Row> rows = rows(Zips.zip("ops" + DAY, "[" + odd + "]"));
        assertThat(rows.toString()).doesNotContain("jane");
        assertThat(codes(rows.get(1))).containsExactly("ts-invalid");
    }

    @Test
    void aTextThatIsCutOffEndsWithNoHalfAddress() {
        String address = SAID.replace("It is up.", "x ".repeat(19_995) + "jane@example.org");
        assertThat(rows(Zips.zip("ops" + DAY, "[" + address + "]")).toString()).doesNotContain("jane");
        String mention = SAID.replace("It is up.", "x ".repeat(19_993) + "<@U0JANE|jane d>");
        assertThat(rows(Zips.zip("ops" + DAY, "[" + mention + "]")).toString()).doesNotContain("JANE");
    }

    private static List<Row> rows(byte[] file) {
        return Reading.rows(ImportFormat.SLACK, null, file, KEY);
    }
}
