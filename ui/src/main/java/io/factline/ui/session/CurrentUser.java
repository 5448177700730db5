package io.factline.ui.session;

import com.vaadin.flow.spring.security.AuthenticationContext;
import io.factline.ui.remote.Services;
import io.factline.ui.remote.SignedIn;
import org.springframework.stereotype.Component;

/** Who looks at the screen that is being made. */
@Component
public class CurrentUser {

    private final AuthenticationContext session;
    private final Services services;

    CurrentUser(AuthenticationContext session, Services services) {
        this.session = session;
        this.services = services;
    }

    /** The user; screens are only made for one who is signed in. */
    public SignedIn get() {
        return session.getAuthenticatedUser(Object.class)
                .map(user -> user instanceof ThroughProvider through ? through.user() : (SignedIn) user)
                .orElseThrow(() -> new IllegalStateException("this screen is for users who are signed in"));
    }

    /** The services as this user may use them; the answer may be kept and used on any thread. */
    public Services.AsUser services() {
        return services.as(get());
    }

    void signOut() {
        session.logout();
    }
}
