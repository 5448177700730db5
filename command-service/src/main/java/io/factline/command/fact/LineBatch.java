package io.factline.command.fact;

import io.factline.command.fact.FactLines.Line;
import io.factline.fact.Fact;
import io.factline.fact.FactId;
import io.factline.fact.FactLine;
import io.factline.problem.Problem;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lines that were read and are recorded together: facts with ids of their own, and what cannot be one. */
final class LineBatch {

    private static final byte[] SPECVERSION = "\"specversion\"".getBytes(StandardCharsets.US_ASCII);

    private final JsonMapper json;
    private final List<Line> facts = new ArrayList<>();
    private final List<FactLine> refused = new ArrayList<>();
    private final Set<FactId> ids = new HashSet<>();
    private long bytes;

    LineBatch(JsonMapper json) {
        this.json = json;
    }

    /**
     * Adds a line, which is a fact or a CloudEvent; false where its fact has the id of another one here: then it waits for the next
     * batch.
     */
    boolean add(Lines lines) {
        return add(lines.number(), () -> {
            bytes += lines.text().length;
            // no fact has such a member, and nobody pays for the question twice
            if (contains(lines.text(), SPECVERSION)) {
                JsonNode tree = json.readTree(lines.text());
                if (tree.has("specversion")) {
                    return Line.of(lines.number(), ReceivedEvent.of(tree, json));
                }
            }
            Fact fact = json.readValue(lines.text(), Fact.class);
            if (fact == null) {
                throw new RuleBroken(Rule.MALFORMED_BODY, "This line is JSON, but not a fact.");
            }
            return Line.of(lines.number(), fact);
        });
    }

    /** Adds a CloudEvent, as {@link #add(Lines)} does. */
    boolean addEvent(long number, JsonNode event) {
        return add(number, () -> Line.of(number, ReceivedEvent.of(event, json)));
    }

    private boolean add(long number, Supplier<Line> reading) {
        try {
            Line line = reading.get();
            if (!ids.add(line.id())) {
                return false;
            }
            facts.add(line);
        } catch (RuleBroken broken) {
            refuse(number, Problem.of(broken));
        } catch (WrongEvent wrong) {
            refuse(number, wrong.problem());
        } catch (JacksonException e) {
            refuse(number, Problem.of(e));
        }
        return true;
    }

    void refuse(long number, Problem problem) {
        refused.add(FactLine.refused(number, problem));
    }

    private static boolean contains(byte[] text, byte[] word) {
        int last = text.length - word.length;
        for (int i = 0; i <= last; i++) {
            if (Arrays.mismatch(text, i, i + word.length, word, 0, word.length) < 0) {
                return true;
            }
        }
        return false;
    }

    /** What became of all of them, in their order. */
    List<FactLine> answers(List<FactLine> recorded) {
        return Stream.concat(recorded.stream(), refused.stream())
                .sorted(Comparator.comparingLong(FactLine::line))
                .toList();
    }

    List<Line> facts() {
        return facts;
    }

    List<FactLine> refused() {
        return refused;
    }

    int lines() {
        return facts.size() + refused.size();
    }

    long bytes() {
        return bytes;
    }
}
