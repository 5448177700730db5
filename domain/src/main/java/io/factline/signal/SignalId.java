package io.factline.signal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.record.Form;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Names a signal for ever. Drawn from its connector and from what its sender calls it, so that the same told twice is one. */
@Form(pattern = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}")
public record SignalId(@JsonValue UUID value) {

    private static final long VERSION = 0xFFFF_FFFF_FFFF_0FFFL;
    private static final long VARIANT = 0x3FFF_FFFF_FFFF_FFFFL;

    @JsonCreator
    public static SignalId of(String text) {
        try {
            return new SignalId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw RuleBroken.value("\"" + text + "\" is no signal id: it must be a UUID.");
        }
    }

    /**
     * The id of what a connector calls by a name: a UUIDv8 (RFC 9562) of SHA-256 over both, each part behind its length, so that two
     * names are never one.
     */
    static SignalId drawn(UUID connector, List<String> name) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            Stream.concat(Stream.of(connector.toString()), name.stream())
                    .map(part -> part.getBytes(StandardCharsets.UTF_8))
                    .forEach(part -> {
                        sha256.update((part.length + ":").getBytes(StandardCharsets.UTF_8));
                        sha256.update(part);
                    });
            ByteBuffer digest = ByteBuffer.wrap(sha256.digest());
            long high = (digest.getLong() & VERSION) | 0x8000L;
            long low = (digest.getLong() & VARIANT) | 0x8000_0000_0000_0000L;
            return new SignalId(new UUID(high, low));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The stream of the signal: each has one of its own. */
    public String stream() {
        return "signal/" + value;
    }

    /** The refusal where there is no such signal, or none that whoever asks may know of. */
    public RuleBroken unknown() {
        return new RuleBroken(Rule.UNKNOWN_SIGNAL, "There is no signal \"" + value + "\".");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
