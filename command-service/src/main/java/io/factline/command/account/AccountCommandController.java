package io.factline.command.account;

import io.factline.account.Account;
import io.factline.account.AccountCommandApi;
import io.factline.account.AuditedAct;
import io.factline.account.NewAccount;
import io.factline.command.record.CommandDatabase;
import io.factline.gate.AuditNotes;
import io.factline.problem.RuleBroken;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts in. */
@RestController
class AccountCommandController implements AccountCommandApi {

    private final Accounts accounts;
    private final AuditNotes audit;
    private final HttpServletRequest current;

    /** Spring hands in a proxy of the request at hand. */
    AccountCommandController(Accounts accounts, @CommandDatabase DataSource database, HttpServletRequest current) {
        this.accounts = accounts;
        this.audit = new AuditNotes(database);
        this.current = current;
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public Account create(NewAccount account) {
        Account made = accounts.create(account);
        note(AuditedAct.ACCOUNT_MADE);
        return made;
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void disable(UUID account) {
        if (account.equals(administrator())) {
            throw RuleBroken.value("Nobody disables the account that they sign in with: ask another administrator.");
        }
        accounts.disable(account);
        note(AuditedAct.ACCOUNT_DISABLED);
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void enable(UUID account) {
        accounts.enable(account);
        note(AuditedAct.ACCOUNT_ENABLED);
    }

    private void note(AuditedAct act) {
        audit.administered(act, administrator(), current.getRemoteAddr());
    }

    private UUID administrator() {
        return UUID.fromString(current.getRemoteUser());
    }
}
