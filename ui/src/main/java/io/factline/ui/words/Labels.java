package io.factline.ui.words;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words of vocabularies in the reader's language; a word that has no translation shows as itself. */
public final class Labels {

    /** How the translations begin to answer for a key that they do not have. */
    private static final String MISSING = "!";

    private Labels() {}

    /** The word for a code, below the key of its vocabulary. */
    public static String of(String vocabulary, String code) {
        String said = I18NProvider.translate(vocabulary + "." + code);
        return said.startsWith(MISSING) ? spelledOut(code) : said;
    }

    /** For a vocabulary that anybody may add words to: those that are not ours show as {@code itself}. */
    public static String orItself(String vocabulary, String code, String itself) {
        String said = I18NProvider.translate(vocabulary + "." + code);
        return said.startsWith(MISSING) ? itself : said;
    }

    /** Yes, no, or that it is not known. */
    public static String yesOrNo(@Nullable Boolean value) {
        return I18NProvider.translate(value == null ? "unknown" : value ? "yes" : "no");
    }

    /** {@code speakerRole} and {@code data-breach} as a reader would write them. */
    public static String spelledOut(String code) {
        String words =
                code.replaceAll("([a-z])([A-Z])", "$1 $2").replace('-', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
