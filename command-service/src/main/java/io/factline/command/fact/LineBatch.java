package io.factline.command.fact;

import io.factline.command.fact.FactLines.Line;
import io.factline.fact.Fact;
import io.factline.fact.FactId;
import io.factline.fact.FactLine;
import io.factline.problem.Problem;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Lines that were read and are recorded together: facts with ids of their own, and what cannot be one. */
final class LineBatch {

    private final JsonMapper json;
    private final List<Line> facts = new ArrayList<>();
    private final List<FactLine> refused = new ArrayList<>();
    private final Set<FactId> ids = new HashSet<>();
    private long bytes;

    LineBatch(JsonMapper json) {
        this.json = json;
    }

    /** Adds a line; false where its fact has the id of another one here: then it waits for the next batch. */
    boolean add(Lines lines) {
        try {
            bytes += lines.text().length;
            Fact fact = json.readValue(lines.text(), Fact.class);
            if (fact == null) {
                throw new RuleBroken(Rule.MALFORMED_BODY, "This line is JSON, but not a fact.");
            }
            Line line = new Line(lines.number(), fact);
            if (!ids.add(line.id())) {
                return false;
            }
            facts.add(line);
        } catch (RuleBroken broken) {
            refuse(lines, Problem.of(broken));
        } catch (JacksonException e) {
            refuse(lines, Problem.of(e));
        }
        return true;
    }

    void refuse(Lines lines, Problem problem) {
        refused.add(FactLine.refused(lines.number(), problem));
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
