package io.factline.command.fact;

import io.factline.fact.FactId;
import io.factline.incident.IncidentId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;

/** What tells a CloudEvent from all others: its source and its id. The same two are the same event, however it is sent. */
record EventIdentity(String source, String id) {

    private static final int VERSION = 8;
    private static final long VERSION_BITS = 0xF000L;
    private static final int VERSION_AT = 12;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long BESIDE_VARIANT = 0x3FFF_FFFF_FFFF_FFFFL;

    /** Under which an account sends it once to an incident, as under an {@code Idempotency-Key}. */
    String key(IncidentId incident) {
        return "cloudevent:" + incident + ":"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(digest());
    }

    /** The id of a fact that names none: the same event draws the same id, whoever sends it (UUID version 8, RFC 9562). */
    FactId factId() {
        ByteBuffer digest = ByteBuffer.wrap(digest());
        long high = (digest.getLong() & ~VERSION_BITS) | ((long) VERSION << VERSION_AT);
        long low = (digest.getLong() & BESIDE_VARIANT) | VARIANT;
        return new FactId(new UUID(high, low).toString());
    }

    private byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest((source + '\n' + id).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
