package io.factline.command.record;

import static io.factline.command.record.Append.Refusal.AGAIN;
import static io.factline.command.record.Append.Refusal.CONDITION_FAILED;
import static io.factline.command.record.Append.Refusal.CONFLICT;
import static io.factline.command.record.Append.Refusal.KEY_REUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factline.command.record.Append.Appended;
import io.factline.command.record.Append.Refusal;
import io.factline.command.record.Append.Refused;
import io.factline.command.record.Append.Verdict;
import io.factline.incident.IncidentId;
import io.factline.record.Commitment;
import io.factline.record.RecordedEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AppendTest {

    private static TestDatabase database;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void whatIsAppendedReadsBackAndStandsBehindWhatWasThere() {
        IncidentId incident = Appends.incident();
        Appended first = database.log.append(Appends.to(incident, 0, 2));
        Appended second = database.log.append(Appends.to(incident, 2, 1));
        assertThat(second.firstPosition()).isEqualTo(first.firstPosition() + 2);
        List<RecordedEvent> stream = database.log.stream(incident.stream());
        assertThat(stream).extracting(RecordedEvent::sequence).containsExactly(0L, 1L, 2L);
        assertThat(stream)
                .extracting(RecordedEvent::position)
                .containsExactly(first.firstPosition(), first.firstPosition() + 1, second.firstPosition());
        assertThat(stream).extracting(RecordedEvent::actor).containsOnly(Appends.ACTOR);
        assertThat(stream).isSortedAccordingTo(Comparator.comparing(RecordedEvent::recordedAt));
    }

    @Test
    void aStreamThatMovedOnRefusesAnAppendThatDidNotKnow() {
        IncidentId incident = Appends.incident();
        database.log.append(Appends.to(incident, 0, 1));
        for (long wrong : new long[] {0, 2, 7}) {
            assertThatThrownBy(() -> database.log.append(Appends.to(incident, wrong, 1)))
                    .isInstanceOfSatisfying(
                            Refused.class, e -> assertThat(e.refusal()).isEqualTo(CONFLICT));
        }
        assertThat(database.log.stream(incident.stream())).hasSize(1);
    }

    @Test
    void anAppendIsTakenWholeOrNotAtAll() {
        IncidentId fine = Appends.incident();
        IncidentId stale = Appends.incident();
        database.log.append(Appends.to(stale, 0, 1));
        Append both = new Append(
                List.of(
                        Appends.to(fine, 0, 1).events().getFirst(),
                        Appends.to(stale, 0, 1).events().getFirst()),
                List.of(),
                Appends.to(fine, 0, 1).origin());
        assertThatThrownBy(() -> database.log.append(both)).isInstanceOf(Refused.class);
        assertThat(database.log.stream(fine.stream())).isEmpty();
    }

    @Test
    void inAGroupAConflictRejectsOnlyItsOwnCommandAndTheOthersStandDense() {
        IncidentId known = Appends.incident();
        IncidentId stale = Appends.incident();
        database.log.append(Appends.to(known, 0, 1));
        long last = database.log.append(Appends.to(stale, 0, 1)).firstPosition();
        List<Verdict> verdicts = database.log.appendAll(List.of(
                Appends.to(Appends.incident(), 0, 3),
                Appends.to(stale, 0, 2),
                Appends.to(Appends.incident(), 0, 1),
                Appends.relying(Appends.incident(), 0, known.stream(), -1),
                Appends.relying(Appends.incident(), 0, known.stream(), 0)));
        assertThat(verdicts)
                .containsExactly(
                        taken(last + 1, 3),
                        refused(CONFLICT),
                        taken(last + 4, 1),
                        refused(CONDITION_FAILED),
                        taken(last + 5, 1));
    }

    @Test
    void whoSharesAStreamOrAKeyWithAnEarlierOneOfTheGroupIsToAskAgain() {
        IncidentId shared = Appends.incident();
        List<Verdict> verdicts = database.log.appendAll(List.of(
                Appends.to(shared, 0, 1),
                Appends.to(shared, 1, 1),
                Appends.relying(Appends.incident(), 0, shared.stream(), -1),
                Appends.keyed(Appends.incident(), 0, "twice", "a"),
                Appends.keyed(Appends.incident(), 0, "twice", "a")));
        assertThat(verdicts).extracting(Verdict::refusal).containsExactly(null, AGAIN, AGAIN, null, AGAIN);
        assertThat(database.log.append(Appends.to(shared, 1, 1)).events()).isEqualTo(1);
    }

    @Test
    void aRepeatedRequestFindsTheEventsOfTheFirstAndAddsNothing() {
        IncidentId incident = Appends.incident();
        Appended first = database.log.append(Appends.keyed(incident, 0, "once", "the request"));
        Appended repeated = database.log.append(Appends.keyed(incident, 0, "once", "the request"));
        assertThat(repeated).isEqualTo(new Appended(first.firstPosition(), first.events(), true));
        assertThat(database.log.earlier(OnceKey.of(Appends.ACTOR, "once", "the request")))
                .contains(repeated);
        assertThat(database.log.stream(incident.stream())).hasSize(1);
    }

    @Test
    void aKeyThatWasUsedForAnotherRequestIsRefusedAndAnotherAccountMayUseIt() {
        database.log.append(Appends.keyed(Appends.incident(), 0, "mine", "one"));
        assertThatThrownBy(() -> database.log.append(Appends.keyed(Appends.incident(), 0, "mine", "two")))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.refusal()).isEqualTo(KEY_REUSED));
        assertThat(database.log.earlier(OnceKey.of(new UUID(2, 2), "mine", "two")))
                .isEmpty();
    }

    @Test
    void aRefusedRequestLeavesItsKeyUnused() {
        IncidentId incident = Appends.incident();
        assertThatThrownBy(() -> database.log.append(Appends.keyed(incident, 5, "retry", "r")))
                .isInstanceOf(Refused.class);
        assertThat(database.log.append(Appends.keyed(incident, 0, "retry", "r")).events())
                .isEqualTo(1);
    }

    @Test
    void theEnvelopeIsOneJsonTextWithItsMembersInTheirOrderAndBindsItsWords() throws Exception {
        IncidentId incident = Appends.incident();
        database.log.append(Appends.to(incident, 0, 1));
        String sql = "select (select string_agg(k, ' ') from json_object_keys(envelope::json) k),"
                + " envelope::json ->> 'commitment', words, salt, recorded_at, envelope::json ->> 'recordedAt'"
                + " from record.event join record.words using (position) where stream = ?";
        try (Connection connection = database.asQuery();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, incident.stream());
            ResultSet row = statement.executeQuery();
            row.next();
            assertThat(row.getString(1))
                    .isEqualTo(
                            "v position id incident stream sequence type typeVersion recordedAt actor client causation"
                                    + " correlation data commitment");
            assertThat(Base64.getDecoder().decode(row.getString(2)))
                    .isEqualTo(Commitment.of(row.getBytes(4), row.getString(3)));
            assertThat(Instant.parse(row.getString(6)))
                    .isEqualTo(row.getTimestamp(5).toInstant());
        }
    }

    private static Verdict taken(long firstPosition, int events) {
        return new Verdict(new Appended(firstPosition, events, false), null);
    }

    private static Verdict refused(@Nullable Refusal refusal) {
        return new Verdict(null, refusal);
    }
}
