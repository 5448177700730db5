package io.factline.query.model;

import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.fact.Fact;
import io.factline.fact.FactId;
import io.factline.query.Client.Answer;
import io.factline.record.EventJson;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How facts came into the record does not matter to what happened and to who was told. */
class ArrivalTest extends DrawnTest {

    private static final int FACTS = 60;
    private static final int SOME_CHARACTERS = 100;

    /** What says where in the record something stands, and when it came. */
    private static final Pattern OF_THE_RECORD =
            Pattern.compile("\"(position|recordedAt|lastRecordedAt|id|key|incident)\":(\\d+|\"[^\"]*\"),?");

    private static final List<String> QUESTIONS = List.of(
            "/timeline?limit=1000",
            "/timeline?limit=1000&toldUntil=2013-12-15",
            "/timeline?limit=1000&occurredUntil=2013-12-10&toldUntil=2013-12-20&toldTo=banks",
            "/timeline/counts?toldUntil=2013-12-20&toldTo=customers",
            "/kpis?asOf=2013-12-24",
            "/kpis?toldUntil=2013-12-18&asOf=2013-12-24",
            "/kpis/history?kpi=disclosureDelay&axis=told&asOf=2013-12-24",
            "/clocks?toldUntil=2013-12-18&whatIf=EU-GDPR-33,EU-DORA-INI-24H,EU-DORA-FIN,US-MN-IND");

    @Test
    void oneByOneOrAllAtOnceTheSameFactsGiveTheSameAnswers() {
        List<Fact> drawn = draw();
        String single = openIncident();
        String batch = openIncident();

        for (Fact fact : drawn) {
            Answer answer = post(facts(single), EventJson.json(fact));
            assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        }
        List<JsonNode> lines =
                postLines(batch, "", drawn.stream().map(EventJson::json).collect(Collectors.joining("\n")));

        long last = lines.getLast().path("position").longValue();
        for (String question : QUESTIONS) {
            assertThat(answer(single, question, last))
                    .as(question)
                    .isEqualTo(answer(batch, question, last))
                    .hasSizeGreaterThan(SOME_CHARACTERS);
        }
    }

    private static List<Fact> draw() {
        List<FactId> ids = IntStream.range(0, FACTS)
                .mapToObj(number -> new FactId("F-" + number))
                .toList();
        RandomFacts facts = new RandomFacts(new Chance(FACTS), ids, List.of("nobody-opened-it"));
        return ids.stream().map(facts::fact).toList();
    }

    private String answer(String incident, String question, long last) {
        Answer answer = get("/api/v1/incidents/" + incident + question + "&after=" + last);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return OF_THE_RECORD.matcher(answer.response().body()).replaceAll("");
    }
}
