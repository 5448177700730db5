package io.factline.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What is stored is for ever: one file for each event type and version ever released, never edited, only added. */
class GoldenFilesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static Stream<Event> everyEvent() {
        return Samples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void anEventIsWrittenExactlyAsItsGoldenFileSays(Event event) throws IOException {
        StoredEvent stored = EventJson.store(event);
        String text = "{\"data\":" + stored.data() + ",\"words\":" + stored.words() + "}\n";
        Path file = GOLDEN.resolve(stored.type() + ".v" + stored.typeVersion() + ".json");
        assertThat(file)
                .as("a new event type or version needs its golden file:\n%s", text)
                .exists();
        assertThat(text).isEqualTo(Files.readString(file));
    }

    static List<Path> everyFile() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("everyFile")
    void everyGoldenFileEverReleasedStillLoads(Path file) throws IOException {
        String[] name = file.getFileName().toString().split("\\.", -1);
        JsonNode golden = EventJson.tree(Files.readString(file));
        Event event = EventJson.event(
                name[0],
                Integer.parseInt(name[1].substring(1)),
                golden.required("data"),
                golden.required("words").toString());
        assertThat(Samples.all()).contains(event);
    }
}
