package io.factline.query.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

    /** For whoever asked alone, and asked again each time. */
    private static final String CACHING = "private, no-cache";

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
                + Digest.of(request.getRequestURI() + "\n"
                        + dependsOn.map(part -> Objects.toString(part, "")).collect(Collectors.joining("\n")))
                + "\"";
        response.setHeader(HttpHeaders.CACHE_CONTROL, CACHING);
        if (new ServletWebRequest(request, response).checkNotModified(etag)) {
            throw new Unchanged(etag);
        }
        response.setHeader(HttpHeaders.ETAG, etag);
    }
}
