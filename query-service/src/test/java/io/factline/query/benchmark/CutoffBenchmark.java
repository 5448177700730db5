package io.factline.query.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.query.Client.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * How long a timeline and its KPIs take at past cut-offs, as a ratio to live ones, on an incident of 100,000 facts. All kinds of
 * questions take turns in one run, so that whatever else the machine does falls on all of them.
 */
class CutoffBenchmark extends Benchmark {

    @Test
    void pastCutoffsComparedWithTheLiveView() throws InterruptedException {
        String incident = openIncident();
        long half = record(incident);
        String path = "/api/v1/incidents/" + incident;
        // in the middle of each axis; what lies behind it is about half of the facts
        Map<String, String> moments = new LinkedHashMap<>();
        moments.put("live", "");
        moments.put("recorded until the middle", "recordedUntil=" + half);
        moments.put("told to the public until the middle", "toldUntil=2014-01-10");
        moments.put("happened until the middle", "occurredUntil=2013-12-31");
        moments.put("all three", "recordedUntil=" + half + "&toldUntil=2014-01-10&occurredUntil=2013-12-31");
        moments.put("told to banks until the first week", "toldTo=banks&toldUntil=2013-11-07");
        moments.put("recorded until the first hundred", "recordedUntil=" + (half - FACTS / 2 + 100));
        String cursor = middle(path);

        System.out.printf(Locale.ROOT, "%n%,d facts, median of %d rounds after %d%n%n", FACTS, ROUNDS, WARM_UP);
        System.out.println("| question | moment | ms | ratio to live | facts seen |");
        System.out.println("|---|---|--:|--:|--:|");
        compare("timeline, first page", path + "/timeline?", moments);
        compare("timeline, a page in the middle", path + "/timeline?cursor=" + cursor + "&", moments);
        compare("counts", path + "/timeline/counts?", moments);
        compare("KPIs", path + "/kpis?", moments);
        compare("clocks, three rules supposed", path + "/clocks?whatIf=EU-GDPR-33,US-SEC-8K-105,US-MN-CRA&", moments);
        compare("history of a KPI, told", path + "/kpis/history?kpi=disclosureDelay&axis=told&", Map.of("live", ""));
        compare(
                "history of a KPI, recorded",
                path + "/kpis/history?kpi=disclosureDelay&axis=recorded&",
                Map.of("live", ""));
    }

    private String middle(String path) {
        String cursor = "";
        for (int page = 0; page < FACTS / 2 / 1_000; page++) {
            String next = get(path + "/timeline?limit=1000" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .body()
                    .path("next")
                    .asString("");
            if (next.isEmpty()) {
                break;
            }
            cursor = next;
        }
        return cursor;
    }

    private void compare(String question, String path, Map<String, String> moments) {
        Map<String, List<Long>> nanos = new LinkedHashMap<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (Map.Entry<String, String> moment : moments.entrySet()) {
                long start = System.nanoTime();
                Answer answer = get(path + moment.getValue());
                long took = System.nanoTime() - start;
                assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
                if (round >= 0) {
                    nanos.computeIfAbsent(moment.getKey(), _ -> new ArrayList<>())
                            .add(took);
                }
            }
        }
        double live = median(nanos.getOrDefault("live", List.of()));
        nanos.forEach((moment, all) -> System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.1f | %.2f | %s |%n",
                question,
                moment,
                median(all),
                median(all) / live,
                seen(path, moments.getOrDefault(moment, ""))));
    }

    private String seen(String path, String cutoffs) {
        String incident = path.replaceFirst("(/api/v1/incidents/[^/]+)/.*", "$1");
        return get(incident + "/timeline/counts?" + cutoffs)
                .body()
                .path("facts")
                .toString();
    }
}
