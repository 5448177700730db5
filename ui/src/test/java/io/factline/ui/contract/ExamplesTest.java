package io.factline.ui.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.ui.attack.Wire;
import io.factline.ui.story.RunningFactline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Whoever copies an example from the document gets the answer that the document promises. */
@RunningFactline
class ExamplesTest {

    @LocalServerPort
    private int port;

    private Contract contract;
    private Examples examples;

    @BeforeEach
    void theDocument() {
        contract = Contract.of(new Wire(port));
        examples = new Examples(contract, Map.of());
    }

    @Test
    void everyOperationHasOneAndEveryOneIsAsItsSchemaSays() {
        Set<String> shown = examples.all().stream()
                .map(example -> example.path("operation").asString())
                .collect(Collectors.toSet());
        assertThat(contract.operations().stream().map(Operation::id).collect(Collectors.toSet()))
                .as(
                        "gate/contract/examples.json needs a request that works for each operation, behind those that it needs")
                .isEqualTo(shown);

        List<String> wrong = new ArrayList<>();
        for (Operation operation : contract.operations()) {
            operation
                    .bodies()
                    .properties()
                    .forEach(body -> body.getValue()
                            .path("examples")
                            .properties()
                            .forEach(example -> contract.wrong(
                                            operation.at() + "/requestBody/content/" + Operation.escaped(body.getKey())
                                                    + "/schema",
                                            example.getValue().path("value"))
                                    .forEach(error ->
                                            wrong.add(operation.id() + " " + example.getKey() + " " + error))));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyOneWorksInTheirOrderAndIsAnsweredAsDocumented() {
        List<String> wrong = new ArrayList<>();
        examples.send(new Wire(port), Wire.basic("admin", RunningFactline.PASSWORD), (example, reply) -> {
            Operation operation = contract.operation(example.path("operation").asString());
            String name = operation.id() + " " + example.path("name").asString() + ": ";
            if (reply.status() != status(example, operation)) {
                wrong.add(name + reply.status() + " " + reply.body());
            }
            contract.undocumented(operation, reply).forEach(error -> wrong.add(name + error));
        });
        assertThat(wrong).isEmpty();
    }

    /** The success of the operation, and the first one where it knows several. */
    static int status(JsonNode example, Operation operation) {
        return example.has("status")
                ? example.path("status").asInt()
                : operation
                        .says()
                        .path("responses")
                        .propertyStream()
                        .map(answer -> Integer.parseInt(answer.getKey()))
                        .filter(status -> status < 300)
                        .findFirst()
                        .orElseThrow();
    }
}
