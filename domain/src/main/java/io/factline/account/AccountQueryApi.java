package io.factline.account;

import io.factline.record.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
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

    /**
     * Who signed in and what was administered, the newest first; administrators and auditors.
     *
     * @param before only lines with a lower id: the last one of the page before
     * @param limit lines on a page, 1 to 1000, 200 if absent
     */
    @GetExchange("/audit")
    List<AuditNote> audit(
            @RequestParam(name = "before", required = false) @Nullable Long before,
            @RequestParam(name = "limit", required = false) @Form(min = 1, max = 1000) @Nullable Integer limit);

    /** The account that asks: how a client checks its credentials. */
    @GetExchange("/me")
    Account me();
}
