package io.factline.query.view;

import java.io.Serial;
import org.springframework.dao.TransientDataAccessException;

/**
 * An event could not be taken for the first time. Nothing of its batch is kept: it is read once more from the log and tried
 * once more in another transaction, since whatever stops with that was no matter of the event.
 */
final class LookAgain extends TransientDataAccessException {

    @Serial
    private static final long serialVersionUID = 1;

    LookAgain(long position) {
        super("The event at position " + position + " is looked at again before its incident is parked.");
    }
}
