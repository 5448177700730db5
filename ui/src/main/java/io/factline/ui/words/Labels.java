package io.factline.ui.words;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
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

    /** All words below a key, by what follows it: for the parts of a screen that speak by themselves in the browser. */
    public static Map<String, String> below(String key, Locale reader) {
        String above = key + ".";
        return ResourceBundle.getBundle("vaadin-i18n.translations", reader).keySet().stream()
                .filter(name -> name.startsWith(above))
                .collect(Collectors.toMap(
                        name -> name.substring(above.length()), name -> I18NProvider.translate(reader, name)));
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
