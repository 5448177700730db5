package io.factline.command.imports;

import static io.factline.command.imports.Reading.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factline.imports.ImportFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Files that were made to keep whoever reads them busy. */
class HostileMessagesTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(20);
    private static final String ITEM = "<rss><channel><item><title>%s</title><author>%s</author>"
            + "<pubDate>Mon, 16 Jun 2014 16:25:00 GMT</pubDate></item></channel></rss>";

    @Test
    void theAuthorOfAFeedIsReadAtOnce() {
        String many = ITEM.formatted("Up", "@".repeat(1_000_000) + " x");
        Assertions.assertTimeoutPreemptively(AT_ONCE, () -> rows(ImportFormat.FEED, many));
        Row row = rows(ImportFormat.FEED, ITEM.formatted("Up", "bo@x.org (Bo Author)"))
                .getFirst();
        assertThat(String.valueOf(only(row).actor())).contains("Bo Author").doesNotContain("@");
    }

    @Test
    void aTitleOfMillionsOfElementsIsReadAsFarAsItIsKept() {
        String many = ITEM.formatted("&lt;div&gt;x".repeat(1_000_000), "Bo");
        Assertions.assertTimeoutPreemptively(AT_ONCE, () -> {
            String summary =
                    only(rows(ImportFormat.FEED, many).getFirst()).summary().text();
            assertThat(summary).startsWith("x x").hasSize(500);
            assertThat(String.valueOf(only(rows(ImportFormat.FEED, many).getFirst())
                                    .attributes())
                            .length())
                    .isLessThan(20_000);
        });
    }

    @Test
    void aPageThatIsTooLongIsCutAndSaid() {
        String page =
                "From x\nSubject: Up\nDate: Mon, 16 Jun 2014 16:25:00 GMT\nFrom: bo@x.org\nContent-Type: text/html\n\n"
                        + "<div>x".repeat(45_000) + "\n\n";
        Assertions.assertTimeoutPreemptively(AT_ONCE, () -> {
            List<Row> rows = rows(ImportFormat.MAIL, page.repeat(3));
            assertThat(rows).hasSize(3).allMatch(row -> Reading.codes(row).equals(List.of("text-cut")));
        });
    }

    @Test
    void aPageIsReadAsATreeOfFewLevelsAndKeepsItsText() {
        String deep = "<div>x".repeat(1_000);
        int[] deepest = {0};
        Markup.page(deep).traverse((_, depth) -> deepest[0] = Math.max(deepest[0], depth));
        // the text of the last element lies one level below it
        assertThat(deepest[0]).isBetween(Markup.DEPTH_MAX, Markup.DEPTH_MAX + 1);
        assertThat(Markup.lines(deep).lines().filter("x"::equals)).hasSize(1_000);
        assertThat(Markup.plain(deep)).isEqualTo("x ".repeat(1_000).strip());
    }

    @Test
    void whatIsQuotedInManyLevelsIsLeftOutAllTheSame() {
        String quoted = "<blockquote>" + "<div>old".repeat(1_000) + "</div>".repeat(1_000) + "</blockquote>new";
        assertThat(Markup.lines(quoted).strip()).isEqualTo("new");
        String thread = "<div class=gmail_quote><blockquote><div><div>old".repeat(20)
                + "</div>older</div></blockquote></div>".repeat(20) + "new";
        assertThat(Markup.lines(thread).strip()).isEqualTo("new");
    }

    @Test
    void aZipOfTooManyFilesIsRefusedBeforeItsDirectoryIsRead() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (int i = 0; i <= 20_000; i++) {
                zip.putNextEntry(new ZipEntry(Integer.toString(i)));
            }
        }
        assertThatThrownBy(() -> Zipped.names(file.toByteArray())).hasMessageContaining("at most 20,000 files");
    }

    private static List<Row> rows(ImportFormat format, String file) {
        return Reading.rows(format, null, file.getBytes(StandardCharsets.UTF_8));
    }
}
