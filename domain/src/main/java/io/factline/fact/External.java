package io.factline.fact;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.factline.record.Form;
import io.factline.record.Term;
import io.factline.record.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact comes from, when it comes from another system. The system and its id draw the id of the fact, so that the
 * same thing told twice is the same fact.
 *
 * @param system such as {@code jira} or {@code pagerduty}
 * @param url where a person can see it there
 * @param sourceVersion grows with each change there, such as a counter or milliseconds; null where the
 *     system counts nothing
 */
public record External(
        @JsonProperty(required = true) Term system,
        @JsonProperty(required = true) ExternalId id,
        @Nullable Words url,
        @Nullable @Form(min = 0) Long sourceVersion) {

    private static final int DIGEST_BYTES = 16;

    public External {
        require(system != null, "A fact from another system names the system, such as jira.");
        require(id != null, "A fact from another system has the id that it has there.");
        require(url == null || Source.isWeb(url), "The address of an external record starts with http:// or https://.");
        require(sourceVersion == null || sourceVersion >= 0, "The version of a source is a whole number from 0 on.");
    }

    /** Whether this says something newer than {@code known}; a system that counts nothing always does. */
    public boolean isNewerThan(@Nullable External known) {
        Long before = known == null ? null : known.sourceVersion;
        return sourceVersion == null || before == null || sourceVersion > before;
    }

    /** The same origin, in the version that is known of it. */
    public External inVersion(@Nullable Long known) {
        return new External(system, id, url, known);
    }

    /** The id of the fact: the first 128 bits of SHA-256 over the system, a line feed, and the id there. */
    public FactId factId() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((system + "\n" + id).getBytes(StandardCharsets.UTF_8));
            return new FactId("src-" + HexFormat.of().formatHex(digest, 0, DIGEST_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
