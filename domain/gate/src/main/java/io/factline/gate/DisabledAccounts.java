package io.factline.gate;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.InternalAuthenticationServiceException;

/**
 * The accounts that an administrator disabled, as of a second ago at most: the tokens of the UI say nothing of it, and asking anew with
 * each call would cost a call. While the database does not answer, what was known last holds: nothing is read or recorded then anyway.
 */
final class DisabledAccounts {

    private static final long KNOWN_FOR = Duration.ofSeconds(1).toNanos();

    private final JdbcClient accounts;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile State state = new State(Set.of(), false, System.nanoTime());

    private record State(Set<UUID> disabled, boolean known, long at) {

        boolean isFresh() {
            return known && System.nanoTime() - at < KNOWN_FOR;
        }
    }

    DisabledAccounts(DataSource database) {
        this.accounts = JdbcClient.create(database);
    }

    boolean has(UUID account) {
        if (!state.isFresh()) {
            reading.lock();
            try {
                if (!state.isFresh()) {
                    state = read();
                }
            } finally {
                reading.unlock();
            }
        }
        return state.disabled().contains(account);
    }

    private State read() {
        try {
            return new State(
                    new HashSet<>(accounts.sql("select id from account.account where disabled_at is not null")
                            .query(UUID.class)
                            .list()),
                    true,
                    System.nanoTime());
        } catch (DataAccessException e) {
            if (!state.known()) {
                throw new InternalAuthenticationServiceException("the accounts cannot be reached", e);
            }
            return new State(state.disabled(), true, System.nanoTime());
        }
    }
}
