package io.factline.command.record;

import io.factline.command.record.Append.NewEvent;
import io.factline.record.Commitment;
import io.factline.record.EventJson;
import io.factline.record.StoredEvent;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;

/** An append as the record takes it, its events split and committed to: made ready by whoever asks, not by who writes. */
record Prepared(Append append, List<Row> rows) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** One event. */
    @SuppressWarnings("ArrayRecordComponent") // on their way to the database, compared by nobody
    record Row(NewEvent added, UUID id, StoredEvent stored, byte[] salt, byte[] commitment) {

        private static Row of(NewEvent added) {
            StoredEvent stored = EventJson.store(added.event());
            byte[] salt = new byte[Commitment.SALT_BYTES];
            RANDOM.nextBytes(salt);
            return new Row(added, EventIds.next(), stored, salt, Commitment.of(salt, stored.words()));
        }
    }

    static Prepared of(Append append) {
        return new Prepared(append, append.events().stream().map(Row::of).toList());
    }

    /** How long its events are, in characters. */
    long length() {
        return rows.stream().mapToLong(row -> row.stored().characters()).sum();
    }
}
