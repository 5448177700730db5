package io.factline.command.imports;

import static io.factline.command.imports.Reading.codes;
import static io.factline.command.imports.Reading.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factline.fact.Fact;
import io.factline.imports.ImportFormat;
import io.factline.imports.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** E-mails, and what is wrong with them. */
class MailFormatTest {

    private static final SecretKey KEY = new SecretKeySpec(new byte[32], "HmacSHA256");
    private static final String HEAD = """
            Received: by mx.shop.example
            Message-ID: <1@shop.example>
            Date: Mon, 16 Jun 2014 16:25:00 -0700
            From: =?UTF-8?Q?Ren=C3=A9e_Doe?= <renee@shop.example>
            To: Ops Team <ops@shop.example>, joe@shop.example
            Subject: =?ISO-8859-1?Q?Caisses_=E0_l'arr=EAt?=
            """;
    private static final String MAIL = HEAD + """
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            Ren=C3=A9e Doe here, renee@shop.example: the tills
            stand still.

            On Mon, 16 Jun 2014, Joe wrote:
            > before
            """;
    private static final String WITH_FILE = HEAD + """
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: multipart/alternative; boundary=c

            --c
            Content-Type: text/html

            <p>As a page</p>
            --c
            Content-Type: text/plain

            As text
            --c--
            --b
            Content-Type: image/png; name="till.png"
            Content-Disposition: attachment; filename="till.png"
            Content-Transfer-Encoding: base64

            aGVsbG8=
            --b--
            """;

    @Test
    void aMessageIsAFactWithItsSubjectItsSenderAndItsMoment() {
        Row row = named(MAIL).getFirst();
        Fact fact = only(row);
        assertThat(codes(row)).isEmpty();
        assertThat(fact.summary().text()).isEqualTo("Caisses à l'arrêt");
        assertThat(fact.occurred().text()).isEqualTo("2014-06-16T16:25:00-07:00");
        assertThat(String.valueOf(fact.actor())).contains("Renée Doe");
        assertThat(fact.tellings().toString()).contains("ORGANISATION");
        assertThat(String.valueOf(fact.attributes()))
                .contains("the tills\nstand still.", "Ops Team", "joe@shop.example")
                .doesNotContain("before", "wrote");
        assertThat(row.raw()).contains("Received: by mx", "> before", "=?ISO-8859-1?Q?");
    }

    @Test
    void peopleWhoAreNotNamedAreNowhere() {
        Row row = Reading.rows(ImportFormat.MAIL, null, MAIL.getBytes(StandardCharsets.UTF_8), KEY)
                .getFirst();
        String all = row.facts() + row.raw() + row.problems();
        assertThat(all).doesNotContainIgnoringCase("ren").doesNotContain("Doe", "Ops Team", "joe", "1@shop");
        assertThat(String.valueOf(only(row).attributes()))
                .containsPattern("subject:[0-9a-f-]{36} here, subject:[0-9a-f-]{36}: the tills");
        assertThat(row.raw()).contains("From: subject:", "To: subject:", "Date: Mon, 16 Jun 2014");
    }

    @Test
    void anAnswerRelatesToWhatItAnswersByItsId() {
        String answer =
                MAIL.replace("<1@shop", "<2@shop").replace("Subject:", "In-Reply-To: <1@shop.example>\nSubject:");
        String first = Objects.requireNonNull(only(named(MAIL).getFirst()).external())
                .factId()
                .text();
        assertThat(only(named(answer).getFirst()).relations().toString()).contains("ABOUT", first);
        String listed = answer.replace("In-Reply-To: ", "References: <0@shop.example>\n ");
        assertThat(only(named(listed).getFirst()).relations().toString()).contains("ABOUT", first);
        String itself = MAIL.replace("Subject:", "In-Reply-To: <1@shop.example>\nSubject:");
        assertThat(only(named(itself).getFirst()).relations()).isEmpty();
    }

    @Test
    void theTextIsReadBeforeThePageAndAnAttachmentIsADigest() {
        Row row = named(WITH_FILE).getFirst();
        String kept = String.valueOf(only(row).attributes());
        assertThat(kept)
                .contains("As text", "till.png", "image/png", Sha256.of("hello").text())
                .doesNotContain("As a page");
        assertThat(row.raw()).doesNotContain("aGVsbG8");
        Row hidden = Reading.rows(ImportFormat.MAIL, null, WITH_FILE.getBytes(StandardCharsets.UTF_8), KEY)
                .getFirst();
        assertThat(String.valueOf(only(hidden).attributes()))
                .contains("image/png")
                .doesNotContain("till.png");
    }

    @Test
    void aPageIsTheTextThatPeopleSeeOfIt() {
        String page = "<style>p{}</style><p>One<br>two &lt;b&gt;</p><script>alert(1)</script><p>three"
                + "<blockquote>old</blockquote>" + "<div>".repeat(20_000);
        Row row = named(HEAD + "Content-Type: text/html\n\n" + page).getFirst();
        assertThat(String.valueOf(only(row).attributes()))
                .contains("One\ntwo <b>\nthree")
                .doesNotContain("alert", "old", "p{}", "<p>");
    }

