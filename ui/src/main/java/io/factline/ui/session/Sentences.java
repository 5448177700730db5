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

    /** The sentences of the language of facts, and the part of each that changes. */
    private static final Map<Pattern, String> KNOWN = Map.ofEntries(
            known("The time \"(.*)\" is not understood.*", "time-not-understood"),
            known("The time \"(.*)\" does not exist in the calendar.*", "time-not-in-calendar"),
            known("The time \"(.*)\" ends before it begins.*", "time-backwards"),
            known("The time \"(.*)\" says nothing.*", "time-empty"),
            known("The time \"(.*)\" needs two dots.*", "time-dots"),
            known("A time has at most 160 characters.*", "time-long"),
            known("The time \"(.*)\" does not exist on any clock.*", "time-not-on-clock"),
            known("The time \"(.*)\" has a year that.*", "time-year"),
            known("The time \"(.*)\" names a season.*", "time-season"),
            known("The time \"(.*)\" means all of its members.*", "time-all-of"),
            known("The time \"(.*)\" has a time of day without.*", "time-without-day"),
            known("The time \"(.*)\" has a fraction.*", "time-fraction"),
            known("The time \"(.*)\" names a leap second.*", "time-leap"),
            known("The time \"(.*)\" has an offset that no place.*", "time-offset"),
            known("The time \"(.*)\" names the zone \"(.*)\", which.*", "time-zone"),
            known("The time \"(.*)\" has an offset that its zone.*", "time-disagrees"),
            known("The time \"(.*)\" has a suffix.*", "time-suffix"),
            known("The time \"(.*)\" insists on \"(.*)\", which.*", "time-critical"),
            known("A text has at most 20,000 characters, this one has (.*)\\.", "text-long"),
            known("A text must not contain the NUL.*|A text must be valid Unicode.*", "text-unreadable"),
            known("A term has 1 to 64.*", "term-form"),
            known("A key has 3 to 64.*", "key-form"),
            known("A key must not look like an id.*", "key-like-id"),
            known("The key \"(.*)\" belongs to another incident.*", "key-taken"),
            known("A fact id has.*|.*is no fact id.*", "fact-id-form"),
            known("This incident has a fact \"(.*)\" already.*", "fact-taken"),
            known("This incident has no fact \"(.*)\".*", "fact-unknown"),
            known("There is no incident \"(.*)\".*", "incident-unknown"),
            known("This fact is privileged.*", "fact-withheld"),
            known("This fact was retracted.*", "fact-retracted"),
            known("The standing of this fact is.*", "standing-already"),
            known("The access of this fact is.*", "access-already"),
            known("No dispute about this fact.*", "no-dispute"),
            known("A correction leaves the access.*", "correction-access"),
            known("The basis of a telling.*", "telling-basis"),
            known("The record of this incident is signed off.*", "incident-locked"),
            known("This incident is open\\.", "incident-open"),
            known("This incident is closed already\\.", "incident-closed"),
            known("This incident is not locked\\.", "incident-unlocked"),
            known("This link stands already\\.", "link-stands"),
            known("There is no such link\\.", "link-missing"),
            known("An incident cannot be linked to itself\\.", "link-itself"),
            known("An actor needs.*", "actor-empty"),
            known("A telling needs the time.*", "telling-at"),
            known("A telling needs to whom.*", "telling-to"),
            known("A source needs.*", "source-empty"),
            known("The address of a source.*", "source-url"),
            known("A confirmed fact needs.*", "confirmed-needs-source"),
            known("A name has 1 to 64.*", "account-name-form"),
            known("A password has at least 12.*", "password-short"),
            known("A password has at most 72.*", "password-long"),
            known("An account needs at least one role.*", "role-missing"));

    private static final List<Entry<Pattern, String>> ALL = Stream.of(KNOWN, FactSentences.KNOWN)
            .flatMap(known -> known.entrySet().stream())
            .toList();

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
        for (Entry<Pattern, String> sentence : ALL) {
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

    static Entry<Pattern, String> known(String form, String key) {
        return Map.entry(Pattern.compile(form, Pattern.DOTALL), key);
    }
}
