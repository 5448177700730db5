package io.factline.command.record;

import io.factline.record.Term;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asked, through what, and as part of what. Set once at intake, never a member of a command or an event.
 *
 * @param actor the opaque id of the account
 * @param client {@code ui}, {@code api} or {@code demo}
 * @param correlation ties together what one request caused
 * @param causation the event that led to it
 * @param readsPrivileged whether the account may read privileged facts, and so decide about them
 */
public record Origin(
        UUID actor,
        Term client,
        UUID correlation,
        @Nullable UUID causation,
        @Nullable OnceKey key,
        boolean readsPrivileged) {}
