package io.factline.ui.moment;

import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import io.factline.clock.RuleId;
import io.factline.fact.ToldTo;
import io.factline.problem.RuleBroken;
import io.factline.record.Code;
import io.factline.timeline.AskedCutoffs;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of an incident somebody looks at. It stands in the address by the names of the API, so that a link shows another person
 * the same.
 *
 * @param tab which side of it
 * @param cutoffs as it was known when
 * @param filter which of its facts
 * @param picture how they are drawn
 * @param supposed the disclosure rules that are supposed to concern it
 */
public record Look(IncidentTab tab, AskedCutoffs cutoffs, FactFilter filter, Picture picture, List<RuleId> supposed) {

    /** All facts, now. */
    public static final Look FIRST =
            new Look(IncidentTab.FACTS, AskedCutoffs.NONE, FactFilter.ALL, Picture.FIRST, List.of());

    private static final String TAB = "tab";
    private static final String OCCURRED_UNTIL = "occurredUntil";
    private static final String TOLD_UNTIL = "toldUntil";
    private static final String TOLD_TO = "toldTo";
    private static final String RECORDED_UNTIL = "recordedUntil";
    private static final String WHAT_IF = "whatIf";

    public Look {
        supposed = List.copyOf(supposed);
    }

    /** What an address asks for. Whom it does not know, it must not take for another one: then there is nothing at it. */
    public static Look of(QueryParameters address) {
        String toldUntil = text(address, TOLD_UNTIL);
        String toldTo = text(address, TOLD_TO);
        return new Look(
                Arrays.stream(IncidentTab.values())
                        .filter(tab -> tab.code().equals(text(address, TAB)))
                        .findFirst()
                        .orElse(IncidentTab.FACTS),
                new AskedCutoffs(
                        text(address, OCCURRED_UNTIL),
                        toldUntil,
                        toldUntil == null || toldTo == null ? null : toldTo(toldTo),
                        text(address, RECORDED_UNTIL),
                        null),
                FactFilter.of(address),
                Picture.of(address),
                // as the API takes a list: one behind the other in a value, or a value for each
                address.getParameters(WHAT_IF).stream()
                        .flatMap(ids -> Arrays.stream(ids.split(",", -1)))
                        .map(String::strip)
                        .distinct()
                        .flatMap(id -> rule(id).stream())
                        .toList());
    }

    private static @Nullable String text(QueryParameters address, String name) {
        return address.getSingleParameter(name)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    private static ToldTo toldTo(String code) {
        try {
            return Code.of(ToldTo.class, code);
        } catch (RuleBroken nobody) {
            NotFoundException nothing = new NotFoundException();
            nothing.initCause(nobody);
            throw nothing;
        }
    }

    private static List<RuleId> rule(String id) {
        try {
            return List.of(new RuleId(id));
        } catch (RuleBroken none) {
            return List.of();
        }
    }

    /** The same of another side. */
    public Look with(IncidentTab other) {
        return new Look(other, cutoffs, filter, picture, supposed);
    }

    /** The same, as it was known at another moment. */
    public Look with(AskedCutoffs other) {
        return new Look(tab, other, filter, picture, supposed);
    }

    /** The same with other facts. */
    public Look with(FactFilter other) {
        return new Look(tab, cutoffs, other, picture, supposed);
    }

    /** The same, drawn in another way. */
    public Look with(Picture other) {
        return new Look(tab, cutoffs, filter, other, supposed);
    }

    /** The same with other suppositions. */
    public Look supposing(List<RuleId> others) {
        return new Look(tab, cutoffs, filter, picture, others);
    }

    /** What stands for it in an address. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        put(parameters, TAB, tab == IncidentTab.FACTS ? null : tab.code());
        put(parameters, OCCURRED_UNTIL, cutoffs.occurredUntil());
        put(parameters, TOLD_UNTIL, cutoffs.toldUntil());
        ToldTo to = cutoffs.toldTo();
        put(parameters, TOLD_TO, to == null ? null : to.code());
        put(parameters, RECORDED_UNTIL, cutoffs.recordedUntil());
        parameters.putAll(filter.parameters());
        parameters.putAll(picture.parameters());
        if (!supposed.isEmpty()) {
            parameters.put(WHAT_IF, supposed.stream().map(RuleId::text).toList());
        }
        return parameters;
    }

    private static void put(Map<String, List<String>> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, List.of(value));
        }
    }
}
