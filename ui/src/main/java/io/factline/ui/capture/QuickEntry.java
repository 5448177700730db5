package io.factline.ui.capture;

import io.factline.fact.Source;
import io.factline.fact.Standing;
import io.factline.fact.Telling;
import io.factline.fact.ToldTo;
import io.factline.problem.RuleBroken;
import io.factline.record.Code;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one line says of a fact. A line is a sentence with marks in it:
 *
 * <ul>
 *   <li>it may begin with a time: anything that {@link WrittenTime} takes except a year alone, which would be a count;
 *       {@code 2013-12-18 08:00}; {@code 08:00}, which is today in the home zone; {@code now} or {@code maintenant};
 *       {@code yesterday} or {@code hier}, also with an hour behind. Without a time it happened now, to the minute
 *   <li>{@code #type} is a fact type: its code, or the start of its name if no other one begins so
 *   <li>{@code @actor} or {@code @"several words"} is who did or said it
 *   <li>{@code >press} says that they were told at the time when it happened, in English or French
 *   <li>{@code ~claimed} is its standing. Without one it is confirmed where a source or a witness is named, else claimed
 *   <li>an address that begins with {@code http://} or {@code https://} is a source
 *   <li>everything else, also a mark that means nothing, is its summary
 * </ul>
 *
 * <p>A mark counts where it begins a word that does not go on with a digit: {@code #1} and {@code ~40} belong to the sentence.
 *
 * @param timed whether the line says when it happened
 * @param factType the code; null where the line names none
 * @param summary empty where there is nothing but marks
 * @param toldTo who was told of it, at the time when it happened
 * @param stated the standing that the line states; null where it states none
 * @param sources addresses
 * @param doubts what is left in the summary though it begins like something else
 */
public record QuickEntry(
        WrittenTime occurred,
        boolean timed,
        @Nullable String factType,
        String summary,
        @Nullable Words actor,
        List<ToldTo> toldTo,
        @Nullable Standing stated,
        List<Source> sources,
        List<Doubt> doubts) {

    private static final Pattern WORD =
            Pattern.compile("@[\"“«][\\s\u00a0\u202f]*([^\"”»]*[^\"”»\\s\u00a0\u202f])[\\s\u00a0\u202f]*[\"”»]|\\S+");
    private static final Pattern SENTENCE_MARKS = Pattern.compile("[.,;:!?)]+$");
    private static final Pattern SEPARATOR = Pattern.compile("^[-–—:,]\\s+");
    private static final Pattern MARKED = Pattern.compile("[#@>~][^\\d\\s].*");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://.+");

    /** Why a word is left in the summary that begins like something else. */
    public enum Doubtful implements Code {
        TIME,
        TYPE,
        /** The names of several types begin so. */
        TYPES,
        ACTOR,
        AUDIENCE,
        STANDING,
        SOURCE,
        /** There is one of its kind already. */
        SECOND
    }

    /** A word of the summary that may have been meant otherwise. */
    public record Doubt(Doubtful why, String word) {}

    /**
     * Takes a line apart.
     *
     * @param now in the home zone of the incident
     * @param typeNames the name of a fact type in the language of whoever types
     */
    public static QuickEntry of(String line, ZonedDateTime now, UnaryOperator<String> typeNames) {
        List<MatchResult> words = WORD.matcher(line).results().toList();
        List<String> texts = words.stream().map(MatchResult::group).toList();
        QuickTime time = QuickTime.of(texts, now);
        Reading reading = new Reading(typeNames);
        if (time == null && !texts.isEmpty() && QuickTime.isMissed(texts.getFirst())) {
            reading.doubt(Doubtful.TIME, texts.getFirst());
        }
        words.stream().skip(time == null ? 0 : time.words()).forEach(reading::take);
        return reading.result(time == null ? QuickTime.minute(now) : time.time(), time != null);
    }

    /** How firmly it stands: what the line states, else no more firmly than what it names can bear. */
    public Standing standing() {
        if (stated != null) {
            return stated;
        }
        return actor == null && sources.isEmpty() ? Standing.CLAIMED : Standing.CONFIRMED;
    }

    /** Who was told of it: each at the time when it happened. */
    public List<Telling> tellings() {
        return toldTo.stream()
                .map(to -> new Telling(to, occurred, null, null, null))
                .toList();
    }

    /** What is found on the way through a line. */
    private static final class Reading {

        private final UnaryOperator<String> typeNames;
        private final List<String> summary = new ArrayList<>();
        private final List<ToldTo> toldTo = new ArrayList<>();
        private final List<Source> sources = new ArrayList<>();
        private final List<Doubt> doubts = new ArrayList<>();
        private @Nullable String factType;
        private @Nullable Words actor;
        private @Nullable Standing stated;

        Reading(UnaryOperator<String> typeNames) {
            this.typeNames = typeNames;
        }

        void doubt(Doubtful why, String word) {
            doubts.add(new Doubt(why, word));
        }

        void take(MatchResult word) {
            String text = word.group();
            Doubtful doubtful = word.group(1) == null ? takeWord(text) : takeActor(word.group(1));
            if (doubtful != null) {
                doubt(doubtful, text);
                summary.add(text);
            }
        }

        /** Answers why it is left in the summary, null where it is not, or where nobody would doubt it. */
        private @Nullable Doubtful takeWord(String text) {
            String bare = SENTENCE_MARKS.matcher(text).replaceFirst("");
            if (ADDRESS.matcher(bare).matches()) {
                return takeSource(bare);
            }
            if (!MARKED.matcher(bare).matches()) {
                summary.add(text);
                return null;
            }
            String said = bare.substring(1);
            return switch (bare.charAt(0)) {
                case '#' -> takeType(said);
                case '>' -> takeAudience(said);
                case '~' -> takeStanding(said);
                default -> "\"“«".indexOf(said.charAt(0)) < 0 ? takeActor(said) : Doubtful.ACTOR;
            };
        }

        private @Nullable Doubtful takeType(String said) {
            List<String> meant = QuickMarks.types(said, typeNames);
            if (meant.size() != 1) {
                return meant.isEmpty() ? Doubtful.TYPE : Doubtful.TYPES;
            }
            if (factType != null) {
                return Doubtful.SECOND;
            }
            factType = meant.getFirst();
            return null;
        }

        private @Nullable Doubtful takeActor(String said) {
            if (actor != null) {
                return Doubtful.SECOND;
            }
            actor = new Words(said);
            return null;
        }

        private @Nullable Doubtful takeAudience(String said) {
            ToldTo told = QuickMarks.audience(said);
            if (told == null) {
                return Doubtful.AUDIENCE;
            }
            if (!toldTo.contains(told)) {
                toldTo.add(told);
            }
            return null;
        }

        private @Nullable Doubtful takeStanding(String said) {
            Standing meant = QuickMarks.standing(said);
            if (meant == null) {
                return Doubtful.STANDING;
            }
            if (stated != null) {
                return Doubtful.SECOND;
            }
            stated = meant;
            return null;
        }

        private @Nullable Doubtful takeSource(String address) {
            try {
                sources.add(new Source(null, null, new Words(address), null, null, null));
                return null;
            } catch (RuleBroken noAddress) {
                return Doubtful.SOURCE;
            }
        }

        QuickEntry result(WrittenTime occurred, boolean timed) {
            String said = SEPARATOR.matcher(String.join(" ", summary)).replaceFirst("");
            return new QuickEntry(
                    occurred,
                    timed,
                    factType,
                    said,
                    actor,
                    List.copyOf(toldTo),
                    stated,
                    List.copyOf(sources),
                    List.copyOf(doubts));
        }
    }
}
