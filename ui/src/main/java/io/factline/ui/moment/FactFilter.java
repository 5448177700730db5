package io.factline.ui.moment;

import com.vaadin.flow.router.QueryParameters;
import io.factline.fact.Audience;
import io.factline.fact.FactTypes;
import io.factline.fact.Standing;
import io.factline.fact.Track;
import io.factline.record.Code;
import io.factline.timeline.AskedFacts;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which facts of an incident somebody wants to see. It stands in the address by the names of the API, so that a link shows
 * another person the same.
 *
 * @param words to search for, empty for all
 * @param types any of them, all where there are none; so with the other lists
 */
public record FactFilter(
        String words, List<String> types, List<Track> tracks, List<Audience> audiences, List<Standing> standings) {

    /** As many characters as the search takes. */
    public static final int WORDS_MAX = 500;

    /** Lets through every fact. */
    public static final FactFilter ALL = new FactFilter("", List.of(), List.of(), List.of(), List.of());

    private static final String WORDS = "q";
    private static final String TYPE = "type";
    private static final String TRACK = "track";
    private static final String AUDIENCE = "audience";
    private static final String STANDING = "standing";

    /** The same choices make the same filter, in whatever order they were made. */
    public FactFilter {
        String given = words.strip();
        words = given.substring(0, Math.min(given.length(), WORDS_MAX));
        types = FactTypes.NAMES.stream().filter(types::contains).toList();
        tracks = tracks.stream().distinct().sorted().toList();
        audiences = audiences.stream().distinct().sorted().toList();
        standings = standings.stream().distinct().sorted().toList();
    }

    /** What an address asks for; a value that is none of ours asks for nothing. */
    public static FactFilter of(QueryParameters address) {
        return new FactFilter(
                address.getSingleParameter(WORDS).orElse(""),
                address.getParameters(TYPE),
                codes(Track.values(), address.getParameters(TRACK)),
                codes(Audience.values(), address.getParameters(AUDIENCE)),
                codes(Standing.values(), address.getParameters(STANDING)));
    }

    private static <C extends Code> List<C> codes(C[] vocabulary, List<String> asked) {
        return Arrays.stream(vocabulary)
                .filter(one -> asked.contains(one.code()))
                .toList();
    }

    /** Whether it lets through every fact. */
    public boolean isAll() {
        return equals(ALL);
    }

    /** The same as the services are asked for it. */
    public AskedFacts asked() {
        return new AskedFacts(types, tracks, audiences, standings, words.isEmpty() ? null : words);
    }

    /** How many kinds of conditions there are beside the search. */
    public long chosen() {
        return Stream.of(types, tracks, audiences, standings)
                .filter(list -> !list.isEmpty())
                .count();
    }

    /** What stands for it in an address. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        put(parameters, WORDS, words.isEmpty() ? List.of() : List.of(words));
        put(parameters, TYPE, types);
        put(parameters, TRACK, codes(tracks));
        put(parameters, AUDIENCE, codes(audiences));
        put(parameters, STANDING, codes(standings));
        return parameters;
    }

    private static void put(Map<String, List<String>> parameters, String name, List<String> values) {
        if (!values.isEmpty()) {
            parameters.put(name, values);
        }
    }

    private static List<String> codes(Collection<? extends Code> values) {
        return values.stream().map(Code::code).toList();
    }
}
