package io.factline.command.imports;

import static io.factline.command.imports.Reading.codes;
import static io.factline.command.imports.Reading.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.imports.ImportFormat;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** E-mails as programs write them, and whom they name. */
class MailPeopleTest {

    private static final SecretKey KEY = new SecretKeySpec(new byte[32], "HmacSHA256");
    private static final String HEAD = """
            Date: Mon, 16 Jun 2014 16:25:00 -0700
            From: Jane Doe <jane@shop.example>
            Subject: The tills
            """;

    @Test
    void aHeaderInUtf8OrLatin1KeepsItsAddressesWhole() {
        String mail =
                HEAD.replace("Jane Doe <jane", "José García <jose") + "To: Zoë <zoe@x.org>, Ann Ø <ann@y.org>\n\nUp.";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
            Row row = read(mail.getBytes(charset), null);
            assertThat(String.valueOf(only(row).actor())).as(charset.name()).contains("Garc");
            Row hidden = read(mail.getBytes(charset), KEY);
            Persons persons = new Persons(KEY);
            assertThat(hidden.raw())
                    .contains("From: " + persons.called("jose@shop.example"))
                    .contains("To: " + persons.called("zoe@x.org") + ", " + persons.called("ann@y.org"));
        }
        assertThat(String.valueOf(
                        only(read(mail.getBytes(StandardCharsets.UTF_8), null)).actor()))
                .contains("José García");
    }

    @Test
    void aDateThatIsNoneNamesNobody() {
        for (String date : List.of(
                "Jane Doe <jane@x.org>",
                "Mon, 16 Jun 2014 16:25:00 Jane",
                "2014-06-16 (Jane)",
                "Jane, 16 Jun 2014 16:25:00")) {
            Row row = hidden("Date: " + date + "\nFrom: a@x.org\nSubject: Up\n\nUp.");
            assertThat(row.facts()).isEmpty();
            assertThat(row.raw() + row.problems()).as(date).doesNotContainIgnoringCase("jane");
        }
        Row noted = hidden(HEAD.replace("-0700", "-0700 (Jane)") + "\nUp.");
        assertThat(noted.raw())
                .contains("Date: Mon, 16 Jun 2014 16:25:00 -0700")
                .doesNotContain("Jane");
        assertThat(read("Date: soon\nSubject: Up\n\n".getBytes(StandardCharsets.UTF_8), null)
                        .problems()
                        .toString())
                .contains("\"soon\"");
    }

    @Test
    void aTextThatIsCutOffEndsWithNoHalfAddress() {
        String text = "word ".repeat(3_998) + "on joe@example.org";
        assertThat(hidden(HEAD + "\n" + text).raw()).doesNotContain("joe");
        String subject = HEAD.replace("The tills", "x ".repeat(1_995) + "joe@example.org");
        assertThat(hidden(subject + "\nUp.").toString()).doesNotContain("joe");
    }

    @Test
    void whatProgramsWriteAboveWhatTheyQuoteIsNotTakenForTheAuthorsWords() {
        for (String history : List.of(
                "On Mon, 16 Jun 2014 at 16:25, Ann Other\n<ann@x.org> wrote:",
                "Am Montag, 16. Juni 2014 schrieb Ann Other:",
                "Am 16.06.2014 um 16:25 schrieb Ann Other\n<ann@x.org>:",
                "Le lun. 16 juin 2014 à 16:25, Ann Other <ann@x.org>\na écrit\u00a0:",
                "From: Ann Other <ann@x.org>\nSent: Monday, June 16, 2014\nTo: Jane",
                "*From:* Ann Other\n*Sent:* Monday, June 16, 2014",
                "De : Ann Other\nEnvoyé : lundi 16 juin 2014",
                "Von: Ann Other\nGesendet: Montag, 16. Juni 2014",
                "-----Ursprüngliche Nachricht-----\nVon: Ann Other")) {
            Row row = read(
                    (HEAD + "Content-Type: text/plain; charset=utf-8\n\nIt is up.\n\n" + history + "\n\nold")
                            .getBytes(StandardCharsets.UTF_8),
                    null);
            assertThat(String.valueOf(only(row).attributes()))
                    .as(history)
                    .contains("excerpt=It is up.}")
                    .doesNotContain("Ann", "old");
        }
        Row said = hidden(HEAD + "\nOn it.\nFrom: the till in aisle 3\nIt is down.");
        assertThat(String.valueOf(only(said).attributes())).contains("aisle 3");
    }

    @Test
    void aTextThatIsTooLongIsCutAndSaid() {
        String head = HEAD + "Content-Type: text/plain; charset=utf-8\n\n";
        byte[] cut = (head + "x" + "é".repeat(140_000)).getBytes(StandardCharsets.UTF_8);
        for (SecretKey key : new SecretKey[] {KEY, null}) {
            assertThat(codes(read(cut, key))).containsExactly("text-cut");
        }
        byte[] whole = (head + "é".repeat(131_072)).getBytes(StandardCharsets.UTF_8);
        assertThat(codes(read(whole, null))).isEmpty();
        String word = "=?UTF-8?Q?=C3=A9" + "a".repeat(40) + "?= ";
        Row row = hidden(HEAD.replace("The tills", word.repeat(100)) + "\nUp.");
        assertThat(codes(row)).isEmpty();
        assertThat(row.toString()).doesNotContain("=?UTF");
    }

    @Test
    void aMailWithoutAnIdIsTheSameInABoxThatGrewAndAlone() {
        String mail = HEAD + "\nUp.\n";
        String box = "From x\n" + mail;
        String grown = box + "\nFrom y\n" + mail.replace("Up", "Down");
        Object alone = only(hidden(mail)).external();
        assertThat(only(hidden(box)).external()).isEqualTo(alone);
        assertThat(only(hidden(grown)).external()).isEqualTo(alone);
        assertThat(only(hidden(mail.replace("\n", "\r\n"))).external()).isEqualTo(alone);
        assertThat(only(hidden(mail.replace("Up", "Down"))).external()).isNotEqualTo(alone);
    }

    @Test
    void whomOtherHeadersNameIsHiddenInTheText() {
        Row row = hidden(HEAD
                + "Sender: Ann Other <ann@x.org>\nReply-To: Joe Third <joe@x.org>\n\nAnn Other and Joe Third know.");
        assertThat(row.toString()).doesNotContain("Ann", "Joe");
    }

    private static Row hidden(String mail) {
        return read(mail.getBytes(StandardCharsets.UTF_8), KEY);
    }

    private static Row read(byte[] mail, @Nullable SecretKey key) {
        return Reading.rows(ImportFormat.MAIL, null, mail, key).getFirst();
    }
}
