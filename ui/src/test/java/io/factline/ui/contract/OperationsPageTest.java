package io.factline.ui.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.ui.attack.Matrix;
import io.factline.ui.attack.Wire;
import io.factline.ui.attack.WrittenPage;
import io.factline.ui.story.RunningFactline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The page of operations is what the document says, read aloud. */
@RunningFactline
class OperationsPageTest {

    private static final Matrix WHO = Matrix.read("/attack/authorisation.txt");
    private static final int ROLES_FROM = 3;
    private static final String REFERENCE = "#/components/schemas/";

    @LocalServerPort
    private int port;

    @Test
    void thePageSaysOfEveryOperationWhoMayAndWhatItTakesAndAnswers() {
        Map<String, List<Operation>> byTag = Contract.of(new Wire(port)).operations().stream()
                .sorted(java.util.Comparator.comparing(Operation::path).thenComparing(Operation::method))
                .collect(Collectors.groupingBy(
                        operation -> operation.says().path("tags").path(0).asString(),
                        TreeMap::new,
                        Collectors.toList()));
        StringBuilder page = new StringBuilder();
        byTag.forEach((tag, operations) -> {
            page.append("\n## ").append(tag).append('\n');
            operations.forEach(operation -> page.append(said(operation)));
        });
        assertThat(byTag.values().stream().mapToInt(List::size).sum()).isGreaterThan(40);
        new WrittenPage("operations.md").says("operations", page + "\n");
    }

    private static String said(Operation operation) {
        List<String> parameters = new ArrayList<>();
        operation
                .parameters()
                .filter(parameter -> !parameter.path("in").asString().equals("path"))
                .forEach(
                        parameter -> parameters.add("`" + parameter.path("name").asString() + "`"
                                + (parameter.path("required").asBoolean(false) ? " (required)" : "")));
        return "\n### `" + operation.name() + "`\n\n"
                + operation.says().path("summary").asString() + "\n\n"
                + line("who", who(operation))
                + line(
                        "takes",
                        operation.bodies().properties().stream()
                                .map(body -> "`" + body.getKey() + "` "
                                        + shape(body.getValue().path("schema")))
                                .collect(Collectors.joining(", ")))
                + line("parameters", String.join(", ", parameters))
                + line("answers", answers(operation, true))
                + line("refuses", answers(operation, false));
    }

    private static String line(String name, String what) {
        return what.isBlank() ? "" : "- " + name + ": " + what.strip() + "\n";
    }

    /** Those to whom the table says yes, whatever they ask it of. */
    private static String who(Operation operation) {
        List<String> roles = new ArrayList<>();
        for (int column = ROLES_FROM; column < WHO.head().size(); column++) {
            int at = column;
            boolean may = WHO.rows().stream()
                    .filter(row -> row.cell(0).equals(operation.name()))
                    .anyMatch(row -> row.cell(at).equals("yes"));
            if (may) {
                roles.add(WHO.head().get(column));
            }
        }
        return String.join(" · ", roles);
    }

    private static String answers(Operation operation, boolean good) {
        return operation.says().path("responses").properties().stream()
                .filter(answer -> good == (Integer.parseInt(answer.getKey()) < 400))
                .sorted(Map.Entry.comparingByKey())
                .map(answer -> answer.getKey()
                        + answer.getValue().path("content").properties().stream()
                                .map(content -> " `" + content.getKey() + "` "
                                        + shape(content.getValue().path("schema")))
                                .collect(Collectors.joining(" or")))
                .map(String::strip)
                .collect(Collectors.joining(", "));
    }

    private static String shape(JsonNode schema) {
        if (schema.has("$ref")) {
            return schema.path("$ref").asString().replace(REFERENCE, "");
        }
        return schema.has("items") ? "list of " + shape(schema.path("items")) : "";
    }
}
