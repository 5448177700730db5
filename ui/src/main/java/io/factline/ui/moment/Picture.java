package io.factline.ui.moment;

import com.vaadin.flow.router.QueryParameters;
import io.factline.timeline.LaneKind;
import io.factline.timeline.TimelineChart.Stretch;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the facts of an incident are drawn. It stands in the address by the names of the API.
 *
 * @param lanes by what they are divided
 * @param opinions whether each opinion is drawn, and not only how many there are
 * @param window the time that is seen; null for the acute phase
 */
public record Picture(
        LaneKind lanes, boolean opinions, @Nullable Stretch window) {

    /** By track, with opinions folded, the acute phase. */
    public static final Picture FIRST = new Picture(LaneKind.TRACK, false, null);

    /** The years that an answer can write. */
    private static final Instant FIRST_OF_ALL = Instant.parse("0002-01-01T00:00:00Z");

    private static final Instant LAST_OF_ALL = Instant.parse("9999-01-01T00:00:00Z");
    private static final String LANES = "lanes";
    private static final String OPINIONS = "opinions";
    private static final String FROM = "from";
    private static final String TO = "to";

    /** What an address asks for; a value that is none of ours asks for nothing. */
    static Picture of(QueryParameters address) {
        LaneKind lanes = Arrays.stream(LaneKind.values())
                .filter(kind -> address.getParameters(LANES).contains(kind.code()))
                .findFirst()
                .orElse(LaneKind.TRACK);
        boolean opinions =
                address.getSingleParameter(OPINIONS).filter("true"::equals).isPresent();
        return new Picture(lanes, opinions, window(address).orElse(null));
    }

    private static Optional<Stretch> window(QueryParameters address) {
        return instant(address, FROM)
                .flatMap(from -> instant(address, TO).filter(from::isBefore).map(to -> new Stretch(from, to)));
    }

    private static Optional<Instant> instant(QueryParameters address, String name) {
        try {
            return address.getSingleParameter(name)
                    .map(Instant::parse)
                    .filter(at -> at.isAfter(FIRST_OF_ALL) && at.isBefore(LAST_OF_ALL));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The same with other lanes. */
    public Picture by(LaneKind others) {
        return new Picture(others, opinions, window);
    }

    /** The same, with or without each opinion. */
    public Picture opinions(boolean shown) {
        return new Picture(lanes, shown, window);
    }

    /** The same of another time. */
    public Picture of(Stretch other) {
        return new Picture(lanes, opinions, other);
    }

    /** What stands for it in an address. */
    Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (lanes != LaneKind.TRACK) {
            parameters.put(LANES, List.of(lanes.code()));
        }
        if (opinions) {
            parameters.put(OPINIONS, List.of("true"));
        }
        if (window != null) {
            parameters.put(FROM, List.of(window.from().toString()));
            parameters.put(TO, List.of(window.to().toString()));
        }
        return parameters;
    }
}
