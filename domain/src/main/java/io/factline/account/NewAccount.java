package io.factline.account;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.factline.record.Form;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The body of a request for a new account.
 *
 * @param name 1 to 64 of a to z, 0 to 9 and {@code . _ @ -}, starting with a letter or a digit
 * @param password 12 to 72 bytes in UTF-8 (NIST SP 800-63B, section 3.1.1; the upper bound is that of the hash)
 */
public record NewAccount(
        @JsonProperty(required = true) @Form(pattern = NewAccount.NAME_WRITTEN)
        String name,

        @JsonProperty(required = true) @Form(min = NewAccount.PASSWORD_MIN, max = NewAccount.PASSWORD_MAX)
        String password,

        @JsonProperty(required = true) @Form(min = 1) Set<Role> roles) {

    /** What a name of an account, a key or a webhook looks like, for a machine. */
    public static final String NAME_WRITTEN = "[a-z0-9][a-z0-9._@-]{0,63}";

    private static final Pattern NAME = Pattern.compile(NAME_WRITTEN);
    /** What a name of an account, a key or a webhook looks like, for a person. */
    public static final String NAME_RULE =
            "A name has 1 to 64 of a to z, 0 to 9, dots, underscores, hyphens and @, and starts with a letter or a digit.";

    static final String ROLES = "viewer, editor, auditor, administrator or counsel";
    static final int PASSWORD_MIN = 12;
    static final int PASSWORD_MAX = 72;

    public NewAccount {
        require(name != null && isName(name), NAME_RULE);
        require(password != null && password.length() >= PASSWORD_MIN, "A password has at least 12 characters.");
        require(
                password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= PASSWORD_MAX,
                "A password has at most 72 bytes in UTF-8.");
        require(roles != null && !roles.isEmpty(), "An account needs at least one role: " + ROLES + ".");
        roles = Set.copyOf(roles);
    }

    /** Whether a name looks like {@link #NAME_RULE}. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "NewAccount[name=" + name + ", roles=" + roles + "]";
    }
}
