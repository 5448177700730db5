package io.factline.query.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Tags the answer to the request at hand: the digest of all that it depends on, so that the same tag means the same bytes
 * (RFC 9110, section 8.8.3).
 */
@Component
public class AnswerTag {

    private static final int DIGEST_BYTES = 16;

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    /** Spring hands in proxies of the request and the answer at hand. */
    AnswerTag(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    /**
     * Sets the tag.
     *
     * @throws Unchanged where the client holds this answer already
     */
    public void answer(Stream<? extends @Nullable Object> dependsOn) {
        String etag = "\""
                + digest(request.getRequestURI() + "\n"
                        + dependsOn.map(part -> Objects.toString(part, "")).collect(Collectors.joining("\n")))
                + "\"";
        if (new ServletWebRequest(request, response).checkNotModified(etag)) {
            throw new Unchanged(etag);
        }
        response.setHeader(HttpHeaders.ETAG, etag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }

    private static String digest(String text) {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
