package io.factline.query.view;

import io.factline.query.record.LogEntry;
import io.factline.query.record.QueryDatabase;
import io.factline.query.record.Wakeups;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes generations further along the log: rows, what is parked, and progress change in one transaction. */
@Component
class Progress {

    private final Generations generations;
    private final TransactionTemplate savepoint;

    /** What could not be taken; as rare as what is parked. */
    private final Set<Failed> failed = ConcurrentHashMap.newKeySet();

    /** An event that a version of a projection could not take. */
    private record Failed(String projection, int version, long position) {}

    Progress(Generations generations, @QueryDatabase JdbcTransactionManager transactions) {
        this.generations = generations;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Applies what follows in the log, in the transaction at hand or one of its own.
     *
     * @throws OptimisticLockingFailureException where the generation does not end right before it: another process, which
     *     took over the claim while this one was slow, has taken it further
     * @throws LookAgain where an event could not be taken for the first time: to be tried again, as it stands in the log
     */
    void advance(Projection projection, Generation generation, List<LogEntry> entries) {
        generations.inTransaction(view -> {
            generations.enter(view, generation);
            requireNext(entries, view);
            take(projection, entries, view);
            view.sql("update progress set position = ? returning pg_notify(?, ?)")
                    .params(entries.getLast().position(), Wakeups.VIEW, generation.schema())
                    .query()
                    .singleRow();
            return generation;
        });
    }

    /**
     * Writes events into a generation that does not serve yet, of which others may write those of other incidents at the same time.
     *
     * @throws LookAgain where an event could not be taken for the first time: to be tried again, as it stands in the log
     */
    void fill(Projection projection, Generation generation, List<LogEntry> entries) {
        generations.inTransaction(view -> {
            generations.enter(view, generation);
            take(projection, entries, view);
            return generation;
        });
    }

    /** Remembers how far a generation was filled. */
    void reach(Generation generation, long position) {
        generations.inTransaction(view -> {
            generations.enter(view, generation);
            return view.sql("update progress set position = ?").params(position).update();
        });
    }

    private void take(Projection projection, List<LogEntry> entries, JdbcClient view) {
        new Batch(projection, view, savepoint, position -> failedBefore(projection, position)).take(entries);
    }

    private boolean failedBefore(Projection projection, long position) {
        return !failed.add(new Failed(projection.name(), projection.version(), position));
    }

    /** Whoever comes second waits here until the first is done, and then sees what that one did. */
    private static void requireNext(List<LogEntry> entries, JdbcClient view) {
        long known = view.sql("select position from progress for update")
                .query(Long.class)
                .single();
        long next = known + 1;
        for (LogEntry entry : entries) {
            if (entry.position() != next) {
                throw new OptimisticLockingFailureException(
                        "The view knows position " + known + ": " + entry.position() + " is not what comes next.");
            }
            next++;
        }
    }
}
