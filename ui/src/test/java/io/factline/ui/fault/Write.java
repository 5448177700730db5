package io.factline.ui.fault;

import io.factline.ui.fault.Acknowledgements.Acknowledged;
import io.factline.ui.fault.Caller.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request that writes, sent with its key as often as it takes.
 *
 * @param path the address behind the one of the incident
 * @param facts what it writes, a fact for each line where there are several
 * @param lines whether it is sent as lines
 */
record Write(String key, String path, String body, List<String> facts, boolean lines) {

    private static final Set<Integer> TAKEN = Set.of(200, 201);

    /** Says nothing of whether the write was taken, or that it was not: another try answers. */
    private static final Set<String> PASSING = Set.of("request-in-flight", "raced");

    private static final Set<Integer> UNANSWERED = Set.of(0, 502, 503, 504);

    static Write fact(String id) {
        return new Write("key-" + id, "/facts", json(id, "Found."), List.of(id), false);
    }

    static Write lines(String key, List<String> ids) {
        String body =
                ids.stream().map(id -> json(id, "Found among others.") + "\n").collect(Collectors.joining());
        return new Write(key, "/facts", body, ids, true);
    }

    static Write correction(String key, String id) {
        String body = """
                {"reason": "It was read wrongly.", "fact": %s}""".formatted(json("", "Found, as " + key + " has it."));
        return new Write(key, "/facts/" + id + "/correct", body, List.of(id), false);
    }

    /** Any fact will do. */
    static String json(String id, String summary) {
        String named = id.isEmpty() ? "" : "\"id\": \"" + id + "\", ";
        return "{" + named + """
                "factType": "Discovered", "summary": "%s", "occurred": "2014-06-15", "standing": "claimed", "detail": {}}""".formatted(summary);
    }

    Answer send(Caller to, String incident) {
        return send(to, incident, "*");
    }

    /** Sends it for the version that the client saw. */
    Answer send(Caller to, String incident, String version) {
        return to.post(
                "/api/v1/incidents/" + incident + path,
                body,
                "Idempotency-Key",
                key,
                "If-Match",
                version,
                "Content-Type",
                lines ? "application/x-ndjson" : "application/json");
    }

    /**
     * What an answer acknowledges, by the key under which the record has it. What is missing has to be sent again.
     *
     * @throws IllegalStateException where the write was refused for good: this suite sends nothing that can be
     */
    Map<String, Acknowledged> acknowledgedBy(Answer answer) {
        Map<String, Acknowledged> acknowledged = new HashMap<>();
        if (TAKEN.contains(answer.status())) {
            if (lines) {
                answer.body().lines().map(JsonMapper.shared()::readTree).forEach(line -> {
                    if (line.path("status").intValue() == 201) {
                        acknowledged.put(key + "#" + line.path("line").intValue(), of(line));
                    } else {
                        requirePassing(line.path("status").intValue(), line.path("problem"));
                    }
                });
            } else {
                acknowledged.put(key, of(answer.json()));
            }
        } else if (!UNANSWERED.contains(answer.status())) {
            requirePassing(answer.status(), answer.json());
        }
        return acknowledged;
    }

    static Acknowledged of(JsonNode answer) {
        return new Acknowledged(
                answer.path("fact").asString(),
                answer.path("version").longValue(),
                answer.path("position").longValue());
    }

    private void requirePassing(int status, JsonNode problem) {
        if (!UNANSWERED.contains(status)
                && !PASSING.contains(problem.path("code").asString(""))) {
            throw new IllegalStateException(key + " was refused: " + status + " " + problem);
        }
    }
}
