package io.factline.signal;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Where senders call. No account calls here: how a sender proves who it is, its connector says. */
@HttpExchange("/api/v1/signals")
public interface SignalIntakeApi {

    /**
     * Keeps what a sender sends, of whatever type, as it comes. Whoever sends the same again gets the first answer. 401 where the
     * signature or the secret is not the one that the connector expects, or where there is no connector of this name; 409 where it is
     * disabled.
     *
     * @param connector by its name
     * @param token the secret, for senders that can prove themselves in no other way
     * @param body at most 1 MiB
     */
    @PostExchange("/{connector}")
    ReceivedSignals receive(
            @PathVariable("connector") String connector,
            @RequestParam(name = "token", required = false) @Nullable String token,
            @RequestBody byte[] body);
}
