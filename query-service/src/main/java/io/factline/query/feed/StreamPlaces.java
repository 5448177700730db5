package io.factline.query.feed;

import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many may follow the feed at once: all, and each account, so that no one takes the places of the others. */
@Component
class StreamPlaces {

    private final int all;
    private final int each;
    private final Map<UUID, Integer> taken = new HashMap<>();
    private int open;

    StreamPlaces(
            @Value("${factline.limits.streams:1000}") int all, @Value("${factline.limits.streams-each:250}") int each) {
        this.all = all;
        this.each = each;
    }

    /** A place, until it is closed. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * A place for an account.
     *
     * @throws RuleBroken where none is left
     */
    synchronized Place take(UUID account) {
        if (open >= all || taken.getOrDefault(account, 0) >= each) {
            throw new RuleBroken(Rule.TOO_MANY_STREAMS, "As many streams as may be are open already: come back later.");
        }
        open++;
        taken.merge(account, 1, Integer::sum);
        return () -> leave(account);
    }

    private synchronized void leave(UUID account) {
        open--;
        taken.computeIfPresent(account, (_, places) -> places == 1 ? null : places - 1);
    }
}
