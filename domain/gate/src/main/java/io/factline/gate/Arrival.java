package io.factline.gate;

import io.factline.account.SignInOrigin;
import jakarta.servlet.http.HttpServletRequest;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;

/**
 * From where a name and a password come.
 *
 * @param address of the browser, where the UI passes on what was typed there; else of whoever called
 * @param throughUi whether somebody signs in to the UI: then it is a sign-in, else one call of many
 */
record Arrival(String address, boolean throughUi) {

    /** Believes an address only from the UI, which signs it: a caller cannot choose the one that it is counted under. */
    static Arrival of(HttpServletRequest request, PublicKey key) {
        return Optional.ofNullable(request.getHeader(SignInOrigin.HEADER))
                .flatMap(signed -> SignInOrigin.verify(signed, key, Instant.now()))
                .map(origin -> new Arrival(origin.address(), true))
                .orElseGet(() -> new Arrival(request.getRemoteAddr(), false));
    }
}
