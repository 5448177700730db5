package io.factline.query.view;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * What an event brought about that lies in the event or in the projection, so that trying again would not help. All that lies
 * in the database (it is away, full, stopping, or let another transaction win) is none.
 *
 * @param reason a short technical word; never the message of the error, which may repeat a value
 */
record Fault(String reason) {

    /** The classes of SQL states that a value or a statement of ours brings about, wherever and whenever it runs. */
    private static final Set<String> OURS = Set.of("21", "22", "23", "42", "54", "P0");

    /** Also of class 42, but a matter of the rights of the role. */
    private static final String NO_RIGHT = "42501";

    /** The fault behind a failure; empty where it must be tried again. */
    static Optional<Fault> of(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                return Optional.ofNullable(refused.getSQLState())
                        .filter(state ->
                                state.length() == 5 && OURS.contains(state.substring(0, 2)) && !state.equals(NO_RIGHT))
                        .map(state -> new Fault("SQLSTATE " + state));
            }
        }
        if (failure instanceof NonTransientDataAccessResourceException
                || failure instanceof TransientDataAccessException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof TransactionException) {
            return Optional.empty();
        }
        return Optional.of(new Fault(
                NestedExceptionUtils.getMostSpecificCause(failure).getClass().getSimpleName()));
    }
}
