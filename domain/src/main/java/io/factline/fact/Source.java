package io.factline.fact;

import static io.factline.problem.RuleBroken.require;

import io.factline.record.Words;
import io.factline.time.WrittenTime;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A citation.
 *
 * @param url http or https
 * @param quote at most one short phrase
 */
public record Source(
        @Nullable Words publisher,
        @Nullable Words title,
        @Nullable Words url,
        @Nullable WrittenTime publishedAt,
        @Nullable Words quote,
        @Nullable WrittenTime capturedAt) {

    public Source {
        require(
                publisher != null || title != null || url != null,
                "A source needs a publisher, a title or an address.");
        require(
                url == null || url.equals(Words.ERASED) || isWeb(url.text()),
                "The address of a source starts with http:// or https://.");
    }

    private static boolean isWeb(String url) {
        try {
            URI uri = new URI(url);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
