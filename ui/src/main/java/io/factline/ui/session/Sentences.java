package io.factline.ui.session;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import io.factline.problem.Problem;
import io.factline.problem.RuleBroken;
import io.factline.ui.remote.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.web.client.RestClientException;

/**
 * What the services refuse, in the reader's language. The services speak English; an English reader gets their very
 * sentence, which names the value and the way out. Others get the same sentence in their language where it is known here,
 * else what the rule says in general: never a sentence that they cannot read.
 */
public final class Sentences {

    private static final String CODE = "problem.";

    /** The sentences of everything else than times, facts and decisions, and the part of each that changes. */
    private static final Map<Pattern, String> KNOWN = Map.ofEntries(
            known("A text has at most 20,000 characters, this one has (.*)\\.", "text-long"),
            known("A text must not contain the NUL.*|A text must be valid Unicode.*", "text-unreadable"),
            known("A term has 1 to 64.*", "term-form"),
            known("A key has 3 to 64.*", "key-form"),
            known("A key must not look like an id.*", "key-like-id"),
            known("The key \"(.*)\" belongs to another incident.*", "key-taken"),
            known("This incident has a fact \"(.*)\" already.*", "fact-taken"),
            known("This incident has no fact \"(.*)\".*", "fact-unknown"),
            known("There is no incident \"(.*)\".*", "incident-unknown"),
            known("A text that is given must not be blank.*", "text-blank"),
            known("A name has 1 to 64.*", "account-name-form"),
            known("A password has at least 12.*", "password-short"),
            known("A password has at most 72.*", "password-long"),
            known("An account needs at least one role.*", "role-missing"));

    private Sentences() {}

    public static String of(RuleBroken broken) {
        return say(broken.sentence(), broken.rule().code());
    }

    public static String of(Problem problem) {
        return say(problem.detail(), problem.code());
    }

    static String of(Problem.Place place, Problem problem) {
        return say(place.detail(), problem.code());
    }

    /** What went wrong with a call, also where no service answered. */
    public static String of(RestClientException e) {
        return Refusal.of(e).map(Sentences::of).orElseGet(() -> I18NProvider.translate("failure.unreachable"));
    }

    private static String say(String english, String code) {
        if (reader().getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            return english;
        }
        List<Entry<Pattern, String>> known = Stream.of(
                        TimeSentences.KNOWN, FactSentences.KNOWN, DecisionSentences.KNOWN, KNOWN)
                .flatMap(sentences -> sentences.entrySet().stream())
                .toList();
        for (Entry<Pattern, String> sentence : known) {
            Matcher parts = sentence.getKey().matcher(english);
            if (parts.matches()) {
                Object[] values = IntStream.rangeClosed(1, parts.groupCount())
                        .mapToObj(parts::group)
                        .collect(Collectors.toList())
                        .toArray();
                return I18NProvider.translate("sentence." + sentence.getValue(), values);
            }
        }
        return I18NProvider.translate(CODE + code);
    }

    private static Locale reader() {
        UI ui = UI.getCurrent();
        return ui == null ? Locale.ENGLISH : ui.getLocale();
    }

    /** A sentence by its form, in which the parts that change are groups, and the key of its translation. */
    static Entry<Pattern, String> known(String form, String key) {
        return Map.entry(Pattern.compile(form, Pattern.DOTALL), key);
    }
}
