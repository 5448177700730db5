package io.factline.query.model;

import io.factline.account.Role;
import io.factline.clock.DisclosureRules;
import io.factline.clock.RuleId;
import io.factline.fact.FactId;
import io.factline.fact.ToldTo;
import io.factline.incident.IncidentId;
import io.factline.query.Client;
import io.factline.query.Client.Answer;
import io.factline.timeline.AskedCutoffs;
import io.factline.timeline.Timeline;
import io.factline.timeline.TimelineEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/** Asks the services over HTTP, and says where an answer is not byte for byte the one of the model. */
final class Questions {

    private static final List<RuleId> RULES =
            DisclosureRules.shipped().all().stream().map(rule -> rule.id()).toList();
    private static final String WHAT_IF =
            RULES.stream().map(rule -> "&whatIf=" + rule).collect(Collectors.joining());
    private static final int PAGE_MAX = 1_000;
    private static final int CONTEXT = 160;

    private final Client client;
    private final JsonMapper json;
    private final Story story;
    private final List<String> differences = new ArrayList<>();

    Questions(Client client, JsonMapper json, Story story) {
        this.client = client;
        this.json = json;
        this.story = story;
    }

    static String query(AskedCutoffs cutoffs) {
        ToldTo toldTo = cutoffs.toldTo();
        return "?" + parameter("occurredUntil", cutoffs.occurredUntil())
                + parameter("toldUntil", cutoffs.toldUntil())
                + parameter("toldTo", toldTo == null ? null : toldTo.code())
                + parameter("recordedUntil", cutoffs.recordedUntil())
                + parameter("asOf", cutoffs.asOf());
    }

    private static String parameter(String name, @Nullable String value) {
        return value == null ? "" : "&" + name + "=" + value;
    }

    Answer ask(String path, boolean counsel) {
        String reader = counsel ? Client.bearer(Role.VIEWER, Role.COUNSEL) : Client.bearer(Role.VIEWER);
        return client.send("GET", path, null, reader);
    }

    /** The path of an incident, with something behind it. */
    String path(IncidentId incident, String... parts) {
        return "/api/v1/incidents/" + story.opening(incident).key()
                + Stream.of(parts)
                        .map(part -> "/" + UriUtils.encodePathSegment(part, java.nio.charset.StandardCharsets.UTF_8))
                        .collect(Collectors.joining());
    }

    /**
     * Asks everything that can be asked of an incident at some cut-offs; what is long, only beside small pages.
     *
     * @param size of a page of the timeline
     * @return the differences
     */
    List<String> compare(IncidentId incident, AskedCutoffs cutoffs, boolean counsel, int size, FactId fact) {
        Asked asked = Asked.of(incident, cutoffs, counsel, story);
        Model model = new Model(story, asked);
        String query = query(cutoffs);
        timeline(model, asked, path(incident, "timeline") + query, size);
        expect(path(incident, "timeline", "counts") + query, counsel, model.counts());
        expect(path(incident) + query, counsel, model.summary());
        expect(path(incident, "kpis") + query, counsel, model.kpiValues());
        expect(path(incident, "clocks") + query, counsel, model.clocks(List.of()));
        if (size < PAGE_MAX) {
            expect(path(incident, "clocks") + query + WHAT_IF, counsel, model.clocks(RULES));
        }
        fact(model, path(incident, "facts", fact.text()), query, counsel, fact);
        return differences;
    }

    private void timeline(Model model, Asked asked, String path, int size) {
        List<TimelineEntry> left = model.entries();
        String cursor = null;
        do {
            String page = path + "&limit=" + size + parameter("cursor", cursor);
            Answer answer = ask(page, asked.counsel());
            boolean more = left.size() > size;
            cursor = more ? answer.body().path("next").asString("missing") : null;
            List<TimelineEntry> entries = left.subList(0, Math.min(size, left.size()));
            compare(
                    page,
                    answer,
                    new Timeline(asked.position(), null, asked.cutoffs(), entries, model.withheld(), cursor));
            left = left.subList(entries.size(), left.size());
        } while (cursor != null && differences.isEmpty());
    }

    private void fact(Model model, String path, String query, boolean counsel, FactId id) {
        Optional<TimelineEntry> fact = model.fact(id);
        if (fact.isEmpty() || model.withholds(id)) {
            String code = model.withholds(id) ? "fact-withheld" : "unknown-fact";
            for (String what : List.of("", "/history")) {
                Answer answer = ask(path + what + query, counsel);
                if (!answer.code().equals(code)) {
                    differences.add(path + what + query + " is not " + code + ": "
                            + answer.response().body());
                }
            }
        } else {
            expect(path + query, counsel, fact.get());
            expect(path + "/history" + query, counsel, model.history(id));
        }
    }

    private void expect(String path, boolean counsel, Object expected) {
        compare(path, ask(path, counsel), expected);
    }

    private void compare(String path, Answer answer, Object expected) {
        String wanted = json.writeValueAsString(expected);
        String got = answer.response().body();
        if (!got.equals(wanted)) {
            int at = 0;
            while (at < Math.min(got.length(), wanted.length()) && got.charAt(at) == wanted.charAt(at)) {
                at++;
            }
            differences.add("GET " + path + " (" + answer.status() + ") differs at " + at + ":\n  answer ..."
                    + around(got, at) + "\n  model  ..." + around(wanted, at));
        }
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - CONTEXT), Math.min(text.length(), at + CONTEXT));
    }

    /** A page that holds all of a timeline. */
    static int wholeTimeline() {
        return PAGE_MAX;
    }
}
