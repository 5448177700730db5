package io.factline.clock;

import io.factline.clock.ClockValues.Suggestion;
import io.factline.incident.IncidentSummary;
import io.factline.timeline.Known;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the disclosure clocks of an incident: pure functions of what is known, the rules and the calendars. Not legal advice. */
public final class Clocks {

    private final DisclosureRules rules;
    private final Judgement judgement;

    public Clocks(DisclosureRules rules, HolidayCalendars calendars) {
        this.rules = rules;
        this.judgement = new Judgement(rules, calendars, new Notices(rules));
    }

    /** By the rules and calendars that come with this Factline. */
    public static Clocks shipped() {
        return new Clocks(DisclosureRules.shipped(), HolidayCalendars.shipped());
    }

    /** The clocks of the duties that people decided, in the order of the rules. */
    public List<ClockValue> ofDuties(Known known) {
        Map<RuleId, Duty> duties = new HashMap<>();
        known.incident().duties().forEach(duty -> duties.put(duty.rule(), duty));
        return rules.all().stream()
                .filter(rule -> duties.containsKey(rule.id()))
                .map(rule -> judgement.of(rule, duties.get(rule.id()), known))
                .toList();
    }

    /**
     * The clocks of some rules as if they concerned the incident and had been law then, whatever people decided; in the order
     * of the rules.
     *
     * @param supposed refused where there is no such rule
     */
    public List<ClockValue> supposing(Collection<RuleId> supposed, Known known) {
        Set<DisclosureRule> asked = supposed.stream().map(rules::named).collect(Collectors.toSet());
        return rules.all().stream()
                .filter(asked::contains)
                .map(rule -> judgement.of(rule, null, known))
                .toList();
    }

    /** The rules that may concern an incident and of which nobody has decided, in their order. */
    public List<Suggestion> suggestions(IncidentSummary incident) {
        Set<RuleId> decided = incident.duties().stream().map(Duty::rule).collect(Collectors.toSet());
        return rules.all().stream()
                .filter(rule -> !decided.contains(rule.id()))
                .flatMap(rule -> Suggesting.of(rule, incident).stream())
                .toList();
    }

    /** The rules that people decided of and that this Factline does not know, in the order of the decisions. */
    public List<RuleId> unknown(IncidentSummary incident) {
        return incident.duties().stream()
                .map(Duty::rule)
                .filter(rule -> rules.find(rule).isEmpty())
                .toList();
    }
}
