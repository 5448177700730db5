package io.factline.query.view;

import io.factline.incident.IncidentId;
import io.factline.query.record.LogEntry;
import io.factline.record.RecordedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Entries of the log on their way into a generation, within a transaction. What a projection refuses is halved until one event
 * is left; from that one on its incident is parked, and all others go on. Nothing is parked for what failed only once.
 */
final class Batch {

    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    private final Projection projection;
    private final JdbcClient view;
    private final TransactionOperations savepoint;
    private final LongPredicate failedBefore;

    /** From which position on nothing of an incident is taken. */
    private final Map<IncidentId, Long> parked = new HashMap<>();

    /** An event that failed for the first time. */
    private @Nullable LogEntry doubtful;

    /**
     * Makes a batch in the schema that is current.
     *
     * @param savepoint runs what leaves nothing behind where it fails, and lets the transaction go on
     * @param failedBefore whether the event at a position could not be taken in an earlier transaction either
     */
    Batch(Projection projection, JdbcClient view, TransactionOperations savepoint, LongPredicate failedBefore) {
        this.projection = projection;
        this.view = view;
        this.savepoint = savepoint;
        this.failedBefore = failedBefore;
        view.sql("select incident, position from parked where incident is not null")
                .query(row -> {
                    parked.put(IncidentId.of(row.getString(1)), row.getLong(2));
                });
    }

    /**
     * Takes them, and parks what cannot be taken.
     *
     * @throws LookAgain where one of them could not be taken for the first time
     */
    void take(List<LogEntry> entries) {
        List<RecordedEvent> events = new ArrayList<>();
        for (LogEntry entry : entries) {
            switch (entry) {
                case LogEntry.Recorded recorded -> events.add(recorded.event());
                case LogEntry.Unreadable unreadable
                when !isParked(unreadable.incident(), unreadable.position()) -> park(unreadable, unreadable.reason());
                case LogEntry.Unreadable _ -> {
                    // behind another event of its incident for which that is parked
                }
            }
        }
        apply(events);
        if (doubtful != null) {
            throw new LookAgain(doubtful.position());
        }
    }

    private void apply(List<RecordedEvent> events) {
        List<RecordedEvent> left = events.stream()
                .filter(event -> !isParked(event.incident(), event.position()))
                .toList();
        if (left.isEmpty()) {
            return;
        }
        Optional<Fault> fault = attempt(left);
        if (fault.isEmpty()) {
            return;
        }
        if (left.size() == 1) {
            park(new LogEntry.Recorded(left.getFirst()), fault.get().reason());
            return;
        }
        int middle = left.size() / 2;
        apply(left.subList(0, middle));
        apply(left.subList(middle, left.size()));
    }

    private Optional<Fault> attempt(List<RecordedEvent> events) {
        try {
            savepoint.executeWithoutResult(_ -> projection.project(events, view));
            return Optional.empty();
        } catch (RuntimeException failure) {
            Fault fault = Fault.of(failure).orElseThrow(() -> failure);
            LOG.debug("{} does not take a batch of {} events", projection.name(), events.size(), failure);
            return Optional.of(fault);
        }
    }

    private boolean isParked(@Nullable IncidentId incident, long position) {
        return incident != null && parked.getOrDefault(incident, Long.MAX_VALUE) <= position;
    }

    private void park(LogEntry entry, String reason) {
        IncidentId incident = entry.incident();
        if (incident != null) {
            parked.put(incident, entry.position());
        }
        if (!failedBefore.test(entry.position())) {
            doubtful = entry;
            return;
        }
        // an earlier event of the incident may turn out to be guilty after a later one that could not be read
        view.sql("""
                        insert into parked (position, incident, type, recorded_at, reason)
                        values (:position, :incident::uuid, :type, :recorded_at::timestamptz, :reason)
                        on conflict (incident) do update set position = excluded.position, type = excluded.type,
                          recorded_at = excluded.recorded_at, reason = excluded.reason""")
                .param("position", entry.position())
                .param("incident", incident == null ? null : incident.toString())
                .param("type", entry.type())
                .param("recorded_at", entry.recordedAt().toString())
                .param("reason", reason)
                .update();
        LOG.warn(
                "{} parks incident {} from position {} on: {} could not be taken ({})",
                projection.name(),
                incident,
                entry.position(),
                entry.type(),
                reason);
    }
}
