package io.factline.ui.timeline;

import com.vaadin.flow.i18n.I18NProvider;
import io.factline.fact.Audience;
import io.factline.fact.FactTypes;
import io.factline.fact.RelationKind;
import io.factline.fact.Standing;
import io.factline.fact.Track;
import io.factline.record.Code;
import io.factline.timeline.TimelineEntry;
import io.factline.ui.words.Labels;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the picture says, in the reader's language: the browser has no words of its own. */
final class VisualTimelineTexts {

    private VisualTimelineTexts() {}

    /** The words of the vocabularies that marks and lanes name by their codes. */
    static Map<String, Map<String, String>> labels() {
        return Map.of(
                "factTypes",
                words("fact.type", FactTypes.NAMES.stream()),
                "lanes",
                lanes(),
                "standings",
                words("standing", codes(Standing.values())),
                "statuses",
                words("chart.status", codes(TimelineEntry.Status.values())));
    }

    private static Map<String, String> lanes() {
        Map<String, String> lanes = new LinkedHashMap<>(words("track", codes(Track.values())));
        lanes.putAll(words("audience", codes(Audience.values())));
        return lanes;
    }

    private static Stream<String> codes(Code[] vocabulary) {
        return Arrays.stream(vocabulary).map(Code::code);
    }

    private static Map<String, String> words(String vocabulary, Stream<String> codes) {
        return codes.collect(Collectors.toMap(Function.identity(), code -> Labels.of(vocabulary, code)));
    }

    /** What a relation says of the selected fact. */
    static String relation(RelationKind kind, boolean incoming) {
        return incoming ? I18NProvider.translate("related.by." + kind.code()) : Labels.of("relation", kind.code());
    }
}
