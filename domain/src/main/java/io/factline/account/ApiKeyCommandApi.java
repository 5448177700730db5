package io.factline.account;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Makes and revokes keys. Administrators only, and no key itself: what a stolen key made would outlive it. */
@HttpExchange("/api/v1/keys")
public interface ApiKeyCommandApi {

    /** Makes a key, and tells its secret this once; 409 where the name is taken. */
    @PostExchange
    DrawnApiKey create(@RequestBody NewApiKey key);

    /** From now on the key is worth nothing; 204, also where it was revoked before. */
    @PostExchange("/{key}/revoke")
    void revoke(@PathVariable("key") UUID key);
}
