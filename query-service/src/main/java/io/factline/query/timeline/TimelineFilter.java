package io.factline.query.timeline;

import io.factline.fact.FactTypes;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.record.Code;
import io.factline.timeline.AskedFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which facts of a timeline are asked for: conditions of all kinds must hold, of several values of one kind any. */
final class TimelineFilter {

    private static final int WORDS_MAX = 500;

    private final StringBuilder sql = new StringBuilder();
    private final Map<String, Object> params = new LinkedHashMap<>();

    TimelineFilter(AskedFacts asked) {
        any("%s.fact_type = any(:types::text[])", "types", known(asked.type()));
        any("%s.track = any(:tracks::text[])", "tracks", codes(asked.track()));
        any("%s.audiences && :audiences::text[]", "audiences", codes(asked.audience()));
        any("%s.standing = any(:standings::text[])", "standings", codes(asked.standing()));
        String words = asked.q();
        if (words != null && !words.isBlank()) {
            if (words.length() > WORDS_MAX || words.indexOf('\0') >= 0) {
                throw new RuleBroken(Rule.INVALID_PARAMETER, "A search has at most 500 characters.");
            }
            sql.append(
                    " and %s.search @@ (websearch_to_tsquery('english', :words) || websearch_to_tsquery('french', :words))");
            params.put("words", words);
        }
    }

    private static String[] known(List<String> types) {
        for (String type : types) {
            if (!FactTypes.NAMES.contains(type)) {
                throw new RuleBroken(Rule.INVALID_PARAMETER, "The fact type \"" + type + "\" is not known.");
            }
        }
        return types.toArray(String[]::new);
    }

    private static String[] codes(List<? extends Code> values) {
        return values.stream().map(Code::code).toArray(String[]::new);
    }

    private void any(String condition, String name, String[] values) {
        if (values.length > 0) {
            sql.append(" and ").append(condition);
            params.put(name, values);
        }
    }

    /** Whether all facts match. */
    boolean isEmpty() {
        return sql.isEmpty();
    }

    /** All of it, for a digest. */
    String text() {
        return params.values().stream()
                .map(value -> value instanceof String[] values ? String.join(",", values) : value.toString())
                .collect(Collectors.joining("\n", sql, ""));
    }

    /** Conditions on a version of a fact, each after an {@code and}. */
    String sql(String version) {
        return sql.toString().replace("%s", version);
    }

    /** What stands for the names in the conditions. */
    Map<String, Object> params() {
        return params;
    }
}
