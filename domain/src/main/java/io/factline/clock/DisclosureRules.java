package io.factline.clock;

import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The disclosure rules that Factline knows, in their order. */
public final class DisclosureRules {

    private static final DisclosureRules SHIPPED =
            new DisclosureRules(List.of(Shipped.read("rules.json", DisclosureRule[].class)));

    private final Map<RuleId, DisclosureRule> rules = new LinkedHashMap<>();

    public DisclosureRules(List<DisclosureRule> rules) {
        for (DisclosureRule rule : rules) {
            if (this.rules.put(rule.id(), rule) != null) {
                throw new IllegalArgumentException("two rules are named " + rule.id());
            }
        }
    }

    /** Those that come with this Factline. */
    public static DisclosureRules shipped() {
        return SHIPPED;
    }

    public List<DisclosureRule> all() {
        return List.copyOf(rules.values());
    }

    public Optional<DisclosureRule> find(RuleId id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** The rule that a question names; refused where there is none. */
    public DisclosureRule named(RuleId id) {
        return find(id).orElseThrow(() -> new RuleBroken(
                Rule.UNKNOWN_RULE,
                "There is no disclosure rule \"" + id + "\": /api/v1/disclosure-rules lists those that there are."));
    }
}
