package io.factline.query.intake;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a client is ready to wait for an answer that knows a position: {@code Prefer: wait=n} (RFC 7240, section 4.3). */
public final class Freshness {

    private static final Duration BY_DEFAULT = Duration.ofSeconds(5);
    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final Pattern WAIT =
            Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*\"?(\\d{1,9})\"?(?:$|[,;\\s])", Pattern.CASE_INSENSITIVE);

    private Freshness() {}

    /** 5 seconds unless the client says otherwise, 30 at most. A preference that cannot be read is ignored, as the RFC asks. */
    public static Duration wait(@Nullable String prefer) {
        if (prefer == null) {
            return BY_DEFAULT;
        }
        Matcher wait = WAIT.matcher(prefer);
        if (!wait.find()) {
            return BY_DEFAULT;
        }
        Duration wanted = Duration.ofSeconds(Long.parseLong(wait.group(1)));
        return wanted.compareTo(AT_MOST) < 0 ? wanted : AT_MOST;
    }
}
