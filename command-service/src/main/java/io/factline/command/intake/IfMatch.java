package io.factline.command.intake;

import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version that a client saw before it asked for a change (RFC 9110, section 13.1.1; RFC 6585, section 3). */
public final class IfMatch {

    private static final Pattern STRONG = Pattern.compile("\"([1-9]\\d{0,17})\"");

    private IfMatch() {}

    /**
     * The last sequence that the client saw: the version less one; null for {@code *}, where any version will do.
     *
     * @throws RuleBroken without the header, or where it holds no strong version, which can match nothing
     */
    public static @Nullable Long sequence(@Nullable String header) {
        if (header == null) {
            throw new RuleBroken(
                    Rule.VERSION_REQUIRED,
                    "Say which version you saw: send If-Match with the ETag of the fact, such as If-Match: \"1\".");
        }
        if (header.strip().equals("*")) {
            return null;
        }
        Matcher version = STRONG.matcher(header.strip());
        if (!version.matches()) {
            throw stale();
        }
        return Long.parseLong(version.group(1)) - 1;
    }

    /** The version that the client saw is not the current one. */
    public static RuleBroken stale() {
        return new RuleBroken(
                Rule.STALE_VERSION,
                "Somebody changed it since you read it: read it again, then send the new ETag in If-Match.");
    }
}
