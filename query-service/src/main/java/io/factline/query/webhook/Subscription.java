package io.factline.query.webhook;

import io.factline.gate.Scope;
import io.factline.query.feed.FeedFilter;
import io.factline.query.intake.Reader;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook that is in use, as the one who sends has to know it.
 *
 * @param incidents all that it may know of; null for every incident
 * @param secrets with each of which a delivery is signed, the newest first
 * @param position up to which the log was looked at for it
 * @param enabledAt what was tried before is tried as if for the first time
 */
record Subscription(
        UUID id,
        String url,
        @Nullable Set<UUID> incidents,
        FeedFilter filter,
        List<byte[]> secrets,
        long position,
        Instant enabledAt) {

    /** As whom it sees the record: a viewer, who is a member of a private incident only where somebody made it one. */
    Reader reader() {
        return new Reader(false, false, new Scope(id, false, incidents));
    }
}
