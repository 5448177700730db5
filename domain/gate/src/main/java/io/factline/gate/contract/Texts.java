package io.factline.gate.contract;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** What stands in the comments of the contracts, as CommonMark: how OpenAPI wants its descriptions. */
final class Texts {

    private static final Pattern CODE = Pattern.compile("</?code>");
    private static final Pattern LINK = Pattern.compile("\\{@link \\S+ ([^}]*)}");
    private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*");

    private Texts() {}

    static @Nullable String plain(@Nullable String comment) {
        if (comment == null) {
            return null;
        }
        String code = CODE.matcher(comment).replaceAll("`");
        String linked = LINK.matcher(code).replaceAll("`$1`");
        return HtmlUtils.htmlUnescape(BREAK.matcher(linked).replaceAll(" "));
    }
}
