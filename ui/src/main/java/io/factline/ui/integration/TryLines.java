package io.factline.ui.integration;

import io.factline.account.DrawnApiKey;
import io.factline.account.Role;
import io.factline.incident.IncidentId;
import io.factline.incident.IncidentSummary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lines for a shell that work as they stand, for what a key may do. What they record goes into an exercise of their own, unless
 * the key is for some incidents alone; pasted twice, they record once.
 */
final class TryLines {

    private static final Set<Role> WRITERS = Set.of(Role.EDITOR, Role.ADMINISTRATOR);

    private static final String READ = """
            curl -sS -H "Authorization: Bearer {secret}" \\
              {address}/api/v1/incidents""";

    private static final String EXERCISE = """
            curl -sS -H "Authorization: Bearer {secret}" \\
              -H 'Content-Type: application/json' -H 'Idempotency-Key: try' \\
              -d '{"key": "{incident}", "title": "A key is tried", "organisation": "Factline",
                   "kind": "outage", "zone": "UTC", "opened": "2014-06-15", "exercise": true}' \\
              {address}/api/v1/incidents""";

    private static final String FACT = """
            curl -sS -H "Authorization: Bearer {secret}" \\
              -H 'Content-Type: application/json' -H 'Idempotency-Key: try-a-fact' \\
              -d '{"factType": "ActionTaken", "summary": "A key is tried.", "occurred": "2014-06-15T18:05Z",
                   "standing": "claimed", "detail": {}}' \\
              {address}/api/v1/incidents/{incident}/facts""";

    private static final String FOLLOW = """
            curl -sSN -H "Authorization: Bearer {secret}" \\
              {address}/api/v1/events/stream""";

    private TryLines() {}

    /**
     * The lines, each under the key of what is said above it.
     *
     * @param address as the browser knows us
     * @param known the incidents that whoever made the key knows of
     */
    static Map<String, String> of(String address, DrawnApiKey drawn, List<IncidentSummary> known) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("keys.try.read", READ);
        if (drawn.key().roles().stream().anyMatch(WRITERS::contains)) {
            Set<IncidentId> only = drawn.key().incidents();
            if (only == null) {
                String exercise = "try-" + drawn.key().id();
                lines.put("keys.try.exercise", EXERCISE.replace("{incident}", exercise));
                lines.put("keys.try.fact", FACT.replace("{incident}", exercise));
            } else {
                known.stream()
                        .filter(incident -> only.contains(incident.id()))
                        .findFirst()
                        .ifPresent(incident -> lines.put(
                                "keys.try.fact.stays",
                                FACT.replace("{incident}", incident.key().text())));
            }
        }
        lines.put("keys.try.follow", FOLLOW);
        lines.replaceAll((_, line) -> line.replace("{secret}", drawn.secret()).replace("{address}", address));
        return lines;
    }
}
