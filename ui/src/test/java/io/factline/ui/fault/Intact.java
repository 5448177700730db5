package io.factline.ui.fault;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.record.Commitment;
import io.factline.ui.fault.Acknowledgements.Acknowledged;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/**
 * What "nothing is lost and nothing is doubled" means, for every fault: each acknowledged write is on the record once and
 * where it was said to be, the record is whole, and the views show it as a fresh one would.
 */
final class Intact {

    private static final int AGAIN_AT_MOST = 30;

    /** What must be nowhere, each as a count of its cases. */
    private static final Map<String, String> NOWHERE = Map.of(
            "a gap between positions, or one below 0",
            "select count(*) from (select position, row_number() over (order by position) - 1 as place from record.event) e where position <> place",
            "a gap in a stream, or a stream out of order",
            "select count(*) from (select sequence, row_number() over (partition by stream order by position) - 1 as place from record.event) e where sequence <> place",
            "a moment of recording before the one before it",
            "select count(*) from (select recorded_at, lag(recorded_at) over (order by position) as before from record.event) e where recorded_at < before",
            "an envelope that says otherwise than its row",
            "select count(*) from record.event where (envelope::json ->> 'position')::bigint <> position or envelope::json ->> 'stream' <> stream"
                    + " or (envelope::json ->> 'sequence')::bigint <> sequence or (envelope::json ->> 'recordedAt')::timestamptz <> recorded_at",
            "an event id that comes twice",
            "select count(*) - count(distinct envelope::json ->> 'id') from record.event",
            "an event without its words, or words without an event",
            "select count(*) from record.event e full join record.words w using (position) where e.stream is null or w.words is null",
            "a key without its events",
            "select count(*) from record.idempotency i where count <> (select count(*) from record.event e where e.position between i.position and i.position + i.count - 1)",
            "an event that two keys claim",
            "select count(*) from (select position, lag(position + count) over (order by position) as free from record.idempotency) i where position < free");

    private final Stored stored;
    private final Caller caller;
    private final Acknowledgements acknowledgements;

    Intact(Stored stored, Caller caller, Acknowledgements acknowledgements) {
        this.stored = stored;
        this.caller = caller;
        this.acknowledgements = acknowledgements;
    }

    /** Holds while nobody writes and each write has its answer. */
    void holds() throws SQLException {
        everyAcknowledgedWriteIsOnIt();
        nothingElseIsOnIt();
        recordAndViewHold();
    }

    /** The part of it that needs no book of what was acknowledged. */
    void recordAndViewHold() throws SQLException {
        theRecordIsWhole();
        nothingIsParked();
        theViewShowsEachFactAsItStands();
        theViewEqualsAFreshOne();
    }

    private void theRecordIsWhole() throws SQLException {
        Map<String, Long> found = new TreeMap<>();
        for (Map.Entry<String, String> nowhere : NOWHERE.entrySet()) {
            found.put(nowhere.getKey(), stored.number(nowhere.getValue()));
        }
        found.values().removeIf(cases -> cases == 0);
        assertThat(found).as("what must be nowhere, and how often it is").isEmpty();
        theWordsAreThoseThatWereCommittedTo();
    }

    private void theWordsAreThoseThatWereCommittedTo() throws SQLException {
        try (Connection database = stored.connect();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select position, envelope::json ->> 'commitment', salt, words"
                        + " from record.event join record.words using (position) where salt is not null")) {
            while (row.next()) {
                byte[] commitment = Base64.getMimeDecoder().decode(row.getString(2));
                assertThat(MessageDigest.isEqual(commitment, Commitment.of(row.getBytes(3), row.getString(4))))
                        .as("words at position %d", row.getLong(1))
                        .isTrue();
            }
        }
    }

    /** Under its key, in the version and at the position that its client was told. */
    private void everyAcknowledgedWriteIsOnIt() throws SQLException {
        Map<String, Acknowledged> recorded = new HashMap<>();
        try (Connection database = stored.connect();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("""
                        select i.key, split_part(e.stream, '/', 3), e.sequence + 1, i.position + i.count - 1
                        from record.idempotency i join record.event e using (position) where i.principal = '%s'""".formatted(caller.account()))) {
            while (row.next()) {
                recorded.put(row.getString(1), new Acknowledged(row.getString(2), row.getLong(3), row.getLong(4)));
            }
        }
        assertThat(recorded).containsAllEntriesOf(acknowledgements.byKey());
    }

    /** Every write of this suite has a key, so what has none was doubled or never sent. */
    private void nothingElseIsOnIt() throws SQLException {
        List<String> keys =
                stored.texts("select key from record.idempotency where principal = '" + caller.account() + "'");
        assertThat(acknowledgements.byKey().keySet()).as("keys that were sent").containsAll(keys);
        assertThat(stored.number("""
                        select count(*) from record.event e where stream like 'fact/%' and not exists (
                          select from record.idempotency i where e.position between i.position and i.position + i.count - 1)
                          and e.envelope::json ->> 'actor' = '%s'""".replace("%s", caller.account().toString())))
                .as("facts that nobody sent")
                .isZero();
    }

    /** Whatever fails for a while must not be taken for an event that cannot be read. */
    private void nothingIsParked() throws SQLException {
        for (String number : stored.texts("select number from view.generation where state = 'serving'")) {
            assertThat(stored.texts(
                            "select position || ', ' || type || ': ' || reason from view_" + number + ".parked"))
                    .as("parked in generation %s", number)
                    .isEmpty();
        }
    }

    private void theViewShowsEachFactAsItStands() throws SQLException {
        Map<String, Acknowledged> standing = new HashMap<>();
        try (Connection database = stored.connect();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("""
                        select split_part(stream, '/', 3), max(sequence) + 1, max(position) from record.event
                        where stream like 'fact/%%' and incident = (
                          select incident from record.event where stream = 'key/%s' and sequence = 0)
                        group by stream""".formatted(acknowledgements.incident()))) {
            while (row.next()) {
                standing.put(row.getString(1), new Acknowledged(row.getString(1), row.getLong(2), row.getLong(3)));
            }
        }
        assertThat(shown()).isEqualTo(standing);
    }

    /** What the timeline shows, from its first page to its last. */
    private Map<String, Acknowledged> shown() throws SQLException {
        long head = stored.number("select max(position) from record.event");
        List<Acknowledged> shown = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = page("?limit=1000&after=" + head + cursor);
            assertThat(page.path("position").longValue()).as(page.toString()).isGreaterThanOrEqualTo(head);
            page.path("entries").forEach(entry -> shown.add(Write.of(entry)));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty());
        return shown.stream().collect(toMap(Acknowledged::fact, entry -> entry));
    }

    /** Asks again while the database comes back, as the answer says. */
    private JsonNode page(String query) {
        String path = "/api/v1/incidents/" + acknowledgements.incident() + "/timeline" + query;
        for (int again = 0; ; again++) {
            Caller.Answer answer = caller.send("GET", path, null, Map.of("Prefer", "wait=30"));
            if (answer.status() != 503 || again == AGAIN_AT_MOST) {
                assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                return answer.json();
            }
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
    }

    /** Row by row: the digest of each table before and after it was filled from the whole record. */
    private void theViewEqualsAFreshOne() throws SQLException {
        FreshGeneration fresh = new FreshGeneration(stored);
        Map<String, String> served = fresh.digests();
        assertThat(served).isNotEmpty();
        fresh.fill();
        assertThat(fresh.digests()).as("tables of a fresh generation").isEqualTo(served);
    }
}
