package io.factline.query.model;

import io.factline.incident.IncidentId;
import io.factline.query.Client;
import io.factline.query.ServicesTest;
import io.factline.query.record.LogEntry;
import io.factline.query.record.LogReader;
import io.factline.record.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stories about drawn histories. {@code -Dfactline.test.seed=n} draws others, {@code -Dfactline.test.histories=n} that many
 * in a row, {@code -Dfactline.test.facts=n} with so many facts in each incident.
 */
abstract class DrawnTest extends ServicesTest {

    private static final long SEED = Long.getLong("factline.test.seed", 4);
    private static final int HISTORIES = Integer.getInteger("factline.test.histories", 1);
    private static final int FACTS = Integer.getInteger("factline.test.facts", 32);
    private static final int PAGE = 1_000;

    /** What was written already, by seed. */
    private static final Map<Long, List<IncidentId>> WRITTEN = new ConcurrentHashMap<>();

    @Autowired
    private LogReader log;

    @Autowired
    private JsonMapper json;

    static LongStream seeds() {
        return LongStream.range(SEED, SEED + HISTORIES);
    }

    /** The incidents of a history, which is written where no test has written it yet. */
    List<IncidentId> history(long seed) {
        return WRITTEN.computeIfAbsent(seed, _ -> {
            System.out.println("A history is drawn with -Dfactline.test.seed=" + seed);
            RandomHistory history = new RandomHistory(new Client(port()), seed, FACTS);
            history.write();
            return history.incidents();
        });
    }

    /** All of the record, when the views know it. */
    Story story() {
        List<RecordedEvent> events = new ArrayList<>();
        List<LogEntry> page = log.after(-1, PAGE);
        while (!page.isEmpty()) {
            page.forEach(entry -> events.add(((LogEntry.Recorded) entry).event()));
            page = log.after(page.getLast().position(), PAGE);
        }
        get("/api/v1/incidents?after=" + (events.size() - 1), "Prefer", "wait=20");
        return new Story(events);
    }

    Questions questions(Story story) {
        return new Questions(new Client(port()), json, story);
    }

    JsonMapper json() {
        return json;
    }
}
