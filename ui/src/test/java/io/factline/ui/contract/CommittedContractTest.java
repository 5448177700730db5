package io.factline.ui.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.ui.attack.Wire;
import io.factline.ui.story.RunningFactline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** No change of the API goes unseen, and none that breaks a client goes without a reason. */
@RunningFactline
class CommittedContractTest {

    private static final Path DOCUMENT = Path.of("../docs/reference/openapi.json");
    private static final Path ACCEPTED = Path.of("../docs/reference/breaking-changes.md");
    private static final boolean WRITES = Boolean.getBoolean("factline.write-docs");
    private static final JsonMapper READABLE = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @LocalServerPort
    private int port;

    @Test
    void theCommittedDocumentIsTheRunningOneAndNothingInItBreaksAClient() throws IOException {
        JsonNode running = Contract.of(new Wire(port)).document();
        String text = READABLE.writeValueAsString(READABLE.treeToValue(running, Object.class)) + "\n";
        if (Files.exists(DOCUMENT)) {
            String accepted = Files.readString(ACCEPTED);
            List<String> breaking =
                    BreakingChanges.between(READABLE.readTree(Files.readString(DOCUMENT)), running).stream()
                            .filter(change -> !accepted.contains("| `" + change + "` |"))
                            .toList();
            assertThat(breaking)
                    .as(
                            "These changes break clients that keep to docs/reference/openapi.json. Make them so that they do not, such"
                                    + " as by a new operation or an optional member. Where one is wanted all the same, add a line"
                                    + " \"| `the change as it stands here` | why |\" to docs/reference/breaking-changes.md, and say in"
                                    + " CHANGELOG.md what a client has to do")
                    .isEmpty();
        }
        if (WRITES) {
            Files.writeString(DOCUMENT, text);
        }
        assertThat(Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "")
                .as(
                        "The API is not what docs/reference/openapi.json says: run this test with -Dfactline.write-docs=true, and read"
                                + " what changed before you commit it")
                .isEqualTo(text);
    }
}
