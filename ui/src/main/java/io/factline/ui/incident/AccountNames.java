package io.factline.ui.incident;

import com.vaadin.flow.i18n.I18NProvider;
import io.factline.ui.remote.Services;
import io.factline.ui.remote.SignedIn;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.client.RestClientException;

/** The names of accounts, which the record knows by opaque ids only. */
public final class AccountNames {

    private static final int SHORT = 8;

    private final Map<UUID, String> names = new HashMap<>();

    /** Asks for them once. */
    public AccountNames(SignedIn user, Services.AsUser services) {
        try {
            services.accounts().names().forEach(account -> names.put(account.id(), account.name()));
        } catch (RestClientException withoutNames) {
            names.clear();
        }
        names.put(user.id(), I18NProvider.translate("account.you", user.name()));
    }

    /** The name, or the end of the id where there is none. */
    public String of(UUID account) {
        String name = names.get(account);
        return name == null ? I18NProvider.translate("account.unnamed", tail(account)) : name;
    }

    /** The end of an id tells two accounts apart; its beginning is the time at which they were made. */
    private static String tail(UUID account) {
        String id = account.toString();
        return id.substring(id.length() - SHORT);
    }
}
