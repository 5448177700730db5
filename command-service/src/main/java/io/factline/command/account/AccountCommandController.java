package io.factline.command.account;

import io.factline.account.Account;
import io.factline.account.AccountCommandApi;
import io.factline.account.NewAccount;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts in. */
@RestController
class AccountCommandController implements AccountCommandApi {

    private final Accounts accounts;

    AccountCommandController(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public Account create(NewAccount account) {
        return accounts.create(account);
    }
}
