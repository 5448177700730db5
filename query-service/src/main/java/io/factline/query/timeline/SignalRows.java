package io.factline.query.timeline;

import static io.factline.query.timeline.Column.texts;

import io.factline.record.EventJson;
import io.factline.record.EventTypes;
import io.factline.record.RecordedEvent;
import io.factline.signal.SignalEvent;
import io.factline.signal.SignalEvent.SignalAssigned;
import io.factline.signal.SignalEvent.SignalAttached;
import io.factline.signal.SignalEvent.SignalDismissed;
import io.factline.signal.SignalEvent.SignalPromoted;
import io.factline.signal.SignalEvent.SignalReceived;
import io.factline.signal.SignalEvent.SignalReopened;
import io.factline.signal.SignalState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a batch of events changes in the tables of signals: rows are only ever added, because the events of one signal may concern
 * several incidents, and while a generation is filled those of several incidents come in any order.
 */
final class SignalRows {

    private final List<Taken<SignalReceived>> received = new ArrayList<>();
    private final List<Taken<SignalEvent>> steps = new ArrayList<>();

    private record Taken<E>(E event, RecordedEvent recorded) {}

    void take(SignalEvent event, RecordedEvent recorded) {
        if (event instanceof SignalReceived first) {
            received.add(new Taken<>(first, recorded));
        }
        steps.add(new Taken<>(event, recorded));
    }

    void write(JdbcClient view) {
        if (!received.isEmpty()) {
            insert(view);
        }
        if (!steps.isEmpty()) {
            insertSteps(view);
        }
    }

    private void insert(JdbcClient view) {
        view.sql("""
                        insert into signal (id, connector, position, received_at, reading, payload)
                        select * from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::timestamptz[], ?::text[], ?::text[])""")
                .params(
                        texts(received, one -> one.event().id()),
                        texts(received, one -> one.event().connector()),
                        texts(received, one -> one.recorded().position()),
                        texts(received, one -> one.recorded().recordedAt()),
                        texts(received, one -> EventJson.json(one.event().reading())),
                        texts(received, one -> EventJson.json(one.event().payload())))
                .update();
    }

    private void insertSteps(JdbcClient view) {
        view.sql("""
                        insert into signal_step (signal, sequence, position, recorded_at, recorded_by, change, incident, state, fact, reason)
                        select * from unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::timestamptz[], ?::uuid[], ?::text[], ?::uuid[],
                          ?::text[], ?::text[], ?::text[])""")
                .params(
                        texts(steps, one -> one.event().id()),
                        texts(steps, one -> one.recorded().sequence()),
                        texts(steps, one -> one.recorded().position()),
                        texts(steps, one -> one.recorded().recordedAt()),
                        texts(steps, one -> one.recorded().actor()),
                        texts(steps, one -> EventTypes.name(one.event().getClass())),
                        texts(steps, one -> one.event().incident()),
                        texts(steps, one -> state(one.event()).code()),
                        texts(steps, one -> fact(one.event())),
                        texts(steps, one -> reason(one.event())))
                .update();
    }

    private static SignalState state(SignalEvent event) {
        return switch (event) {
            case SignalReceived _, SignalAssigned _, SignalReopened _ -> SignalState.OPEN;
            case SignalPromoted _ -> SignalState.PROMOTED;
            case SignalAttached _ -> SignalState.ATTACHED;
            case SignalDismissed _ -> SignalState.DISMISSED;
        };
    }

    private static @Nullable Object fact(SignalEvent event) {
        return switch (event) {
            case SignalPromoted promoted -> promoted.fact();
            case SignalAttached attached -> attached.fact();
            case SignalReceived _, SignalAssigned _, SignalDismissed _, SignalReopened _ -> null;
        };
    }

    private static @Nullable Object reason(SignalEvent event) {
        return switch (event) {
            case SignalDismissed dismissed -> dismissed.reason();
            case SignalReopened reopened -> reopened.reason();
            case SignalReceived _, SignalAssigned _, SignalPromoted _, SignalAttached _ -> null;
        };
    }
}
