package io.factline.command.account;

import io.factline.account.Account;
import io.factline.account.NewAccount;
import io.factline.account.Role;
import io.factline.command.record.CommandDatabase;
import io.factline.command.record.EventIds;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
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
        String[] roles = wanted.roles().stream().map(Role::code).sorted().toArray(String[]::new);
        try {
            accounts.sql("insert into account.account (id, name, password, roles) values (?, ?, ?, ?)")
                    .params(account.id(), account.name(), passwords.encode(wanted.password()), roles)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new RuleBroken(Rule.NAME_TAKEN, "There is an account \"" + wanted.name() + "\" already.");
        }
        return account;
    }

    /** Whether anybody can sign in. */
    boolean any() {
        return accounts.sql("select exists (select from account.account)")
                .query(Boolean.class)
                .single();
    }
}
