package io.factline.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the audit of accounts. Lines are kept for 90 days.
 *
 * @param id later lines have higher ones
 * @param account who did it, or as whom somebody failed to sign in; absent where no account has the name that was typed
 * @param address from where: of the browser for sign-ins to the UI, else of whoever called the service
 */
public record AuditNote(
        long id,
        Instant at,
        AuditedAct act,
        @Nullable UUID account,
        @Nullable String address) {}
