package io.factline.command.imports;

import static io.factline.command.imports.Reading.codes;
import static io.factline.command.imports.Reading.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factline.imports.ImportFormat;
import io.factline.record.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tables as people write them. */
class CsvFormatTest {

    private static final String AT = "2014-06-16T10:00Z";

    @Test
    void cellsMayHoldLineBreaksQuotesAndTheDelimiter() {
        Row row = rows("when;what\r\n" + AT + ";\"a \"\"b\"\"; c\nd\"\r\n").getFirst();
        assertThat(only(row).summary().text()).isEqualTo("a \"b\"; c\nd");
        assertThat(row.raw()).isEqualTo(AT + ";\"a \"\"b\"\"; c\nd\"");
    }

    @Test
    void aMarkOfTheByteOrderIsNoPartOfTheHead() {
        assertThat(rows("\uFEFFwhen,what\n" + AT + ",x\n").getFirst().facts()).hasSize(1);
    }

    @Test
    void aFileInAnotherEncodingIsRefusedAndNotGuessed() {
        byte[] latin = ("when,what\n" + AT + ",été\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Reading.rows(ImportFormat.CSV, null, latin)).hasMessageContaining("not in UTF-8");
    }

    @Test
    void aDayThatStartsWithDayOrMonthIsRefusedInWordsThatSayWhy() {
        for (String day : List.of("12/05/2013", "5.12.2013", "12-05-13 14:00")) {
            assertThat(rows("when,what\n" + day + ",x\n").getFirst().problems())
                    .singleElement()
                    .satisfies(problem ->
                            assertThat(problem.detail().text()).contains("\"" + day + "\" may have two meanings"));
        }
    }

    @Test
    void aHeadThatNamesAColumnTwiceIsRefused() {
        assertThatThrownBy(() -> rows("when,what,what\n")).hasMessageContaining("\"what\" twice");
    }

    @Test
    void aFormulaIsTextAndNothingIsStrippedOfIt() {
        assertThat(only(rows("when,what\n" + AT + ",=HYPERLINK(1)\n").getFirst())
                        .summary()
                        .text())
                .isEqualTo("=HYPERLINK(1)");
    }

    @Test
    void whatNoTextCanHoldIsAProblemAndItsRowIsKept() {
        Row nul = rows("when,what\n" + AT + ",a\0b\n").getFirst();
        assertThat(codes(nul)).containsExactly("summary-unreadable");
        assertThat(text(nul)).isEqualTo(AT + ",a␀b");
        Row wide = rows("when,what\n" + AT + "," + "€".repeat(50_000) + "\n").getFirst();
        assertThat(codes(wide)).containsExactly("summary-unreadable");
        assertThat(text(wide)).isEqualTo(wide.raw());
    }

    private static String text(Row row) {
        return row.pieces().stream().map(Words::text).collect(Collectors.joining());
    }

    @Test
    void moreRowsThanTheBoundAreRefusedAsAWhole() {
        String many = "when,what\n" + (AT + ",x\n").repeat(20_001);
        assertThatThrownBy(() -> rows(many)).hasMessageContaining("at most 20,000 rows");
    }

    private static List<Row> rows(String file) {
        return Reading.rows(ImportFormat.CSV, null, file);
    }
}
