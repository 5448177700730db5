package io.factline.account;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Makes accounts. Administrators only. */
@HttpExchange("/api/v1/accounts")
public interface AccountCommandApi {

    /** Makes an account; 409 where the name is taken. */
    @PostExchange
    Account create(@RequestBody NewAccount account);
}
