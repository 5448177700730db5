package io.factline.query.feed;

import io.factline.feed.CloudEvent;
import io.factline.incident.IncidentId;
import io.factline.incident.IncidentRef;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.query.intake.Reader;
import io.factline.query.record.LogEntry;
import io.factline.query.record.LogReader;
import io.factline.query.record.QueryDatabase;
import io.factline.record.EventTypes;
import io.factline.record.RecordedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the log as other systems may see it. */
@Component
public class Feed {

    private static final int READ_AT_ONCE = 1_000;

    /** So far and no farther: whoever filters much gets an empty page now rather than a full one in minutes. */
    private static final int LOOKED_AT_MAX = 10_000;

    private static final Set<String> TYPES =
            EventTypes.all().stream().map(EventTypes::name).collect(Collectors.toUnmodifiableSet());

    private final LogReader log;
    private final JdbcClient database;
    private final Disclosure disclosure;

    Feed(LogReader log, @QueryDatabase DataSource database, Disclosure disclosure) {
        this.log = log;
        this.database = JdbcClient.create(database);
        this.disclosure = disclosure;
    }

    /**
     * Some of the feed.
     *
     * @param position up to which the log was looked at
     * @param more whether there is more of the log behind it
     */
    public record Page(List<RecordedEvent> events, long position, boolean more) {}

    /**
     * What stands behind a position. An event that only a newer Factline can read ends the page before it, so that nothing is left
     * out.
     *
     * @param limit the most events that are answered
     */
    public Page after(long position, int limit, FeedFilter filter, Reader reader) {
        List<RecordedEvent> found = new ArrayList<>();
        long looked = position;
        boolean more = true;
        while (more && found.size() < limit && looked - position < LOOKED_AT_MAX) {
            List<LogEntry> entries =
                    log.after(looked, Math.min(READ_AT_ONCE, looked == position ? limit : READ_AT_ONCE));
            List<RecordedEvent> readable = readable(entries);
            more = !entries.isEmpty() && readable.size() == entries.size();
            List<RecordedEvent> wanted =
                    disclosure.of(readable.stream().filter(filter::takes).toList(), reader);
            int taken = Math.min(wanted.size(), limit - found.size());
            found.addAll(wanted.subList(0, taken));
            if (taken < wanted.size()) {
                looked = wanted.get(taken).position() - 1;
            } else if (!readable.isEmpty()) {
                looked = readable.getLast().position();
            }
        }
        return new Page(found, looked, more && log.head() > looked);
    }

    /**
     * The event at a position; empty where a reader may not see it, today or when it was recorded.
     *
     * @throws IllegalStateException where this version cannot read it
     */
    public Optional<CloudEvent> at(long position, Reader reader) {
        List<RecordedEvent> read = readable(log.after(position - 1, 1));
        if (read.isEmpty() || read.getFirst().position() != position) {
            throw new IllegalStateException("The event at position " + position + " cannot be read");
        }
        return told(disclosure.of(read, reader)).stream().findFirst();
    }

    private static List<RecordedEvent> readable(List<LogEntry> entries) {
        return entries.stream()
                .takeWhile(LogEntry.Recorded.class::isInstance)
                .map(entry -> ((LogEntry.Recorded) entry).event())
                .toList();
    }

    /** Events in the form in which other systems get them. */
    public List<CloudEvent> told(List<RecordedEvent> events) {
        UUID[] actors = events.stream().map(RecordedEvent::actor).distinct().toArray(UUID[]::new);
        Map<UUID, String> types = new HashMap<>();
        if (actors.length > 0) {
            database.sql("""
                            select account, 'api_key' from account.api_key where account = any(:actors)
                            union all select account, 'service_account' from account.connector where account = any(:actors)""").param("actors", actors).query(row -> {
                types.put(row.getObject(1, UUID.class), row.getString(2));
            });
        }
        return events.stream()
                .map(recorded -> CloudEvent.of(recorded, types.getOrDefault(recorded.actor(), "user")))
                .toList();
    }

    /**
     * What a client asks for.
     *
     * @throws RuleBroken where there is no such incident, for this reader, or no such type
     */
    FeedFilter filter(@Nullable List<String> incidents, @Nullable List<String> types, Reader reader) {
        Set<String> wanted = types == null ? Set.of() : Set.copyOf(types);
        wanted.stream().filter(type -> !TYPES.contains(type)).findFirst().ifPresent(type -> {
            throw new RuleBroken(
                    Rule.INVALID_PARAMETER,
                    "There is no event type \"" + type + "\". Those that there are: "
                            + TYPES.stream().sorted().collect(Collectors.joining(", ")) + ".");
        });
        Set<IncidentId> ids = incidents == null
                ? Set.of()
                : incidents.stream()
                        .map(text -> incident(new IncidentRef(text), reader))
                        .collect(Collectors.toSet());
        return new FeedFilter(ids, wanted);
    }

    private IncidentId incident(IncidentRef ref, Reader reader) {
        if (!ref.isWellFormed()) {
            throw ref.unknown();
        }
        IncidentId id = database.sql("select incident from record.event where stream = ? and sequence = 0")
                .params(ref.isId() ? IncidentId.of(ref.text()).stream() : "key/" + ref.text())
                .query(UUID.class)
                .optional()
                .map(IncidentId::new)
                .orElseThrow(ref::unknown);
        if (disclosure.known(Stream.of(id), reader).isEmpty()) {
            throw ref.unknown();
        }
        return id;
    }
}
