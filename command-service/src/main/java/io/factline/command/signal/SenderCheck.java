package io.factline.command.signal;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.factline.signal.SenderProof;
import io.factline.signal.SignatureEncoding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether a request proves that its sender knows a secret. Every comparison takes as long for a wrong proof as for a right one.
 */
final class SenderCheck {

    private final Map<String, String> headers;
    private final @Nullable String token;
    private final byte[] body;

    /**
     * Makes a check of a request.
     *
     * @param headers of it, by their names in small letters
     * @param token that stood in the address; null where none did
     */
    SenderCheck(Map<String, String> headers, @Nullable String token, byte[] body) {
        this.headers = Map.copyOf(headers);
        this.token = token;
        this.body = body.clone();
    }

    /** What is kept of a secret: itself where signatures are to be computed with it, else its digest. */
    static byte[] kept(SenderProof proof, String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        return proof.signs() ? bytes : digest(bytes);
    }

    /** Whether the proof holds for one of some secrets, as they are kept. */
    boolean holds(SenderProof proof, List<byte[]> secrets) {
        return switch (proof.kind()) {
            case HMAC -> isSigned(proof, secrets);
            case STANDARD_WEBHOOKS -> secrets.stream().anyMatch(this::isStandard);
            case BEARER -> isKnown(credential("bearer "), secrets);
            case BASIC -> isKnown(password(), secrets);
            case ADDRESS -> isKnown(token, secrets);
        };
    }

    private boolean isSigned(SenderProof proof, List<byte[]> secrets) {
        String header = proof.header();
        String given = header == null ? null : headers.get(header.toLowerCase(Locale.ROOT));
        if (given == null) {
            return false;
        }
        String prefix = proof.prefix() == null ? "" : proof.prefix();
        List<byte[]> signatures = Arrays.stream(given.split(","))
                .map(String::strip)
                .filter(one -> one.startsWith(prefix))
                .flatMap(one -> decoded(one.substring(prefix.length()), proof.encoding()))
                .toList();
        return secrets.stream()
                .map(this::signature)
                .anyMatch(expected -> signatures.stream().anyMatch(one -> MessageDigest.isEqual(expected, one)));
    }

    private static Stream<byte[]> decoded(String signature, @Nullable SignatureEncoding encoding) {
        try {
            return Stream.of(
                    encoding == SignatureEncoding.BASE64
                            ? Base64.getDecoder().decode(signature)
                            : HexFormat.of().parseHex(signature));
        } catch (IllegalArgumentException _) {
            return Stream.empty();
        }
    }

    private byte[] signature(byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    /** What is signed there is text: of bytes that are none, no proof holds. */
    private boolean isStandard(byte[] secret) {
        Map<String, List<String>> values = headers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            new Webhook(new String(secret, StandardCharsets.UTF_8)).verify(text, values);
            return true;
        } catch (CharacterCodingException | WebhookVerificationException | EmptyWebhookSecretException _) {
            return false;
        }
    }

    private static boolean isKnown(@Nullable String secret, List<byte[]> digests) {
        if (secret == null) {
            return false;
        }
        byte[] digest = digest(secret.getBytes(StandardCharsets.UTF_8));
        return digests.stream().anyMatch(one -> MessageDigest.isEqual(one, digest));
    }

    private @Nullable String credential(String scheme) {
        String given = headers.get("authorization");
        return given != null && given.toLowerCase(Locale.ROOT).startsWith(scheme)
                ? given.substring(scheme.length()).strip()
                : null;
    }

    private @Nullable String password() {
        String credential = credential("basic ");
        if (credential == null) {
            return null;
        }
        try {
            String both = new String(Base64.getDecoder().decode(credential), StandardCharsets.UTF_8);
            return both.contains(":") ? both.substring(both.indexOf(':') + 1) : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
