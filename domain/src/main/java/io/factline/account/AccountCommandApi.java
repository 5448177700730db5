package io.factline.account;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Makes, disables and enables accounts. Administrators only. */
@HttpExchange("/api/v1/accounts")
public interface AccountCommandApi {

    /** Makes an account; 409 where the name is taken. */
    @PostExchange
    Account create(@RequestBody NewAccount account);

    /** From now on nobody can sign in to it; 204, also where it was disabled before. Nobody disables their own. */
    @PostExchange("/{account}/disable")
    void disable(@PathVariable("account") UUID account);

    /** From now on somebody can sign in to it again; 204, also where it was not disabled. */
    @PostExchange("/{account}/enable")
    void enable(@PathVariable("account") UUID account);
}
