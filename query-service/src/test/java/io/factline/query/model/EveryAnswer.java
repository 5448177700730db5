package io.factline.query.model;

import io.factline.account.Role;
import io.factline.clock.DisclosureRules;
import io.factline.fact.FactId;
import io.factline.incident.IncidentId;
import io.factline.query.Client;
import io.factline.query.Client.Answer;
import io.factline.timeline.MomentAxis;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that can be read of some incidents at some cut-offs, byte for byte and with its tag. */
final class EveryAnswer {

    private static final String SUPPOSED = DisclosureRules.shipped().all().stream()
            .map(rule -> "&whatIf=" + rule.id())
            .collect(Collectors.joining());

    private static final List<String> KPIS =
            List.of("disclosureDelay", "publicExposureGap%5Bcapture%5D", "rumourCorrection");

    private final Client client;
    private final Map<String, String> answers = new LinkedHashMap<>();

    private EveryAnswer(Client client) {
        this.client = client;
    }

    /**
     * Asks for everything, when the views know the record.
     *
     * @param head the last position of the record
     * @param cutoffs as they stand in addresses, each with an {@code asOf}
     * @return what was asked, by whom, and the answer
     */
    static Map<String, String> of(
            Client client, long head, List<IncidentId> incidents, List<FactId> facts, List<String> cutoffs) {
        EveryAnswer all = new EveryAnswer(client);
        client.get("/api/v1/incidents?after=" + head, "Prefer", "wait=20");
        for (IncidentId incident : incidents) {
            for (String cut : cutoffs) {
                String path = "/api/v1/incidents/" + incident;
                all.ask(path + "?" + cut);
                all.pages(path + "/timeline?limit=5&" + cut);
                parts(facts).forEach(part -> all.ask(path + part + (part.contains("?") ? "&" : "?") + cut));
            }
        }
        return all.answers;
    }

    private static List<String> parts(List<FactId> facts) {
        List<String> parts = new ArrayList<>(List.of(
                "/timeline?q=%C4%B0stanbul",
                "/timeline/counts",
                "/timeline/chart?bins=9&lanes=audience",
                "/kpis",
                "/clocks",
                "/clocks?" + SUPPOSED.substring(1)));
        for (MomentAxis axis : MomentAxis.values()) {
            parts.add("/timeline/moments?axis=" + axis.code());
            KPIS.forEach(kpi -> parts.add("/kpis/history?kpi=" + kpi + "&axis=" + axis.code()));
        }
        facts.forEach(fact -> parts.addAll(List.of("/facts/" + fact, "/facts/" + fact + "/history")));
        return parts;
    }

    private void ask(String path) {
        Stream.of(Role.VIEWER, Role.COUNSEL).forEach(role -> ask(path, role));
    }

    private Answer ask(String path, Role role) {
        Answer answer = client.send("GET", path, null, Client.bearer(role));
        answers.put(
                role + " " + path,
                answer.status() + " " + answer.header("ETag") + "\n"
                        + answer.response().body());
        return answer;
    }

    private void pages(String path) {
        for (Role role : List.of(Role.VIEWER, Role.COUNSEL)) {
            String cursor = ask(path, role).body().path("next").asString("");
            while (!cursor.isEmpty()) {
                cursor = ask(path + "&cursor=" + cursor, role)
                        .body()
                        .path("next")
                        .asString("");
            }
        }
    }
}
