package io.factline.command.fact;

import io.factline.command.incident.Incidents;
import io.factline.fact.FactLine;
import io.factline.gate.ProblemAnswer;
import io.factline.incident.Acknowledgement;
import io.factline.incident.IncidentId;
import io.factline.incident.IncidentRef;
import io.factline.problem.Problem;
import io.factline.problem.Rule;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Facts in, as CloudEvents in each mode of the HTTP binding. Source and id are what an {@code Idempotency-Key} is elsewhere: the same
 * event is taken once, in whichever mode it comes again.
 */
@RestController
@Hidden // described beside the call for one fact, which has the same address
class CloudEventController {

    private static final String FACTS = "/api/v1/incidents/{incident}/facts";
    private static final int EVENTS_MAX = 1_000;

    private final FactCommandController single;
    private final FactLines facts;
    private final Incidents incidents;
    private final JsonMapper json;

    CloudEventController(FactCommandController single, FactLines facts, Incidents incidents, JsonMapper json) {
        this.single = single;
        this.facts = facts;
        this.incidents = incidents;
        this.json = json;
    }

    /** One event whose attributes are in the headers. */
    @PostMapping(path = FACTS, headers = "ce-specversion", consumes = "application/json")
    @ResponseStatus(HttpStatus.CREATED)
    Acknowledgement binary(@PathVariable IncidentRef incident, HttpServletRequest request, @RequestBody byte[] data) {
        return one(incident, ReceivedEvent.of(EventHeaders.of(request), data, "", json));
    }

    /** One event in the JSON format, whatever the headers say. */
    @PostMapping(path = FACTS, consumes = "application/cloudevents+json")
    @ResponseStatus(HttpStatus.CREATED)
    Acknowledgement structured(@PathVariable IncidentRef incident, @RequestBody byte[] event) {
        return one(incident, ReceivedEvent.of(tree(event), json));
    }

    private Acknowledgement one(IncidentRef incident, ReceivedEvent event) {
        // named by its id, so that it is the same event under each key of its incident
        IncidentId id = incidents.state(incident).id();
        return single.record(
                IncidentRef.of(id.toString()),
                event.identifiedFact(),
                event.identity().key(id));
    }

    /** Up to a thousand events in the JSON format, each by itself; the answer says what became of each, by its number from 1. */
    @PostMapping(path = FACTS, consumes = "application/cloudevents-batch+json")
    List<FactLine> batch(@PathVariable IncidentRef incident, @RequestBody byte[] events) {
        incidents.fresh(incident);
        JsonNode all = tree(events);
        if (!all.isArray() || all.size() > EVENTS_MAX) {
            throw new WrongEvent(Problem.of(Rule.INVALID_VALUE, "A batch is an array of at most 1,000 CloudEvents."));
        }
        List<FactLine> results = new ArrayList<>();
        LineBatch batch = new LineBatch(json);
        for (int i = 0; i < all.size(); i++) {
            if (!batch.addEvent(i + 1L, all.get(i))) {
                results.addAll(recorded(incident, batch));
                batch = new LineBatch(json);
                batch.addEvent(i + 1L, all.get(i));
            }
        }
        results.addAll(recorded(incident, batch));
        return results;
    }

    private List<FactLine> recorded(IncidentRef incident, LineBatch batch) {
        return batch.answers(facts.each(incident, null, batch.facts()));
    }

    private JsonNode tree(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            throw new WrongEvent(Problem.of(e));
        }
    }

    @ExceptionHandler
    void refused(WrongEvent e, HttpServletResponse response) throws IOException {
        ProblemAnswer.write(response, e.problem());
    }
}
