package io.factline.command.imports;

import static io.factline.command.imports.Reading.codes;
import static io.factline.command.imports.Reading.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factline.fact.Fact;
import io.factline.imports.ImportFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the press publishes, as feeds carry it. */
class FeedFormatTest {

    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>The Daily</title><link>https://daily.example/</link>
            <atom:link rel="self" href="https://daily.example/feed"/><image><title>Logo</title><url>https://daily.example/l</url></image>
            %s</channel></rss>""";
    private static final String ITEM = """
            <item><title>Tills stand still &amp;amp; customers &lt;b&gt;wait&lt;/b&gt;</title><link>https://daily.example/1</link>
            <guid isPermaLink="false">1</guid><dc:creator>Ann Author</dc:creator><pubDate>%s</pubDate></item>""";
    private static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><id>urn:feed</id>
            <entry><source><title>Elsewhere</title></source><title type="html">A &lt;i&gt;b&lt;/i&gt;</title><id>urn:1</id>
            <link rel="self" href="https://wire.example/self"/><link href="https://wire.example/1"/><author><name>Bo</name></author>
            <published>2014-06-16T16:25:00-07:00</published><updated>2014-06-17T00:00:00Z</updated></entry>
            <entry><title>Only changed</title><id>urn:2</id><updated>2014-06-17T00:00:00Z</updated></entry></feed>""";

    @Test
    void anItemIsACommentaryWithItsSource() {
        Fact fact = only(rows(rss("Mon, 16 Jun 2014 16:25:00 -0700")).getFirst());
        assertThat(fact.detail().factType()).isEqualTo("CommentaryPublished");
        assertThat(fact.summary().text()).isEqualTo("Tills stand still & customers wait");
        assertThat(fact.occurred().text()).isEqualTo("2014-06-16T16:25:00-07:00");
        assertThat(fact.sources().toString())
                .contains("The Daily", "https://daily.example/1", "2014-06-16T16:25:00-07:00");
        assertThat(String.valueOf(fact.actor())).contains("Ann Author");
        assertThat(fact.tellings()).isEmpty();
        assertThat(rows(rss("Mon, 16 Jun 2014 16:25:00 -0700")).getFirst().raw())
                .contains("<item>", "</item>", "guid");
    }

    @Test
    void anEntryOfAtomIsReadAlike() {
        List<Row> rows = rows(ATOM);
        Fact fact = only(rows.getFirst());
        assertThat(fact.summary().text()).isEqualTo("A b");
        assertThat(fact.occurred().text()).isEqualTo("2014-06-16T16:25:00-07:00");
        assertThat(fact.sources().toString())
                .contains("Wire", "https://wire.example/1")
                .doesNotContain("self", "Elsewhere");
        assertThat(String.valueOf(fact.actor())).contains("Bo");
        assertThat(codes(rows.get(1))).containsExactly("published-missing");
        assertThat(only(rows.get(1)).occurred().text()).isEqualTo("2014-06-17T00:00:00Z");
    }

    @Test
    void aTextIsMarkupOnlyWhereTheFeedSaysSo() {
        assertThat(title("<title type=\"text\">XSS: &lt;script&gt; tag</title>"))
                .isEqualTo("XSS: <script> tag");
        assertThat(title("<title>A &amp;amp; b</title>")).isEqualTo("A &amp; b");
        assertThat(title("<title type=\"html\">A &amp;lt;b&amp;gt; &lt;i&gt;c&lt;/i&gt;</title>"))
                .isEqualTo("A <b> c");
        assertThat(
                        title(
                                "<title type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">A <i>b</i> &lt;c&gt;</div></title>"))
                .isEqualTo("A b <c>");
    }

    private static String title(String title) {
        return only(rows(ATOM.replace("<title>Only changed</title>", title)).get(1))
                .summary()
                .text();
    }

    @Test
    void aLinkIsThatOfItsBase() {
        String based = ATOM.replace("<feed ", "<feed xml:base=\"https://wire.example/a/\" ")
                .replace("<entry><title>", "<entry xml:base=\"b/\"><link href=\"2\" xml:base=\"c/\"/><title>");
        assertThat(only(rows(based).get(1)).sources().toString()).contains("https://wire.example/a/b/c/2");
        assertThat(only(rows(based).get(0)).sources().toString()).contains("https://wire.example/1");
        Row odd = rows(based.replace("href=\"2\"", "href=\":\"")).get(1);
        assertThat(codes(odd)).containsExactly("published-missing", "link-unusable");
    }

    @Test
    void aDateIsReadAsItsStandardsSayAndNeverGuessed() {
        assertThat(date("16 Jun 14 16:25 EST")).isEqualTo("2014-06-16T16:25-05:00");
        assertThat(date("Mon, 16 Jun 2014 16:25:00 GMT")).isEqualTo("2014-06-16T16:25:00Z");
        assertThat(date("Thu, 16 Jun 94 16:25:00 UT")).isEqualTo("1994-06-16T16:25:00Z");
        assertThat(date("Mon, 16 Jun 2014 16:25:00 -0700 (PDT)")).isEqualTo("2014-06-16T16:25:00-07:00");
        assertThat(date("2014-06-16T16:25:00Z")).isEqualTo("2014-06-16T16:25:00Z");
        assertThat(date("Mon, 16 Jun 2014 16:25:00 CET")).isEqualTo("[zone-unknown]");
        assertThat(date("Mon, 16 Jun 2014 16:25:00 A")).isEqualTo("[zone-unknown]");
        assertThat(date("Mon, 16 Jun 2014 16:25:00")).isEqualTo("[zone-missing]");
        assertThat(date("2014-06-16")).isEqualTo("[zone-missing]");
        assertThat(date("Mon, 31 Jun 2014 16:25:00 GMT")).isEqualTo("[date-invalid]");
        assertThat(date("16 Foo 2014 16:25:00 GMT")).isEqualTo("[date-invalid]");
        assertThat(date("yesterday")).isEqualTo("[date-invalid]");
        assertThat(date("16 marraskuu 2014 16:25:00 GMT")).isEqualTo("[date-invalid]");
        assertThat(date("Monday, 16 June 2014 16:25:00 GMT")).isEqualTo("2014-06-16T16:25:00Z");
        assertThat(date("Sept, 16 Jun 2014 16:25:00 GMT")).isEqualTo("[date-invalid]");
        assertThat(date("16 Sept 2014 16:25:00 GMT")).isEqualTo("2014-09-16T16:25:00Z");
        assertThat(date(" ")).isEqualTo("[occurred-missing]");
    }

    @Test
    void aWeekdayThatIsNotThatOfItsDateIsSaid() {
        Row row = rows(rss("Tue, 16 Jun 2014 16:25:00 GMT")).getFirst();
        assertThat(codes(row)).containsExactly("weekday-differs");
        assertThat(only(row).occurred().text()).isEqualTo("2014-06-16T16:25:00Z");
        assertThat(codes(rows(rss("Thu, 16 Jun 94 16:25:00 GMT")).getFirst())).isEmpty();
    }

    private static String date(String written) {
        Row row = rows(rss(written)).getFirst();
        return row.facts().isEmpty()
                ? codes(row).toString()
                : row.facts().getFirst().occurred().text();
    }

    @Test
    void anIdThatMeansNothingElsewhereIsOneOfItsFeedOnly() {
        String date = "Mon, 16 Jun 2014 16:25:00 GMT";
        Fact here = only(rows(rss(date)).getFirst());
        Fact there = only(rows(rss(date).replace("https://daily.example/<", "https://weekly.example/<"))
                .getFirst());
        assertThat(here.external()).isNotEqualTo(there.external());
        Fact changed = only(rows(rss(date).replace("Tills", "All tills")).getFirst());
        assertThat(changed.external()).isEqualTo(here.external());
    }

    @Test
    void nothingInAFeedReadsAFileOrGrows() {
        String secret = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        String bomb = "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        for (String type : List.of(secret, bomb, "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:1/x.dtd\">")) {
            String file = rss("Mon, 16 Jun 2014 16:25:00 GMT")
                    .replace("?>", "?>" + type)
                    .replace("Tills", "&x;&b;");
            assertThatThrownBy(() -> rows(file)).hasMessageContaining("has a document type (DOCTYPE)");
        }
        Row undeclared = rows(rss("Mon, 16 Jun 2014 16:25:00 GMT").replace("Tills", "&x;"))
                .getLast();
        assertThat(codes(undeclared)).containsExactly("xml-broken");
    }

