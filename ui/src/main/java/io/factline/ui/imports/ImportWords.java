package io.factline.ui.imports;

import com.vaadin.flow.i18n.I18NProvider;
import io.factline.imports.ImportCounts;
import io.factline.imports.RowProblem;
import io.factline.ui.words.Labels;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What becomes of the rows of a file, in the reader's language. */
final class ImportWords {

    private static final String UNREADABLE = "-unreadable";

    private ImportWords() {}

    /** How many of what: what there is none of is left out. */
    static String counts(ImportCounts counts) {
        return String.join(
                " · ",
                Stream.of(
                                said("rows", counts.rows()),
                                said("recorded", counts.recorded()),
                                said("known", counts.known()),
                                said("differing", counts.differing()),
                                said("retracted", counts.retracted()),
                                said("refused", counts.refused()))
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private static String said(String what, long count) {
        return count == 0 ? "" : I18NProvider.translate("imports.count." + what, count);
    }

    /** The name of a problem. */
    static String problem(String code) {
        return Labels.of("imports.problem", code.endsWith(UNREADABLE) ? "unreadable" : code);
    }

    /** An English reader gets the very sentence; others what is wrong in general, and where. */
    static String problems(List<RowProblem> problems, Locale reader) {
        boolean english = reader.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return problems.stream()
                .map(problem -> english
                        ? problem.detail().text()
                        : problem(problem.code().text()) + " (" + problem.at() + ")")
                .collect(Collectors.joining(" "));
    }
}
