package io.factline.ui.session;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A sentence of the services that has a translation.
 *
 * @param form the English sentence; what changes in it are its groups
 * @param key the translation, below {@code sentence}
 */
record KnownSentence(Pattern form, String key) {

    static KnownSentence known(String form, String key) {
        return new KnownSentence(Pattern.compile(form, Pattern.DOTALL), key);
    }

    /** The sentence in the reader's language; empty where {@code english} is another one. */
    Optional<String> translated(String english) {
        Matcher parts = form.matcher(english);
        return parts.matches()
                ? Optional.of(I18NProvider.translate(
                        "sentence." + key,
                        IntStream.rangeClosed(1, parts.groupCount())
                                .mapToObj(parts::group)
                                .toArray()))
                : Optional.empty();
    }
}