    @Test
    void aDateWithoutAZoneNeedsOneAndMinusZeroIsSaid() {
        assertThat(codes(named(MAIL.replace(" -0700", "")).getFirst())).containsExactly("zone-missing");
        Row paris = Reading.rows(ImportFormat.MAIL, "Europe/Paris", MAIL.replace(" -0700", ""))
                .getFirst();
        assertThat(only(paris).occurred().text()).isEqualTo("2014-06-16T16:25:00");
        Row minus = named(MAIL.replace("-0700", "-0000")).getFirst();
        assertThat(codes(minus)).containsExactly("offset-unstated");
        assertThat(only(minus).occurred().text()).isEqualTo("2014-06-16T16:25:00Z");
        assertThat(codes(named(MAIL.replaceFirst("Date:.*\n", "")).getFirst())).containsExactly("occurred-missing");
        assertThat(codes(named(MAIL.replaceFirst("From:.*\n", "")).getFirst())).containsExactly("sender-missing");
    }

    @Test
    void whatIsQuotedBetweenNewLinesAndTheCardBelowAreLeftOut() {
        String text = "> Is it up?\nNo.\n> When?\nSoon.\n-- \nRenée, shop\n";
        Row row = named(HEAD + "Content-Type: text/plain; charset=utf-8\n\n" + text)
                .getFirst();
        assertThat(String.valueOf(only(row).attributes()))
                .contains("excerpt=No.\nSoon.")
                .doesNotContain("?", "shop\n");
    }

    @Test
    void anMboxIsItsMessages() {
        String box = "From renee@shop.example Mon Jun 16 16:25:00 2014\n" + MAIL
                + "\n>From here on\n>>From there\nFrom not a begin\n"
                + "\nFrom joe@shop.example Mon Jun 16 17:00:00 2014\n" + WITH_FILE;
        List<Row> rows = named(box.replace("On Mon, 16 Jun 2014, Joe wrote:\n> before\n", ""));
        assertThat(rows).hasSize(2);
        assertThat(String.valueOf(only(rows.getFirst()).attributes())).contains("\nFrom here on\n", "From not a begin");
        assertThat(String.valueOf(only(rows.get(1)).attributes())).contains("As text");
        assertThat(Formats.recognised(box.getBytes(StandardCharsets.UTF_8))).isEqualTo(ImportFormat.MAIL);
        assertThat(Formats.recognised(MAIL.getBytes(StandardCharsets.UTF_8))).isEqualTo(ImportFormat.MAIL);
        assertThat(Formats.recognised(
                        "From time,To time,Note\n2014-06-16T16:25:00Z,,x\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(ImportFormat.CSV);
        assertThat(Formats.recognised("Date,Note\n2014,x\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(ImportFormat.CSV);
    }

    @Test
    void aCharsetThatNobodyKnowsIsSaidAndNotGuessed() {
        Row text = named(MAIL.replace("utf-8", "x-nonsense")).getFirst();
        assertThat(codes(text)).containsExactly("charset-unknown");
        assertThat(String.valueOf(only(text).attributes())).doesNotContain("tills");
        Row subject = named(MAIL.replace("ISO-8859-1", "x-nonsense")).getFirst();
        assertThat(codes(subject)).containsExactly("charset-unknown");
        Row wrong = named(MAIL.replace("=C3=A9e", "=E9e")).getFirst();
        assertThat(codes(wrong)).containsExactly("charset-wrong");
        assertThat(String.valueOf(only(wrong).attributes())).contains("Ren\uFFFDe");
    }

    @Test
    void whatIsCutOffOrNestedWithoutEndIsSaidAndTheRestKept() {
        Row cut = named(WITH_FILE.substring(0, WITH_FILE.indexOf("aGVs") + 3)).getFirst();
        assertThat(codes(cut)).containsExactly("mail-broken");
        assertThat(only(cut).summary().text()).isEqualTo("Caisses à l'arrêt");
        StringBuilder deep = new StringBuilder(HEAD);
        for (int i = 0; i < 5_000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
        }
        assertThat(codes(named(deep.toString()).getFirst())).contains("mail-broken");
        String heads = HEAD + "X-A: b\n".repeat(5_000) + "\ntext";
        assertThat(codes(named(heads).getFirst())).contains("mail-broken");
        assertThat(codes(
                        named(HEAD + "X-A: " + "b".repeat(300_000) + "\n\ntext").getFirst()))
                .contains("mail-broken");
    }

    @Test
    void whatIsNoMailIsRefused() {
        for (String other : List.of("no mail at all", "{\"a\": 1}", "\n\n\n", "<rss/>")) {
            assertThatThrownBy(() -> named(other)).hasMessageContaining("This is no e-mail");
        }
        assertThat(codes(named("From x\n").getFirst())).contains("occurred-missing", "summary-missing");
        assertThatThrownBy(() -> named("From x\n\n".repeat(20_001))).hasMessageContaining("at most 20,000");
    }

    private static List<Row> named(String file) {
        return Reading.rows(ImportFormat.MAIL, null, file);
    }
}
