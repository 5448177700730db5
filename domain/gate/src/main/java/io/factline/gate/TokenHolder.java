package io.factline.gate;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/** Somebody who came with a token that says itself when it ends; known by their opaque id. */
final class TokenHolder extends UsernamePasswordAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final Instant end;

    TokenHolder(UUID account, Collection<? extends GrantedAuthority> authorities, Instant end) {
        super(account.toString(), null, authorities);
        this.end = end;
    }

    Instant end() {
        return end;
    }
}
