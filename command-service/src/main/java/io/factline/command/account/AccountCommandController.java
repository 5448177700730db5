package io.factline.command.account;

import io.factline.account.Account;
import io.factline.account.AccountCommandApi;
import io.factline.account.AuditedAct;
import io.factline.account.NewAccount;
import io.factline.command.record.CommandDatabase;
import io.factline.gate.AuditNotes;
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
        audit.administered(AuditedAct.ACCOUNT_MADE, UUID.fromString(current.getRemoteUser()), current.getRemoteAddr());
        return made;
    }
}
