package io.factline.ui.moment;

import com.vaadin.flow.i18n.I18NProvider;
import io.factline.fact.ToldTo;
import io.factline.time.WrittenTime;
import io.factline.timeline.AskedCutoffs;
import io.factline.ui.words.TimeWords;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in words what moment of an incident one is looking at. */
public final class MomentWords {

    private final Locale locale;
    private final TimeWords times;
    private final ZoneId home;

    /**
     * Prepares to say it.
     *
     * @param home the zone of the incident, in which cut-offs without an offset are read
     */
    public MomentWords(Locale locale, ZoneId home) {
        this.locale = locale;
        this.times = new TimeWords(locale);
        this.home = home;
    }

    /** The moment alone: "As the public had been told by the end of 20 December 2013". Empty where nothing is cut off. */
    public String moment(AskedCutoffs cutoffs) {
        String toldUntil = cutoffs.toldUntil();
        String words = Stream.of(
                        part("moment.occurred", cutoffs.occurredUntil()),
                        toldUntil == null
                                ? ""
                                : say("moment.told." + to(cutoffs).code(), times.by(new WrittenTime(toldUntil), home)),
                        recorded(cutoffs))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(locale) + words.substring(1);
    }

    private static ToldTo to(AskedCutoffs cutoffs) {
        return Objects.requireNonNullElse(cutoffs.toldTo(), ToldTo.PUBLIC);
    }

    private String part(String key, @Nullable String written) {
        return written == null ? "" : say(key, times.by(new WrittenTime(written), home));
    }

    private String recorded(AskedCutoffs cutoffs) {
        Long position = cutoffs.recordedPosition();
        return position == null
                ? part("moment.recorded", cutoffs.recordedUntil())
                : say("moment.position", String.valueOf(position));
    }

    /**
     * The moment, and how much of the record lies before it.
     *
     * @param seen how many facts
     * @param others how many more there are: on our record then, and where nothing else is cut off, on our record now
     */
    public String banner(AskedCutoffs cutoffs, long seen, long others) {
        String said = say("moment.said", moment(cutoffs), seen);
        String more = others <= 0 ? "" : " " + say(more(cutoffs), others);
        return said + more + (cutoffs.isOfThePast() ? " " + say("moment.past") : "");
    }

    private static String more(AskedCutoffs cutoffs) {
        if (!cutoffs.isOfThePast()) {
            return "moment.more";
        }
        return cutoffs.toldUntil() == null && cutoffs.occurredUntil() == null ? "moment.since" : "moment.more-then";
    }

    private String say(String key, Object... values) {
        return I18NProvider.translate(locale, key, values);
    }
}
