package io.factline.command.imports;

import static io.factline.command.imports.Reading.codes;
import static io.factline.command.imports.Reading.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factline.fact.Fact;
import io.factline.imports.ImportFormat;
import io.factline.record.Words;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Messages of Slack, and the people who wrote them. */
class SlackFormatTest {

    private static final SecretKey KEY = new SecretKeySpec(new byte[32], "HmacSHA256");
    private static final String USERS = """
            [{"id": "U1", "name": "jdoe", "real_name": "Jane Doe", "profile": {"real_name": "Jane Doe", "email": "jane@shop.example"}},
             {"id": "U2", "name": "joe", "profile": {"display_name": "Joe"}}]""";
    private static final String CHANNELS = """
            [{"id": "C111", "name": "ops"}, {"id": "C222", "name": "general"}]""";
    private static final String FIRST = """
            {"type": "message", "user": "U1", "text": "<@U2> see <#C222> &amp; <https://status.example/1|status>",
             "ts": "1402961100.000200", "client_msg_id": "6e9e5c9e-0000-4000-8000-000000000001"}""";
    private static final String REPLY = """
            {"type": "message", "user": "U2", "text": "Jane Doe called.", "ts": "1402961160.000100", "thread_ts": "1402961100.000200"}""";

    @Test
    void aMessageIsAFactAtItsVeryMomentToldToTheOrganisationThen() {
        Fact fact = only(named(export(FIRST)).getFirst());
        assertThat(fact.occurred().text()).isEqualTo("2014-06-16T23:25:00.000200Z");
        assertThat(fact.summary().text()).isEqualTo("@Joe see #general & status (https://status.example/1)");
        assertThat(fact.tellings().toString()).contains("ORGANISATION", "2014-06-16T23:25:00.000200Z");
        assertThat(fact.detail().factType()).isEqualTo("ActionTaken");
        assertThat(String.valueOf(fact.actor())).contains("Jane Doe");
        assertThat(String.valueOf(fact.attributes())).contains("#ops");
        assertThat(String.valueOf(fact.external())).contains("slack", "C111/1402961100.000200");
    }

    @Test
    void whoHasNoNameIsCalledByTheIdThatSlackShows() {
        Fact fact =
                only(named(Zips.zip("ops/2014-06-16.json", "[" + FIRST + "]")).getFirst());
        assertThat(fact.summary().text()).startsWith("@U2 see");
        assertThat(actor(fact)).isEqualTo("U1");
    }

    @Test
    void anAnswerRelatesToWhatItAnswers() {
        List<Row> rows = named(export(FIRST, REPLY));
        String parent =
                Objects.requireNonNull(only(rows.get(0)).external()).factId().text();
        assertThat(only(rows.get(1)).relations().toString()).contains("ABOUT", parent);

        List<Row> file = Reading.rows(ImportFormat.SLACK, null, "[" + FIRST + "," + REPLY + "]");
        String alone =
                Objects.requireNonNull(only(file.get(0)).external()).factId().text();
        assertThat(only(file.get(1)).relations().toString()).contains("ABOUT", alone);
    }

