package io.factline.gate;

import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whether what somebody signed in with is still good, for calls that last longer than a moment. */
public final class Credentials {

    private final JdbcClient accounts;

    public Credentials(DataSource database) {
        this.accounts = JdbcClient.create(database);
    }

    /**
     * When the token of whoever asks the request at hand ends, and its roles with it. {@link Instant#MAX} where they came with a
     * key or a password: {@link #areGood} is what knows of those.
     */
    public static Instant end() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof TokenHolder holder
                ? holder.end()
                : Instant.MAX;
    }

    /** False where it is a key that was revoked or has expired, and where the account was disabled. */
    public boolean areGood(UUID account) {
        return accounts.sql(
                        "select not exists (select from account.api_key k where k.account = ?"
                                + " and (k.revoked_at is not null or k.expires_at <= now()))"
                                + " and not exists (select from account.account a where a.id = ? and a.disabled_at is not null)")
                .params(account, account)
                .query(Boolean.class)
                .single();
    }
}