    @Test
    void whatIsCutOffGivesWhatStandsBeforeIt() {
        String two = RSS.formatted(ITEM.formatted("Mon, 16 Jun 2014 16:25:00 GMT") + "<item><title>Half");
        List<Row> rows = rows(two.substring(0, two.indexOf("Half") + 4));
        assertThat(rows).hasSize(2);
        assertThat(only(rows.getFirst())).isNotNull();
        assertThat(codes(rows.get(1))).containsExactly("xml-broken");
        assertThat(rows.get(1).raw()).contains("<item>");
    }

    @Test
    void whatIsNoFeedIsRefused() {
        for (String other : List.of(
                "no xml", "<html><body/></html>", "<", "{}", "<?xml version=\"1.0\" encoding=\"nonsense\"?><rss/>")) {
            assertThatThrownBy(() -> rows(other)).hasMessageContaining("This is no press feed");
        }
        assertThat(rows("<rss><channel/></rss>")).isEmpty();
        assertThat(codes(rows("<rss>" + "<a>".repeat(50_000)).getLast())).containsExactly("xml-broken");
    }

    @Test
    void anEncodingIsTheOneThatTheFileSays() {
        String text =
                rss("Mon, 16 Jun 2014 16:25:00 GMT").replace("Tills", "Été").replace("UTF-8", "ISO-8859-1");
        Row row = Reading.rows(ImportFormat.FEED, null, text.getBytes(StandardCharsets.ISO_8859_1))
                .getFirst();
        assertThat(only(row).summary().text()).startsWith("Été");
        byte[] lies = text.replace("ISO-8859-1", "UTF-8").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(codes(Reading.rows(ImportFormat.FEED, null, lies).getLast())).containsExactly("xml-broken");
    }

    @Test
    void aLinkThatIsNoWebAddressIsLeftOutAndSaid() {
        Row row = rows(rss("Mon, 16 Jun 2014 16:25:00 GMT").replace("https://daily.example/1", "javascript:alert(1)"))
                .getFirst();
        assertThat(codes(row)).containsExactly("link-unusable");
        assertThat(only(row).sources().toString()).doesNotContain("javascript");
    }

    @Test
    void suchFilesAreRecognised() {
        assertThat(Formats.recognised(rss("x").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(ImportFormat.FEED);
        assertThat(Formats.recognised(ATOM.getBytes(StandardCharsets.UTF_8))).isEqualTo(ImportFormat.FEED);
        assertThat(Formats.recognised(("<!DOCTYPE rss>" + rss("x")).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(ImportFormat.FEED);
        assertThat(Formats.recognised("<!doctype html><title>x</title>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(ImportFormat.CSV);
        assertThat(Formats.recognised("<!DOCTYPE HTML><title>x</title>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(ImportFormat.CSV);
    }

    private static String rss(String date) {
        return RSS.formatted(ITEM.formatted(date));
    }

    private static List<Row> rows(String file) {
        return Reading.rows(ImportFormat.FEED, null, file);
    }
}
