package io.factline.gate;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords: the next one is not even looked at. It says nothing of whether there is such an account. */
final class SlowDown extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    SlowDown(Duration wait) {
        super("too many wrong passwords");
        this.wait = wait;
    }

    Duration askAgainIn() {
        return wait;
    }
}
