package io.factline.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.factline.account.AuditedAct;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Notes who signed in and what was administered. What cannot be noted refuses nobody: a database that is gone lets nobody
 * sign in anyway.
 */
public final class AuditNotes {

    private static final Logger LOG = LoggerFactory.getLogger(AuditNotes.class);

    /** An integrator signs in with each call: that they come from there is noted once in this time, not each call. */
    private static final Duration ONCE_IN = Duration.ofHours(1);

    private static final int AT_MOST = 100_000;

    private final JdbcClient accounts;
    private final Cache<Note, Boolean> noted =
            Caffeine.newBuilder().maximumSize(AT_MOST).expireAfterWrite(ONCE_IN).build();

    public AuditNotes(DataSource database) {
        this.accounts = JdbcClient.create(database);
    }

    /** What is noted once in a while. Who is slowed down is a network, whatever the names: the account is null. */
    private record Note(AuditedAct act, @Nullable String account, String network) {}

    /** What an account did as an administrator, from where the call came: for a call of the UI that is the UI. */
    public void administered(AuditedAct act, UUID account, String address) {
        write(act, account, null, new Arrival(address, false));
    }

    void signedIn(String account, Arrival arrival) {
        if (arrival.throughUi() || isNew(new Note(AuditedAct.SIGNED_IN, account, arrival.network()))) {
            write(AuditedAct.SIGNED_IN, UUID.fromString(account), null, arrival);
        }
    }

    void failed(String name, Arrival arrival) {
        write(AuditedAct.SIGN_IN_FAILED, null, name, arrival);
    }

    /** Noted with the name that was tried first: a guesser of many names gets one line an hour, not one for each name. */
    void slowedDown(String name, Arrival arrival) {
        if (isNew(new Note(AuditedAct.SIGN_IN_LIMITED, null, arrival.network()))) {
            write(AuditedAct.SIGN_IN_LIMITED, null, name, arrival);
        }
    }

    /** A key that is worth nothing: whose it was, null where it never was one. */
    void refused(@Nullable UUID key, Arrival arrival) {
        String account = key == null ? null : key.toString();
        if (isNew(new Note(AuditedAct.KEY_REFUSED, account, arrival.network()))) {
            write(AuditedAct.KEY_REFUSED, key, null, arrival);
        }
    }

    /** Somebody for whom the issuer vouches, and who may not come in: whose account it is, null where there is none. */
    void notLetIn(@Nullable UUID account, Arrival arrival) {
        if (arrival.throughUi()
                || isNew(new Note(
                        AuditedAct.SIGN_IN_FAILED, account == null ? null : account.toString(), arrival.network()))) {
            write(AuditedAct.SIGN_IN_FAILED, account, null, arrival);
        }
    }

    /** An account that was made because the issuer vouched for somebody for the first time. */
    void madeItself(UUID account, Arrival arrival) {
        write(AuditedAct.ACCOUNT_MADE, account, null, arrival);
    }

    private boolean isNew(Note note) {
        return noted.asMap().putIfAbsent(note, true) == null;
    }

    /** A name is looked up where the note is written, and not kept: somebody may have typed a password in its place. */
    private void write(AuditedAct act, @Nullable UUID account, @Nullable String name, Arrival arrival) {
        try {
            accounts.sql("select account.note(:act, :account, :name, :address::inet)")
                    .param("act", act.code())
                    .param("account", account)
                    .param("name", name)
                    .param("address", arrival.address())
                    .query((_, _) -> act)
                    .single();
        } catch (DataAccessException e) {
            LOG.warn("A sign-in could not be noted: {}", e.getClass().getSimpleName());
        }
    }
}
