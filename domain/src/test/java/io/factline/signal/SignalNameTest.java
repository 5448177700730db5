package io.factline.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.imports.Sha256;
import io.factline.record.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two signals are never one, for then the second is kept nowhere; and none tells of another one. */
class SignalNameTest {

    private static final UUID CONNECTOR = new UUID(0, 1);
    private static final SignalMapping MENTIONS =
            SignalMapping.of("/mentions", "/id", null, "/text", "/at", "/url", "/severity", null);

    private static MappedSignal only(String body, SignalMapping mapping) {
        List<MappedSignal> signals = body(body).signals(mapping, CONNECTOR);
        assertThat(signals).hasSize(1);
        return signals.getFirst();
    }

    private static SignalBody body(String text) {
        return new SignalBody(text.getBytes(StandardCharsets.UTF_8), null);
    }

    @Test
    void whatNamesAnElementNamesNoBodyThatCannotBeSplit() {
        MappedSignal empty = only("{\"id\": \"stream-7\", \"mentions\": []}", MENTIONS);
        MappedSignal stray = only("{\"id\": \"stream-7\", \"mentions\": [null]}", MENTIONS);
        MappedSignal element = only("{\"mentions\": [{\"id\": \"stream-7\"}]}", MENTIONS);
        assertThat(List.of(empty.id(), stray.id(), element.id())).doesNotHaveDuplicates();
        assertThat(empty.reading().externalId()).isNull();
        assertThat(empty.reading().missing()).contains(SignalMember.ITEMS);
        assertThat(only("{\"id\": \"stream-7\", \"mentions\": []}", MENTIONS).id())
                .isEqualTo(empty.id());
    }

    @Test
    void halfACharacterIsNoNameSinceItIsWrittenAsAnotherOne() {
        assertThat(List.of(
                        only("{\"id\": \"\\ud800\"}", ConnectorPreset.GENERIC.mapping())
                                .id(),
                        only("{\"id\": \"\\udfff\"}", ConnectorPreset.GENERIC.mapping())
                                .id(),
                        only("{\"id\": \"?\"}", ConnectorPreset.GENERIC.mapping())
                                .id()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theDigestIsOfTheSignalAloneForThatOfItsBodyTellsOfTheOthers() {
        SignalBody body = body("\uFEFF{\"mentions\": [{\"id\": \"a\"}, {\"id\": \"b\"}]}");
        List<MappedSignal> signals = body.signals(MENTIONS, CONNECTOR);
        SignalPayload payload = body.payload(signals.getLast(), false);
        assertThat(payload.sha256())
                .isEqualTo(new Words(Sha256.of("{\"id\": \"b\"}").text()));
        assertThat(payload.size()).isEqualTo(11);
        assertThat(body.payload(signals.getFirst(), true).body()).startsWith("\uFEFF{");
        assertThat(body.payload(signals.getFirst(), true).size()).isEqualTo(11);
    }
}
