package io.factline.ui.session;

import static io.factline.ui.session.KnownSentence.known;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import io.factline.problem.Problem;
import io.factline.problem.RuleBroken;
import io.factline.ui.remote.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.web.client.RestClientException;

/**
 * What the services refuse, in the reader's language. The services speak English; an English reader gets their very
 * sentence, which names the value and the way out. Others get the same sentence in their language where it is known here,
 * else what the rule says in general: never a sentence that they cannot read.
 */
public final class Sentences {

    private static final String CODE = "problem.";

    static final List<KnownSentence> KNOWN = Stream.of(
                    TimeSentences.ALL,
                    FactSentences.ALL,
                    ImportSentences.ALL,
                    SignalSentences.ALL,
                    List.of(
                            known("A text has at most 20,000 characters, this one has (.*)\\.", "text-long"),
                            known(
                                    "A text must not contain the NUL.*|A text must be valid Unicode.*",
                                    "text-unreadable"),
                            known("A text that is given must not be blank.*", "text-blank"),
                            known("A term has 1 to 64.*", "term-form"),
                            known("A key has 3 to 64.*", "key-form"),
                            known("A key must not look like an id.*", "key-like-id"),
                            known("The key \"(.*)\" belongs to another incident.*", "key-taken"),
                            known("There is no incident \"(.*)\".*", "incident-unknown"),
                            known("Our record did not hold the incident \"(.*)\" then.*", "incident-unknown-then"),
                            known("The cut-off (\\w+) \"(.*)\" cannot be read.*", "cutoff-unreadable"),
                            known("The cut-off (\\w+): .*", "cutoff-wrong"),
                            known("The record of this incident is signed off.*", "incident-locked"),
                            known("This incident is open\\.", "incident-open"),
                            known("This incident is closed already\\.", "incident-closed"),
                            known("This incident is not locked\\.", "incident-unlocked"),
                            known("This link stands already\\.", "link-stands"),
                            known("There is no such link\\.", "link-missing"),
                            known("An incident cannot be linked to itself\\.", "link-itself"),
                            known("A private incident has 1 to 200.*", "members-none"),
                            known("You would not see this incident any more.*", "members-self"),
                            known("These may know of this incident already.*", "members-same"),
                            known("A name has 1 to 64.*", "account-name-form"),
                            known("A password has at least 12.*", "password-short"),
                            known("A password has at most 72.*", "password-long"),
                            known("Nobody disables the account.*", "account-own"),
                            known("Nobody else with a password could.*", "account-last"),
                            known("(?:An account|A key) needs at least one role.*", "role-missing"),
                            known("A key for some incidents cannot be an administrator.*", "key-administers"),
                            known("A key is for 1 to 100 incidents.*", "key-incidents"),
                            known("The url is an address of https.*", "webhook-url"),
                            known("There are 100 webhooks already.*", "webhook-many")))
            .flatMap(List::stream)
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
        return KNOWN.stream()
                .flatMap(sentence -> sentence.translated(english).stream())
                .findFirst()
                .orElseGet(() -> I18NProvider.translate(CODE + code));
    }

    private static Locale reader() {
        UI ui = UI.getCurrent();
        return ui == null ? Locale.ENGLISH : ui.getLocale();
    }
}
