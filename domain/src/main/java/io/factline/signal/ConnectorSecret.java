package io.factline.signal;

import static io.factline.problem.RuleBroken.require;

import io.factline.record.Form;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The secret of a connector, where its sender draws it, as PagerDuty does.
 *
 * @param secret 16 to 200 visible ASCII characters; absent where we shall draw it
 */
public record ConnectorSecret(
        @Nullable @Form(pattern = ConnectorSecret.WRITTEN) String secret) {

    static final String WRITTEN = "[!-~]{16,200}";
    private static final Pattern FORM = Pattern.compile(WRITTEN);

    /** One that we draw. */
    public static final ConnectorSecret DRAWN = new ConnectorSecret(null);

    public ConnectorSecret {
        require(
                secret == null || FORM.matcher(secret).matches(),
                "A secret has 16 to 200 visible ASCII characters and no spaces.");
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "ConnectorSecret";
    }
}
