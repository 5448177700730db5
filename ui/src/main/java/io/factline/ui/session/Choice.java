package io.factline.ui.session;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** What somebody chose on this device, kept in a cookie: it outlives the session and holds before anyone signs in. */
enum Choice {
    LANGUAGE("factline-language"),
    APPEARANCE("factline-appearance"),
    SHORTCUTS("factline-shortcuts");

    private static final Duration KEPT = Duration.ofDays(365);

    private final String cookie;

    Choice(String cookie) {
        this.cookie = cookie;
    }

    Optional<String> in(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(sent -> sent.getName().equals(cookie))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    void keep(String value) {
        VaadinResponse response = VaadinResponse.getCurrent();
        if (response == null) {
            return;
        }
        Cookie kept = new Cookie(cookie, value);
        kept.setPath("/");
        kept.setMaxAge((int) KEPT.toSeconds());
        kept.setHttpOnly(true);
        kept.setAttribute("SameSite", "Lax");
        response.addCookie(kept);
    }
}
