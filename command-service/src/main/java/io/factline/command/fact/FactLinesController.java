package io.factline.command.fact;

import io.factline.command.incident.Incidents;
import io.factline.fact.FactLine;
import io.factline.gate.ProblemAnswer;
import io.factline.incident.IncidentRef;
import io.factline.problem.Problem;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.coyote.BadRequestException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many facts in, a line for each (NDJSON). They are recorded as they come, a thousand at once, so a connection that is cut
 * leaves the record with a part of them: sent again with the {@code Idempotency-Key} it had, the request gets for those the
 * answers of the first time, and goes on behind them. The answers are kept in a file until the last line was read: a client
 * that reads nothing before it has sent everything would otherwise wait for ever, as would we for it.
 */
@RestController
@Hidden // described beside the call for one fact, which has the same address
class FactLinesController {

    private static final int LINES_AT_ONCE = 1_000;
    private static final int BYTES_AT_ONCE = 8 << 20;
    private static final int LINES_OF_ALL_MAX = 10_000;
    private static final int BYTES_OF_ALL_MAX = 32 << 20;
    /** Leaves room for the number of the line. */
    private static final int KEY_MAX = 235;

    private final FactLines facts;
    private final Incidents incidents;
    private final JsonMapper json;

    FactLinesController(FactLines facts, Incidents incidents, JsonMapper json) {
        this.facts = facts;
        this.incidents = incidents;
        this.json = json;
    }

    /**
     * Records the facts of a body of {@code application/x-ndjson}, and answers a line for each.
     *
     * @param atomic all or none: where one line cannot be recorded, none is; at most 10,000 lines and 32 MiB then
     * @param idempotencyKey each line is taken once under it: the same body may be sent again, for as long as it takes
     */
    @PostMapping(
            path = "/api/v1/incidents/{incident}/facts",
            consumes = {"application/x-ndjson", "application/jsonl"},
            produces = "application/x-ndjson")
    void record(
            @PathVariable IncidentRef incident,
            @RequestParam(name = "atomic", defaultValue = "false") boolean atomic,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        RuleBroken.require(
                idempotencyKey == null || idempotencyKey.length() <= KEY_MAX,
                "An Idempotency-Key for many lines has at most 235 characters.");
        incidents.fresh(incident);
        String key = idempotencyKey == null ? null : idempotencyKey.replaceAll("^\"|\"$", "");
        try (FactLineAnswers answers = new FactLineAnswers(json)) {
            Lines lines = new Lines(request.getInputStream());
            if (atomic) {
                answers.add(all(incident, key, lines));
            } else {
                each(incident, key, lines, answers);
            }
            answers.send(response);
        }
    }

    private void each(IncidentRef incident, @Nullable String key, Lines lines, FactLineAnswers answers)
            throws IOException {
        try (LineBatches batches = new LineBatches(facts -> this.facts.each(incident, key, facts), answers)) {
            LineBatch batch = new LineBatch(json);
            while (lines.next()) {
                boolean full = batch.lines() >= LINES_AT_ONCE || batch.bytes() >= BYTES_AT_ONCE;
                if (full || !batch.add(lines)) {
                    batches.record(batch);
                    batch = new LineBatch(json);
                    batch.add(lines);
                }
            }
            batches.record(batch);
            batches.finish();
        }
    }

    private List<FactLine> all(IncidentRef incident, @Nullable String key, Lines lines) throws IOException {
        LineBatch batch = new LineBatch(json);
        while (lines.next()) {
            if (!batch.add(lines)) {
                batch.refuse(
                        lines.number(),
                        Problem.of(Rule.FACT_ALREADY_RECORDED, "A line before this one has the same id."));
            }
            if (batch.lines() > LINES_OF_ALL_MAX || batch.bytes() > BYTES_OF_ALL_MAX) {
                throw new RuleBroken(
                        Rule.BODY_TOO_LARGE,
                        "All or none takes at most 10,000 lines and 32 MiB: send them in parts, or without atomic.");
            }
        }
        if (batch.facts().stream().anyMatch(line -> line.event() != null)) {
            throw new RuleBroken(
                    Rule.INVALID_VALUE,
                    "Each CloudEvent is taken once by itself, by its source and id: send them without atomic.");
        }
        if (!batch.refused().isEmpty()) {
            throw new LinesRefused(batch.lines(), batch.refused());
        }
        return batch.facts().isEmpty() ? List.of() : facts.all(incident, key, batch.facts());
    }

    /** The connection was cut, or never sent what it announced: most likely nobody reads this. */
    @ExceptionHandler
    void cut(BadRequestException e, HttpServletResponse response) throws IOException {
        ProblemAnswer.write(
                response,
                Problem.of(
                        Rule.MALFORMED_BODY,
                        "The body ended before its end: send it again, with the Idempotency-Key it had."));
    }

    @ExceptionHandler
    void refused(LinesRefused e, HttpServletResponse response) throws IOException {
        ProblemAnswer.write(response, e.problem());
    }
}
