package io.factline.command.postgres;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Draws passwords that nobody has to remember. */
final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Secret() {}

    /** 256 random bits in hexadecimal digits, which need no quoting anywhere. */
    static String draw() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
