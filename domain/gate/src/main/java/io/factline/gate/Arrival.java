package io.factline.gate;

import io.factline.account.SignInOrigin;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * From where a name and a password come.
 *
 * @param address of the browser, where the UI passes on what was typed there; else of whoever called; without the interface
 *     of ours that it came through ({@code %eth0})
 * @param throughUi whether somebody signs in to the UI: then it is a sign-in, else one call of many
 */
record Arrival(String address, boolean throughUi) {

    /** What one subscriber has of IPv6, to choose addresses from at will: the first 64 bits (RFC 6177). */
    private static final int NETWORK_BYTES = 8;

    Arrival {
        int zone = address.indexOf('%');
        address = zone < 0 ? address : address.substring(0, zone);
    }

    /** Believes an address only from the UI, which signs it: a caller cannot choose the one that it is counted under. */
    static Arrival of(HttpServletRequest request, PublicKey key) {
        return Optional.ofNullable(request.getHeader(SignInOrigin.HEADER))
                .flatMap(signed -> SignInOrigin.verify(signed, key, Instant.now()))
                .map(origin -> new Arrival(origin.address(), true))
                .orElseGet(() -> new Arrival(request.getRemoteAddr(), false));
    }

    /** Of a call that carries a token. */
    static Arrival of(Authentication attempt) {
        return new Arrival(
                attempt.getDetails() instanceof WebAuthenticationDetails from ? from.getRemoteAddress() : "", false);
    }

    /** What one guesser counts under: the address, of IPv6 its /64. */
    String network() {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            if (!(parsed instanceof Inet6Address)) {
                return parsed.getHostAddress();
            }
            byte[] bytes = parsed.getAddress();
            Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
        } catch (IllegalArgumentException | UnknownHostException e) {
            return address;
        }
    }
}
