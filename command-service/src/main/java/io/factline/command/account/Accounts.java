package io.factline.command.account;

import io.factline.account.Account;
import io.factline.account.NewAccount;
import io.factline.account.Role;
import io.factline.command.record.CommandDatabase;
import io.factline.command.record.EventIds;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The accounts. They are no part of the record: an event knows an account by its opaque id alone. */
@Component
public class Accounts {

    private final JdbcClient accounts;
    private final PasswordEncoder passwords = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    Accounts(@CommandDatabase DataSource database) {
        this.accounts = JdbcClient.create(database);
    }

    /**
     * Makes an account.
     *
     * @throws RuleBroken where the name is taken
     */
    public Account create(NewAccount wanted) {
        Account account = new Account(EventIds.next(), wanted.name(), wanted.roles());
        insert(account, wanted.password());
        return account;
    }

    /**
     * Makes an account through which Factline itself acts; nothing happens where it is there. Nobody can sign in to it: its
     * password is drawn, and forgotten.
     *
     * @throws RuleBroken where another account has the name
     */
    public void keep(Account own) {
        boolean there = accounts.sql("select exists (select from account.account where id = ?)")
                .params(own.id())
                .query(Boolean.class)
                .single();
        if (!there) {
            insert(own, Passwords.draw());
        }
    }

    private void insert(Account account, String password) {
        String[] roles = account.roles().stream().map(Role::code).sorted().toArray(String[]::new);
        orTaken(
                account.name(),
                () -> accounts.sql("insert into account.account (id, name, password, roles) values (?, ?, ?, ?)")
                        .params(account.id(), account.name(), passwords.encode(password), roles)
                        .update());
    }

    /**
     * From now on nobody can sign in to the account, whichever way.
     *
     * @throws RuleBroken where there is none with this id, or where nobody with a password could administer any more: that is the
     *     way in where an issuer fails
     */
    void disable(UUID account) {
        requireThere(account);
        int disabled = accounts.sql("""
                        update account.account a set disabled_at = coalesce(a.disabled_at, now())
                        where a.id = :id and (a.password is null or not 'administrator' = any (a.roles) or exists (
                          select from account.account other
                          where other.id <> :id and 'administrator' = any (other.roles) and other.password is not null
                            and other.disabled_at is null))""").param("id", account).update();
        if (disabled == 0) {
            throw RuleBroken.value(
                    "Nobody else with a password could administer then: make another administrator first.");
        }
    }

    /**
     * From now on somebody can sign in to the account again.
     *
     * @throws RuleBroken where there is none with this id
     */
    void enable(UUID account) {
        requireThere(account);
        accounts.sql("update account.account set disabled_at = null where id = ?")
                .params(account)
                .update();
    }

    private void requireThere(UUID account) {
        boolean there = accounts.sql("select exists (select from account.account where id = ?)")
                .params(account)
                .query(Boolean.class)
                .single();
        if (!there) {
            throw new RuleBroken(Rule.UNKNOWN_ACCOUNT, "There is no account with this id.");
        }
    }

    /**
     * Inserts an account, a key, a webhook or a connector.
     *
     * @throws RuleBroken where one has the name
     */
    public static void orTaken(String name, Runnable insert) {
        try {
            insert.run();
        } catch (DuplicateKeyException e) {
            throw RuleBroken.at(
                    "/name",
                    Rule.NAME_TAKEN,
                    "There is an account, a key, a webhook or a connector \"" + name + "\" already.");
        }
    }

    /** Whether there is an administrator: whoever is one can sign in, and let others in. */
    boolean hasAdministrator() {
        return accounts.sql(
                        "select exists (select from account.account where 'administrator' = any (roles) and password is not null)")
                .query(Boolean.class)
                .single();
    }
}
