package io.factline.ui.start;

import io.factline.fact.FactLine;
import io.factline.incident.IncidentCommandApi;
import io.factline.incident.IncidentKey;
import io.factline.incident.IncidentRef;
import io.factline.incident.IncidentSummary;
import io.factline.incident.OpenIncident;
import io.factline.problem.Problem;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.timeline.AskedCutoffs;
import io.factline.ui.remote.Refusal;
import io.factline.ui.remote.Services;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.client.RestClientException;

/**
 * What is asked of the API to record the demo. Each step has an Idempotency-Key that never changes, in any version of the
 * product: whoever takes all of them again, from wherever, records only what is missing, and undoes nothing that people
 * did since.
 */
final class DemoSteps {

    /** What says that the record has it already: by the step of another version, or by what a person did before it. */
    private static final Set<String> THERE = codes(
            Rule.NOTHING_TO_CHANGE,
            Rule.INCIDENT_ALREADY_CLOSED,
            Rule.FACT_ALREADY_RECORDED,
            Rule.IDEMPOTENCY_KEY_REUSED);

    private final List<DemoIncident> incidents = DemoIncident.all();
    private final Services.AsUser services;

    DemoSteps(Services.AsUser services) {
        this.services = services;
    }

    /** One request, known to the record by its key. */
    @FunctionalInterface
    interface Step {
        void take();
    }

    /**
     * All steps in their order. The first one writes nothing.
     *
     * <p>A step throws {@link RestClientException} where it was not answered or was refused, and {@link RuleBroken} where
     * only the answer to it says so.
     */
    List<Step> all() {
        List<Step> steps = new ArrayList<>();
        steps.add(() -> incidents.forEach(demo -> requireFree(demo.open())));
        incidents.forEach(demo -> add(demo, steps));
        return steps;
    }

    private void add(DemoIncident demo, List<Step> steps) {
        String key = "demo/" + demo.open().key() + "/";
        IncidentRef incident = new IncidentRef(demo.open().incident().toString());
        IncidentCommandApi commands = services.incidentCommands();
        steps.add(once(() -> commands.open(demo.open(), key + "open")));
        steps.add(once(() ->
                services.recordLines(incident, demo.facts(), key + "facts").forEach(DemoSteps::requireTaken)));
        demo.links()
                .forEach(link -> steps.add(once(() -> commands.link(
                        incident, link, key + "links/" + link.kind().code() + "/" + link.incident()))));
        demo.pins()
                .forEach(pin -> steps.add(once(() -> commands.pin(
                        incident,
                        pin,
                        key + "pins/" + pin.kpi() + "/" + pin.side().code()))));
        demo.duties()
                .forEach(duty -> steps.add(once(() -> commands.decide(incident, duty, key + "duties/" + duty.rule()))));
        steps.add(once(() -> commands.close(incident, demo.close(), key + "close")));
    }

    private static Step once(Step step) {
        return () -> {
            try {
                step.take();
            } catch (RestClientException e) {
                if (Refusal.of(e).map(Problem::code).filter(THERE::contains).isEmpty()) {
                    throw e;
                }
            }
        };
    }

    /** A person who opened an incident under the same key has a demo of their own. */
    private void requireFree(OpenIncident demo) {
        boolean taken = shown(demo.key())
                .filter(other -> !other.id().equals(demo.incident()))
                .isPresent();
        if (taken) {
            throw new RuleBroken(Rule.KEY_TAKEN, "The key \"" + demo.key() + "\" belongs to an incident of yours.");
        }
    }

    private Optional<IncidentSummary> shown(IncidentKey key) {
        try {
            return Optional.of(services.incidents().one(new IncidentRef(key.text()), AskedCutoffs.NONE, null, null));
        } catch (RestClientException e) {
            if (Refusal.of(e)
                    .filter(problem -> problem.code().equals(Rule.UNKNOWN_INCIDENT.code()))
                    .isPresent()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static void requireTaken(FactLine line) {
        Problem problem = line.problem();
        if (problem != null && !THERE.contains(problem.code())) {
            boolean raced = problem.code().equals(Rule.RACED.code());
            throw new RuleBroken(
                    raced ? Rule.RACED : Rule.LINES_REFUSED, "Line " + line.line() + ": " + problem.detail());
        }
    }

    private static Set<String> codes(Rule... rules) {
        return Set.of(rules).stream().map(Rule::code).collect(Collectors.toUnmodifiableSet());
    }
}
