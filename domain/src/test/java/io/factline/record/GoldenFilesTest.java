package io.factline.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.account.Role;
import io.factline.fact.Access;
import io.factline.fact.Audience;
import io.factline.fact.Basis;
import io.factline.fact.CommunicationDetail;
import io.factline.fact.CustomersDetail;
import io.factline.fact.FactTypes;
import io.factline.fact.LegalDetail;
import io.factline.fact.MarketDetail;
import io.factline.fact.OperationsDetail;
import io.factline.fact.Qualifier;
import io.factline.fact.RelationKind;
import io.factline.fact.Standing;
import io.factline.fact.ToldTo;
import io.factline.fact.Track;
import io.factline.imports.FactOutcome;
import io.factline.imports.ImportField;
import io.factline.imports.ImportFormat;
import io.factline.incident.LinkKind;
import io.factline.kpi.AnchorSide;
import io.factline.signal.PayloadEncoding;
import io.factline.signal.RoutingTest;
import io.factline.signal.SignalMember;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is stored is for ever: one file for each event type and version ever released, never edited, only added. */
class GoldenFilesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static Stream<Map.Entry<String, Event>> everySample() {
        Stream<Map.Entry<String, Event>> types = Samples.all().stream().map(event -> Map.entry(name(event), event));
        Map<String, Event> more = new LinkedHashMap<>(Samples.facts());
        more.put("IncidentOpened.v1.private", IncidentSamples.openedPrivately());
        more.putAll(SignalSamples.unassigned());
        more.putAll(SignalSamples.withStatus());
        return Stream.concat(types, more.entrySet().stream());
    }

    private static String name(Event event) {
        StoredEvent stored = EventJson.store(event);
        return stored.type() + ".v" + stored.typeVersion();
    }

    @Test
    void everyFactTypeAndEveryCodeOfAnEnumIsPinned() throws IOException {
        assertThat(Samples.facts().keySet())
                .containsAll(FactTypes.NAMES.stream()
                        .map(type -> "FactRecorded.v1." + type)
                        .toList());
        List<Class<? extends Enum<?>>> enums = List.of(
                Standing.class,
                Access.class,
                ToldTo.class,
                Audience.class,
                Basis.class,
                Qualifier.class,
                RelationKind.class,
                OperationsDetail.Level.class,
                OperationsDetail.Effect.class,
                OperationsDetail.Extent.class,
                OperationsDetail.Restoration.class,
                OperationsDetail.Depth.class,
                OperationsDetail.Change.class,
                CommunicationDetail.Outcome.class,
                CustomersDetail.Saturation.class,
                MarketDetail.Valence.class,
                MarketDetail.Commentary.class,
                LegalDetail.Direction.class,
                LegalDetail.Stage.class,
                Track.class,
                LinkKind.class,
                AnchorSide.class,
                Role.class,
                ImportFormat.class,
                ImportField.class,
                FactOutcome.class,
                PayloadEncoding.class,
                RoutingTest.class,
                SignalMember.class);
        Map<String, List<String>> codes = new TreeMap<>();
        for (Class<? extends Enum<?>> type : enums) {
            codes.put(
                    type.getSimpleName(),
                    Arrays.stream(type.getEnumConstants())
                            .map(code -> JsonMapper.shared().convertValue(code, String.class))
                            .toList());
        }
        assertThat(JsonMapper.shared().writeValueAsString(codes) + "\n")
                .isEqualTo(Files.readString(Path.of("src/test/resources/enums.json")));
    }

    @ParameterizedTest
    @MethodSource("everySample")
    void anEventIsWrittenExactlyAsItsGoldenFileSays(Map.Entry<String, Event> sample) throws IOException {
        StoredEvent stored = EventJson.store(sample.getValue());
        String text = "{\"data\":" + stored.data() + ",\"words\":" + stored.words() + "}\n";
        Path file = GOLDEN.resolve(sample.getKey() + ".json");
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
        assertThat(everySample().map(Map.Entry::getValue)).contains(event);
    }
}
