package io.factline.gate;

import org.springframework.security.authentication.AccountStatusException;

/** It is known who it is, and they may not come in: 403, with the sentence that says why. */
final class NotLetIn extends AccountStatusException {

    private static final long serialVersionUID = 1L;

    static final String DISABLED = "Your account was disabled: ask an administrator.";

    NotLetIn(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
