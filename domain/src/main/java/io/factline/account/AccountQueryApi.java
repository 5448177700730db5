package io.factline.account;

import java.util.List;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Who may sign in. */
@HttpExchange("/api/v1/accounts")
public interface AccountQueryApi {

    /** All accounts by name; administrators only. */
    @GetExchange
    List<Account> all();

    /** The names behind the ids of accounts; for everybody who is signed in. */
    @GetExchange("/names")
    List<AccountName> names();

    /** The account that asks: how a client checks its credentials. */
    @GetExchange("/me")
    Account me();
}
