package io.factline.account;

import java.util.List;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The keys of integrators. Administrators only. */
@HttpExchange("/api/v1/keys")
public interface ApiKeyQueryApi {

    /** All keys by name, without their secrets, which nobody knows; those that were revoked or expired, too. */
    @GetExchange
    List<ApiKey> all();
}
