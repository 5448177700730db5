package io.factline.ui.incident;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words of vocabularies in the reader's language; a word that has no translation shows as itself. */
final class Labels {

    /** How the translations begin to answer for a key that they do not have. */
    private static final String MISSING = "!";

    private Labels() {}

    static String of(String vocabulary, String code) {
        String said = I18NProvider.translate(vocabulary + "." + code);
        return said.startsWith(MISSING) ? spelledOut(code) : said;
    }

    /** For a vocabulary that anybody may add words to: those that are not ours show as {@code itself}. */
    static String orItself(String vocabulary, String code, String itself) {
        String said = I18NProvider.translate(vocabulary + "." + code);
        return said.startsWith(MISSING) ? itself : said;
    }

    static String yesOrNo(@Nullable Boolean value) {
        return I18NProvider.translate(value == null ? "unknown" : value ? "yes" : "no");
    }

    /** {@code speakerRole} and {@code data-breach} as a reader would write them. */
    static String spelledOut(String code) {
        String words =
                code.replaceAll("([a-z])([A-Z])", "$1 $2").replace('-', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
