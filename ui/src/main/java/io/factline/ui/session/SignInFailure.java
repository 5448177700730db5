package io.factline.ui.session;

import com.vaadin.flow.server.VaadinSession;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.WebAttributes;

/** Why nobody signed in, by what its reader can do about it. The code leads to its texts. */
enum SignInFailure {
    WRONG("wrong", false),
    SLOWED("slowed", false),
    UNREACHABLE("unreachable", false),
    /** The provider said no, or somebody changed their mind there. */
    REFUSED("refused", true),
    /** The provider vouches for them, and they have no role here or were disabled. */
    NOT_LET_IN("not-let-in", true),
    /** The provider is away, or what it said was not right. */
    FAILED("failed", true);

    private static final Set<String> NO = Set.of(
            "access_denied",
            "login_required",
            "consent_required",
            "interaction_required",
            "account_selection_required");

    private final String code;
    private final boolean throughProvider;

    SignInFailure(String code, boolean throughProvider) {
        this.code = code;
        this.throughProvider = throughProvider;
    }

    /** That of the attempt which led to the page at hand. */
    static SignInFailure last() {
        VaadinSession session = VaadinSession.getCurrent();
        return of(session == null ? null : session.getSession().getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION));
    }

    private static SignInFailure of(@Nullable Object failure) {
        return switch (failure) {
            case OAuth2AuthenticationException known -> of(known.getError().getErrorCode());
            case AuthenticationServiceException _ -> UNREACHABLE;
            case LockedException _ -> SLOWED;
            case null, default -> WRONG;
        };
    }

    private static SignInFailure of(String code) {
        if (code.equals(ProviderSecurity.NOT_LET_IN)) {
            return NOT_LET_IN;
        }
        return NO.contains(code) ? REFUSED : FAILED;
    }

    boolean isThroughProvider() {
        return throughProvider;
    }

    String title() {
        return "sign-in." + code + ".title";
    }

    String text() {
        return "sign-in." + code + ".text";
    }
}
