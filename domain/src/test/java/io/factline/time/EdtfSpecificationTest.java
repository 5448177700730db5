package io.factline.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factline.problem.RuleBroken;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What the specification of EDTF gives as examples, level by level. */
class EdtfSpecificationTest {

    @ParameterizedTest(name = "level {0}, {1}: {2}")
    @CsvFileSource(resources = "/time/edtf.csv", delimiter = '|', useHeadersInDisplayName = true)
    void everyExampleHasItsBoundsOrIsRefusedWithAReason(
            int level, String feature, String written, String begin, String end) {
        if (begin.equals("refused")) {
            assertThatThrownBy(() -> WrittenTime.of(written))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessageContaining("\"" + written + "\"")
                    .hasMessageContaining(end);
            return;
        }
        Occurrence occurrence = WrittenTime.of(written).in(ZoneOffset.UTC);
        assertThat(said(occurrence.begin())).isEqualTo(begin);
        assertThat(said(occurrence.end())).isEqualTo(end);
    }

    private static String said(@Nullable Bounds bounds) {
        return bounds == null ? "once" : said(bounds.earliest()) + ".." + said(bounds.latest());
    }

    private static String said(@Nullable Instant moment) {
        return moment == null ? "?" : moment.toString().replace("T00:00:00Z", "");
    }
}