    @Test
    void peopleWhoAreNotNamedAreNowhere() {
        String more = REPLY.replace("called.", "called (jane@shop.example), Jane Doe's <@U1|jdoe> too.")
                .replace("\"ts\"", "\"user_profile\": {\"real_name\": \"Joe Average\", \"name\": \"joe\"}, \"ts\"");
        List<Row> rows = Reading.rows(ImportFormat.SLACK, null, export(FIRST, more), KEY);
        String all = rows.stream()
                .map(row -> row.facts() + row.raw() + row.problems())
                .collect(Collectors.joining());
        assertThat(all)
                .doesNotContainIgnoringCase("jane")
                .doesNotContainIgnoringCase("doe")
                .doesNotContain("Joe", "U1", "U2");

        String jane = actor(only(rows.getFirst()));
        assertThat(jane).matches("subject:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(only(rows.get(1)).summary().text())
                .isEqualTo(jane + " called (" + jane + "), " + jane + " @" + jane + " too.");
        assertThat(rows.get(1).raw()).contains("\"thread_ts\"", jane).doesNotContain("user_profile");
    }

    @Test
    void aPseudonymIsTheSameEachTimeUnderTheSameKeyOnly() {
        SecretKey other = new SecretKeySpec(new byte[] {1}, "HmacSHA256");
        String first = actor(only(read(export(FIRST), KEY).getFirst()));
        assertThat(actor(only(read(export(FIRST, REPLY), KEY).getFirst()))).isEqualTo(first);
        assertThat(actor(only(read(export(FIRST), other).getFirst()))).isNotEqualTo(first);
    }

    private static String actor(Fact fact) {
        Words name = fact.actor() == null ? null : fact.actor().name();
        return name == null ? "" : name.text();
    }

    @Test
    void whatTellsOfTheChannelIsLeftOutByNameAndAnEditIsSaid() {
        List<Row> rows = named(export("""
                {"type": "message", "subtype": "channel_join", "user": "U1", "text": "joined", "ts": "1402961100.000001"}""", """
                {"type": "message", "subtype": "tombstone", "text": "deleted", "ts": "1402961100.000002"}""", """
                {"type": "message", "user": "U1", "text": "It is up.", "ts": "1402961100.000003",
                 "edited": {"user": "U1", "ts": "1402961200.000000"}}""", """
                {"type": "message", "subtype": "bot_message", "bot_id": "B1", "username": "pager", "text": "",
                 "ts": "1402961100.000004", "attachments": [{"fallback": "Tills: down"}]}"""));
        assertThat(rows.stream().map(Reading::codes).toList())
                .containsExactly(
                        List.of("message-left-out"), List.of("message-left-out"), List.of("message-edited"), List.of());
        assertThat(rows.getFirst().problems().toString()).contains("channel_join", "#ops/2014-06-16.json");
        assertThat(rows.getFirst().raw()).isEmpty();
        assertThat(rows.get(2).problems().toString()).contains("2014-06-16T23:26:40Z");
        assertThat(only(rows.get(3)).summary().text()).isEqualTo("Tills: down");
        assertThat(String.valueOf(only(rows.get(3)).actor())).contains("pager", "bot");
    }

    @Test
    void directMessagesAreLeftOutUnlessTheirConversationIsAskedFor() {
        byte[] file = Zips.zip(
                "dms.json", "[{\"id\": \"D1234567\", \"members\": [\"U1\", \"U2\"]}]",
                "mpims.json", "[{\"id\": \"G1234567\", \"name\": \"mpdm-jane--joe-1\", \"members\": []}]",
                "D1234567/2014-06-16.json", "[" + FIRST + "]",
                "mpdm-jane--joe-1/2014-06-16.json", "[" + FIRST + "]",
                "ops/2014-06-16.json", "[" + REPLY + "]");
        List<Row> rows = read(file, KEY);
        assertThat(rows.stream().map(Reading::codes).toList())
                .containsExactly(List.of(), List.of("direct-messages-left-out"), List.of("direct-messages-left-out"));
        assertThat(rows.toString()).doesNotContain("mpdm", "see #");

        List<Row> asked = Reading.rows(ImportFormat.SLACK, null, file, KEY, "G1234567");
        assertThat(String.valueOf(only(asked.getFirst()).external())).contains("G1234567/1402961100.000200");
        assertThat(asked.toString()).doesNotContain("mpdm");
        assertThatThrownBy(() -> Reading.rows(ImportFormat.SLACK, null, file, KEY, "oops"))
                .hasMessageContaining("no channel \"oops\": its channels are #ops.");
    }

    @Test
    void onlyTheChannelsThatAreAskedForAreRead() {
        byte[] file = Zips.zip(
                "export/channels.json", CHANNELS,
                "export/ops/2014-06-16.json", "[" + FIRST + "]",
                "export/general/2014-06-16.json", "[" + REPLY + "]");
        assertThat(read(file, null)).hasSize(2);
        assertThat(Reading.rows(ImportFormat.SLACK, null, file, null, "C222")).hasSize(1);
        assertThat(Reading.rows(ImportFormat.SLACK, null, file, null, "ops")).hasSize(1);
    }

    @Test
    void whatIsBrokenIsARowWithAProblemAndSaysNothingOfPeopleWhoAreNotNamed() {
        String broken =
                "[1, {\"type\": \"message\", \"user\": \"U1\", \"ts\": \"1\", \"text\": \"x\"}, {\"ts\": \"1402961100.1\"}, {\"text\": \"Jane";
        List<Row> rows = read(Zips.zip("users.json", "{", "../../ops/2014-06-16.json", broken), KEY);
        assertThat(rows.stream().map(Reading::codes).toList())
                .containsExactly(
                        List.of("list-broken"),
                        List.of("not-a-record"),
                        List.of("ts-invalid"),
                        List.of("summary-missing"),
                        List.of("json-broken"));
        assertThat(rows.toString()).doesNotContain("Jane");
    }

    @Test
    void anIdThatIsNoneOfSlackNamesNobody() {
        byte[] file = Zips.zip(
                "mpims.json",
                "[{\"id\": \"jane-and-joe\", \"name\": \"mpdm-jane--joe-1\"}]",
                "mpdm-jane--joe-1/2014-06-16.json",
                "[" + FIRST + "]");
        assertThatThrownBy(() -> Reading.rows(ImportFormat.SLACK, null, file, KEY, "jane-and-joe"))
                .hasMessageContaining("no channel");
        List<Row> rows = read(file, KEY);
        assertThat(rows.stream().map(Reading::codes).toList()).containsExactly(List.of("direct-messages-left-out"));
        assertThat(rows.toString()).doesNotContain("jane");
    }

    @Test
    void aLongMessageHasAShortSummaryAndStandsInFullBesideIt() {
        Row row = named(export(FIRST.replace("&amp;", "€".repeat(30_000)))).getFirst();
        assertThat(only(row).summary().text()).hasSize(500).endsWith("…");
        assertThat(String.valueOf(only(row).attributes())).contains("€".repeat(19_000));
    }

    @Test
    void markupThatNeverEndsAndHalfACharacterAreText() {
        Fact fact = only(named(export(FIRST.replace("&amp;", "<@<<<<#| \\ud800 \\u0000")))
                .getFirst());
        assertThat(fact.summary().text()).contains("<@<<<<#| \uFFFD ␀");
        String many = FIRST.replace("&amp;", "<@".repeat(200_000) + "a@".repeat(100_000));
        assertThat(read(export(many), KEY)).hasSize(1);
    }

    @Test
    void anArchiveThatIsNoneIsRefused() {
        byte[] whole = export(FIRST);
        assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length - 30), null))
                .hasMessageContaining("This ZIP is broken");
        assertThatThrownBy(() -> read(Zips.zip("a.json", "{}"), null)).hasMessageContaining("no export of Slack");
        assertThatThrownBy(() -> read(Zips.zip("ops/2014-06-16.json", " ".repeat(65 << 20)), null))
                .hasMessageContaining("at most 64 MiB");
        assertThatThrownBy(() -> read(Zips.zip("ops/2014-06-16.json", "1 ".repeat(20_001)), null))
                .hasMessageContaining("at most 20,000 rows");
        assertThat(codes(read("[[".repeat(5_000).getBytes(StandardCharsets.UTF_8), null)
                        .getLast()))
                .containsExactly("json-broken");
    }

    @Test
    void suchFilesAreRecognised() {
        assertThat(Formats.recognised(export(FIRST))).isEqualTo(ImportFormat.SLACK);
        assertThat(Formats.recognised(("[" + FIRST).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(ImportFormat.SLACK);
    }

    private static byte[] export(String... messages) {
        return Zips.zip(
                "users.json",
                USERS,
                "channels.json",
                CHANNELS,
                "ops/2014-06-16.json",
                "[" + String.join(",", messages) + "]");
    }

    private static List<Row> named(byte[] file) {
        return read(file, null);
    }

    private static List<Row> read(byte[] file, @Nullable SecretKey key) {
        return Reading.rows(ImportFormat.SLACK, null, file, key);
    }
}
