package io.factline.fact;

import static io.factline.problem.RuleBroken.require;

import io.factline.record.Form;
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
        @Nullable @Form(max = Source.QUOTE_MAX) Words quote,
        @Nullable WrittenTime capturedAt) {

    static final int QUOTE_MAX = 300;

    public Source {
        require(
                publisher != null || title != null || url != null,
                "A source needs a publisher, a title or an address.");
        require(
                url == null || isWeb(url),
                "The address of a source is a web address: it starts with http:// or https://, without spaces.");
        require(
                quote == null || quote.text().length() <= QUOTE_MAX,
                "A quote is one short phrase: at most 300 characters.");
    }

    /** Whether words are a web address, or were one before they were erased. */
    static boolean isWeb(Words url) {
        if (url.equals(Words.ERASED)) {
            return true;
        }
        try {
            URI uri = new URI(url.text());
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
