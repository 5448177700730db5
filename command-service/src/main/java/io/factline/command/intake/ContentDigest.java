package io.factline.command.intake;

import io.factline.gate.Gate;
import io.factline.gate.ProblemAnswer;
import io.factline.problem.Problem;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Checks the {@code Content-Digest} of a body (RFC 9530) where it has one, before anything of it is taken: it waits on disk until it has
 * come as a whole, so that of many lines none is recorded where one byte was lost.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class ContentDigest extends OncePerRequestFilter {

    private static final String HEADER = "Content-Digest";
    private static final Map<String, String> ALGORITHMS = Map.of("sha-256", "SHA-256", "sha-512", "SHA-512");
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final int BUFFER = 1 << 16;
    private static final long BYTES_MAX = 1L << 30;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Gate.API.matches(request) || READS.contains(request.getMethod()) || request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Path body = Files.createTempFile("factline-", ".body");
        try {
            Map<String, byte[]> wanted = digests(String.join(",", Collections.list(request.getHeaders(HEADER))));
            for (Map.Entry<String, byte[]> digest :
                    copy(request.getInputStream(), body, wanted).entrySet()) {
                if (!MessageDigest.isEqual(digest.getValue(), wanted.get(digest.getKey()))) {
                    throw new RuleBroken(
                            Rule.CONTENT_DIGEST_WRONG,
                            "The body that came has another " + digest.getKey()
                                    + " than Content-Digest says: send it again.");
                }
            }
            try (StoredBody stored = new StoredBody(request, body)) {
                chain.doFilter(stored, response);
            }
        } catch (RuleBroken broken) {
            ProblemAnswer.write(response, Problem.of(broken));
        } finally {
            Files.delete(body);
        }
    }

    /** Those of the algorithms that we know, of a dictionary such as {@code sha-256=:…:, sha-512=:…:}. */
    private static Map<String, byte[]> digests(String header) {
        try {
            Map<String, byte[]> digests = Arrays.stream(header.split(",", -1))
                    .map(String::strip)
                    .filter(member -> ALGORITHMS.containsKey(member.replaceFirst("=.*", "")))
                    .collect(Collectors.toMap(
                            member -> member.replaceFirst("=.*", ""),
                            member -> Base64.getDecoder().decode(member.replaceFirst("[^=]*=:(.*):", "$1")),
                            (_, last) -> last));
            if (!digests.isEmpty()) {
                return digests;
            }
        } catch (IllegalArgumentException e) {
            throw (RuleBroken) unreadable().initCause(e);
        }
        throw unreadable();
    }

    private static RuleBroken unreadable() {
        return new RuleBroken(
                Rule.INVALID_PARAMETER,
                "Content-Digest is sha-256 or sha-512 in base64 between colons: sha-256=:…: (RFC 9530).");
    }

    private static Map<String, byte[]> copy(InputStream from, Path to, Map<String, byte[]> wanted) throws IOException {
        Map<String, MessageDigest> running =
                wanted.keySet().stream().collect(Collectors.toMap(name -> name, ContentDigest::algorithm));
        InputStream body = from;
        for (MessageDigest digest : running.values()) {
            body = new DigestInputStream(body, digest);
        }
        try (var file = Files.newOutputStream(to)) {
            byte[] buffer = new byte[BUFFER];
            long length = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                length += read;
                if (length > BYTES_MAX) {
                    throw new RuleBroken(Rule.BODY_TOO_LARGE, "A body with a Content-Digest has at most 1 GiB.");
                }
                file.write(buffer, 0, read);
            }
        }
        return running.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, digest -> digest.getValue().digest()));
    }

    private static MessageDigest algorithm(String name) {
        try {
            return MessageDigest.getInstance(ALGORITHMS.getOrDefault(name, name));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256 and SHA-512", e);
        }
    }
}
