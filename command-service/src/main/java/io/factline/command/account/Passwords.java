package io.factline.command.account;

import java.security.SecureRandom;
import java.util.Base64;

/** Passwords that nobody chose. */
final class Passwords {

    private static final int RANDOM_BYTES = 15;

    private Passwords() {}

    /** 20 characters that can be typed, of 120 random bits. */
    static String draw() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
