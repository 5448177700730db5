package io.factline.query.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.query.Client.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * How long a picture of the timeline takes, and the moments to step through, as a ratio to the live first page of the timeline,
 * on an incident of 100,000 facts. All questions take turns in one run.
 */
class ChartBenchmark extends Benchmark {

    private static final String PAGE = "timeline, first page";

    @Test
    void picturesAndMomentsComparedWithTheFirstPage() throws InterruptedException {
        String incident = openIncident();
        long half = record(incident);
        Map<String, List<Long>> nanos = new LinkedHashMap<>();
        Map<String, String> drawn = new LinkedHashMap<>();
        Map<String, String> questions = questions("/api/v1/incidents/" + incident + "/timeline", half);
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (Map.Entry<String, String> question : questions.entrySet()) {
                long start = System.nanoTime();
                Answer answer = get(question.getValue());
                long took = System.nanoTime() - start;
                assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
                if (round >= 0) {
                    nanos.computeIfAbsent(question.getKey(), _ -> new ArrayList<>())
                            .add(took);
                    drawn.put(question.getKey(), size(answer.body()));
                }
            }
        }
        double page = median(nanos.getOrDefault(PAGE, List.of()));
        System.out.printf(Locale.ROOT, "%n%,d facts, median of %d rounds after %d%n%n", FACTS, ROUNDS, WARM_UP);
        System.out.println("| question | ms | ratio to the first page | in the answer |");
        System.out.println("|---|--:|--:|---|");
        nanos.forEach((question, all) -> System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.2f | %s |%n",
                question,
                median(all),
                median(all) / page,
                drawn.get(question)));
    }

    private static Map<String, String> questions(String timeline, long half) {
        String chart = timeline + "/chart?";
        String day = "from=2014-01-10T06:00:00Z&to=2014-01-10T12:00:00Z&marks=2000";
        String month = "from=2013-12-15T00:00:00Z&to=2014-01-15T00:00:00Z";
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put(PAGE, timeline);
        questions.put("whole, bins only", chart + "marks=0");
        questions.put("whole, bins only, by audience", chart + "marks=0&lanes=audience");
        questions.put("whole, bins only, by source", chart + "marks=0&lanes=source");
        questions.put("whole, bins only, recorded until the middle", chart + "marks=0&recordedUntil=" + half);
        questions.put("whole, bins only, told until the middle", chart + "marks=0&toldUntil=2014-01-10");
        questions.put("six hours with marks", chart + day);
        questions.put("six hours with marks, by audience", chart + day + "&lanes=audience");
        questions.put("six hours with marks, by source", chart + day + "&lanes=source");
        questions.put("six hours with marks, recorded until the middle", chart + day + "&recordedUntil=" + half);
        questions.put("six hours with marks, told until the middle", chart + day + "&toldUntil=2014-01-10");
        questions.put("a month, bins", chart + month);
        questions.put("a month, bins, by audience", chart + month + "&lanes=audience");
        questions.put("a month, bins, by source", chart + month + "&lanes=source");
        questions.put("moments, told", timeline + "/moments?axis=told");
        questions.put("moments, recorded", timeline + "/moments?axis=recorded");
        questions.put(
                "moments, told, recorded until the middle", timeline + "/moments?axis=told&recordedUntil=" + half);
        return questions;
    }

    private static String size(JsonNode answer) {
        if (answer.has("entries")) {
            return answer.path("entries").size() + " facts";
        }
        if (answer.has("moments")) {
            return answer.path("moments").size() + " moments, "
                    + answer.path("chapters").size() + " chapters";
        }
        return answer.path("facts") + " facts counted, " + answer.path("marks").size() + " marks, "
                + answer.path("bins").size() + " bins";
    }
}
