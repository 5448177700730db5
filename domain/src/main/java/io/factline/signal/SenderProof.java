package io.factline.signal;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.factline.record.Form;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a sender proves that it is the one.
 *
 * @param header in which the signature stands; of {@code hmac} alone. It may hold several with commas between them
 * @param prefix before each signature, such as {@code v1=} or {@code sha256=}
 * @param encoding of the signature, {@code hex} if absent
 */
public record SenderProof(
        @JsonProperty(required = true) ProofKind kind,

        @Nullable @Form(pattern = SenderProof.HEADER_WRITTEN)
        String header,

        @Nullable @Form(pattern = SenderProof.PREFIX_WRITTEN)
        String prefix,

        @Nullable SignatureEncoding encoding) {

    static final String HEADER_WRITTEN = "[A-Za-z0-9-]{1,64}";
    static final String PREFIX_WRITTEN = "[A-Za-z0-9=:._-]{1,32}";
    private static final Pattern HEADER = Pattern.compile(HEADER_WRITTEN);
    private static final Pattern PREFIX = Pattern.compile(PREFIX_WRITTEN);

    public SenderProof {
        require(kind != null, "Say how the sender proves who it is.");
        require(
                (kind == ProofKind.HMAC) == (header != null),
                "A signature (hmac) needs the name of the header that it stands in, and nothing else has one.");
        require(
                header == null || HEADER.matcher(header).matches(),
                "A header has 1 to 64 letters, digits and hyphens.");
        require(
                prefix == null || (header != null && PREFIX.matcher(prefix).matches()),
                "The prefix of a signature has 1 to 32 letters, digits and = : . _ -");
        require(encoding == null || header != null, "Only a signature (hmac) has an encoding.");
    }

    /** A proof that needs nothing but the secret. */
    public static SenderProof by(ProofKind kind) {
        return new SenderProof(kind, null, null, null);
    }

    /** Whether whoever checks it has to know the secret itself: of all others a digest is enough. */
    public boolean signs() {
        return kind == ProofKind.HMAC || kind == ProofKind.STANDARD_WEBHOOKS;
    }
}
