package io.factline.query.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.fact.FactId;
import io.factline.incident.IncidentId;
import io.factline.timeline.AskedCutoffs;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * At any cut-offs, for any reader, the services answer what a model in plain Java says that looks through every visible fact.
 */
class ThreeAxisModelTest extends DrawnTest {

    private static final int PAGED_ONE_IN = 8;
    private static final int SMALL_PAGE = 13;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void atAnyCutoffsTheAnswersAreThoseOfTheModel(long seed) {
        List<IncidentId> incidents = history(seed);
        Story story = story();
        Chance chance = new Chance(seed);
        for (IncidentId incident : incidents) {
            List<AskedCutoffs> grid = new Grid(story, incident, chance).questions();
            List<FactId> facts = List.copyOf(story.now(incident).keySet());
            List<String> differences = IntStream.range(0, 2 * grid.size())
                    .parallel()
                    .boxed()
                    .flatMap(number -> questions(story)
                            .compare(
                                    incident,
                                    grid.get(number / 2),
                                    number % 2 == 0,
                                    number % PAGED_ONE_IN < 2 ? SMALL_PAGE : Questions.wholeTimeline(),
                                    facts.get(number / 2 % facts.size()))
                            .stream())
                    .toList();
            assertThat(differences.stream().limit(5))
                    .as("%d differences with the seed %d", differences.size(), seed)
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void beforeAnIncidentWasOpenedThereIsNothingToAsk(long seed) {
        List<IncidentId> incidents = history(seed);
        Story story = story();
        Questions questions = questions(story);
        for (IncidentId incident : incidents) {
            for (AskedCutoffs cutoffs : new Grid(story, incident, new Chance(seed)).tooEarly()) {
                for (String part : List.of("timeline", "kpis", "clocks")) {
                    String path = questions.path(incident, part) + Questions.query(cutoffs);
                    assertThat(questions.ask(path, true).code()).as(path).isEqualTo("unknown-incident");
                }
            }
        }
    }
}
