package io.factline.ui.remote;

import io.factline.account.Role;
import java.util.Set;
import java.util.UUID;

/** The user on whose behalf the UI calls: an account, known to the services by its opaque id. */
public record SignedIn(UUID id, String name, Set<Role> roles) implements java.security.Principal, java.io.Serializable {

    @Override
    public String getName() {
        return name;
    }

    /** Whether this user may write. */
    public boolean mayEdit() {
        return roles.contains(Role.EDITOR) || roles.contains(Role.ADMINISTRATOR);
    }

    /** Whether this user reads privileged facts. */
    public boolean isCounsel() {
        return roles.contains(Role.COUNSEL);
    }

    public boolean isAdministrator() {
        return roles.contains(Role.ADMINISTRATOR);
    }

    /** Whether this user sees who signed in. */
    public boolean seesSignIns() {
        return isAdministrator() || roles.contains(Role.AUDITOR);
    }
}
