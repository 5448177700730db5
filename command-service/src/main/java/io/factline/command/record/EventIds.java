package io.factline.command.record;

import java.security.SecureRandom;
import java.util.UUID;

/** Draws UUIDv7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds, the rest random. */
public final class EventIds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION = 0x7000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private EventIds() {}

    public static UUID next() {
        long high = System.currentTimeMillis() << 16 | VERSION | RANDOM.nextInt(1 << 12);
        long low = VARIANT | RANDOM.nextLong() >>> 2;
        return new UUID(high, low);
    }
}
