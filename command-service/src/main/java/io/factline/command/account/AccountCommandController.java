package io.factline.command.account;

import io.factline.account.Account;
import io.factline.account.AccountCommandApi;
import io.factline.account.AuditedAct;
import io.factline.account.NewAccount;
import io.factline.problem.RuleBroken;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts in. */
@RestController
class AccountCommandController implements AccountCommandApi {

    private final Accounts accounts;
    private final Administration administration;

    AccountCommandController(Accounts accounts, Administration administration) {
        this.accounts = accounts;
        this.administration = administration;
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public Account create(NewAccount account) {
        Account made = accounts.create(account);
        administration.note(AuditedAct.ACCOUNT_MADE);
        return made;
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void disable(UUID account) {
        if (account.equals(administration.administrator())) {
            throw RuleBroken.value("Nobody disables the account that they sign in with: ask another administrator.");
        }
        accounts.disable(account);
        administration.note(AuditedAct.ACCOUNT_DISABLED);
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void enable(UUID account) {
        accounts.enable(account);
        administration.note(AuditedAct.ACCOUNT_ENABLED);
    }
}
