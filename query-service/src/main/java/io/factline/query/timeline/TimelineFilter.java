package io.factline.query.timeline;

import io.factline.fact.Audience;
import io.factline.fact.FactTypes;
import io.factline.fact.Standing;
import io.factline.fact.Track;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.record.Code;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which facts of a timeline are asked for: conditions of all kinds must hold, of several values of one kind any. */
final class TimelineFilter {

    private static final int WORDS_MAX = 500;

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> params = new ArrayList<>();

    TimelineFilter(
            @Nullable List<String> types,
            @Nullable List<Track> tracks,
            @Nullable List<Audience> audiences,
            @Nullable List<Standing> standings,
            @Nullable String words) {
        any("v.fact_type = any(?::text[])", known(types));
        any("v.track = any(?::text[])", codes(tracks));
        any("v.audiences && ?::text[]", codes(audiences));
        any("v.standing = any(?::text[])", codes(standings));
        if (words != null && !words.isBlank()) {
            if (words.length() > WORDS_MAX || words.indexOf('\0') >= 0) {
                throw new RuleBroken(Rule.INVALID_PARAMETER, "A search has at most 500 characters.");
            }
            sql.append(" and v.search @@ (websearch_to_tsquery('english', ?) || websearch_to_tsquery('french', ?))");
            params.addAll(List.of(words, words));
        }
    }

    private static String[] known(@Nullable List<String> types) {
        List<String> asked = types == null ? List.of() : types;
        for (String type : asked) {
            if (!FactTypes.NAMES.contains(type)) {
                throw new RuleBroken(Rule.INVALID_PARAMETER, "The fact type \"" + type + "\" is not known.");
            }
        }
        return asked.toArray(String[]::new);
    }

    private static String[] codes(@Nullable List<? extends @Nullable Code> values) {
        List<String> codes = new ArrayList<>();
        for (Code value : values == null ? List.<@Nullable Code>of() : values) {
            if (value == null) {
                throw new RuleBroken(Rule.INVALID_PARAMETER, "A filter needs a value: leave it out instead.");
            }
            codes.add(value.code());
        }
        return codes.toArray(String[]::new);
    }

    private void any(String condition, String[] values) {
        if (values.length > 0) {
            sql.append(" and ").append(condition);
            params.add(values);
        }
    }

    /** Conditions on {@code v}, each after an {@code and}. */
    String sql() {
        return sql.toString();
    }

    /** What stands for the question marks. */
    List<Object> params() {
        return params;
    }
}
