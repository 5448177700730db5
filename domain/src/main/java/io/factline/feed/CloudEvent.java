package io.factline.feed;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.factline.fact.FactEvent;
import io.factline.record.Event;
import io.factline.record.EventJson;
import io.factline.record.EventTypes;
import io.factline.record.RecordedEvent;
import io.factline.signal.SignalEvent;
import io.factline.signal.SignalEvent.SignalAttached;
import io.factline.signal.SignalEvent.SignalPromoted;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event of the log in the JSON format of CloudEvents 1.0.2, with the extensions Recorded Time, Sequence, Auth Context and
 * Correlation. What happened is that our record changed: {@code time} is when it did, and when the crisis did is in the data.
 *
 * @param id of the event, unique for ever
 * @param source the incident that it is about, or the signal where it is about one, an address below that of the installation; the
 *     webhook in a trial of it
 * @param type such as {@code io.factline.FactRecorded.v1}
 * @param subject the id of the fact that it is about; of a signal the fact that it became or belongs to; absent where it is about neither
 * @param recordedtime the same as {@code time}
 * @param sequence the position in the log, in 20 digits, so that the order of texts is the order of the log; zeros that are no
 *     position in a trial of a webhook
 * @param authtype {@code api_key}, {@code service_account} for a connector, {@code user}, or {@code system} in a trial of a webhook
 * @param authid the opaque id of the account; zeros in a trial of a webhook
 * @param correlationid ties together what one request caused
 * @param causationid the event that led to it
 * @param data the event with its words in their places, as {@code docs/reference/events.md} describes it
 */
@JsonPropertyOrder({
    "specversion",
    "id",
    "source",
    "type",
    "subject",
    "time",
    "recordedtime",
    "sequence",
    "authtype",
    "authid",
    "correlationid",
    "causationid",
    "datacontenttype",
    "data"
})
public record CloudEvent(
        String specversion,
        UUID id,
        String source,
        String type,
        @Nullable String subject,
        Instant time,
        Instant recordedtime,
        String sequence,
        String authtype,
        UUID authid,
        UUID correlationid,
        @Nullable UUID causationid,
        String datacontenttype,
        JsonNode data) {

    private static final String VERSION = "1.0";

    /** An event as the feed tells it. */
    public static CloudEvent of(RecordedEvent recorded, String authtype) {
        return new CloudEvent(
                VERSION,
                recorded.id(),
                source(recorded),
                EventTypes.qualifiedName(recorded.event().getClass()),
                subject(recorded.event()),
                recorded.recordedAt(),
                recorded.recordedAt(),
                "%020d".formatted(recorded.position()),
                authtype,
                recorded.actor(),
                recorded.correlation(),
                recorded.causation(),
                "application/json",
                EventJson.tree(recorded.event()));
    }

    private static String source(RecordedEvent recorded) {
        return recorded.event() instanceof SignalEvent about
                ? "/api/v1/signals/" + about.id()
                : "/api/v1/incidents/" + recorded.incident();
    }

    private static @Nullable String subject(Event event) {
        return switch (event) {
            case FactEvent about -> about.id().text();
            case SignalPromoted promoted -> promoted.fact().text();
            case SignalAttached attached -> attached.fact().text();
            default -> null;
        };
    }
}
