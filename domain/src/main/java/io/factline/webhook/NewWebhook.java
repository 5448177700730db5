package io.factline.webhook;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.factline.account.NewAccount;
import io.factline.incident.IncidentRef;
import io.factline.record.EventTypes;
import io.factline.record.Form;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request for a new webhook.
 *
 * @param name as that of an account, among which it has to be the only one
 * @param url where to send to: https, at most 2000 characters, without a name or password; http only into a network that the
 *     operator allows
 * @param incidents keys or ids of the only incidents that it is told of, at most 100; absent for every incident. Of a private one it is
 *     told from when its id is a member
 * @param types short names of the only events that it is told of, such as {@code FactRecorded}; absent for all
 * @param after the position behind which it begins, -1 for the whole record; absent for what is recorded from now on
 */
public record NewWebhook(
        @JsonProperty(required = true) @Form(pattern = NewAccount.NAME_WRITTEN)
        String name,

        @JsonProperty(required = true) @Form(min = 1, max = NewWebhook.URL_MAX)
        String url,

        @Nullable @Form(min = 1, max = NewWebhook.INCIDENTS_MAX)
        Set<IncidentRef> incidents,

        @Nullable @Form(min = 1) Set<String> types,

        @Nullable @Form(min = -1) Long after) {

    static final int URL_MAX = 2_000;
    static final int INCIDENTS_MAX = 100;
    private static final int PORT_MAX = 65_535;
    private static final Set<String> TYPES =
            EventTypes.all().stream().map(EventTypes::name).collect(Collectors.toUnmodifiableSet());

    public NewWebhook {
        require(name != null && NewAccount.isName(name), NewAccount.NAME_RULE);
        require(
                url != null && url.length() <= URL_MAX && isAddress(url),
                "The url is an address of https, without a name or password in it and without a fragment, such as"
                        + " https://hooks.example.com/factline.");
        if (incidents != null) {
            require(
                    !incidents.isEmpty() && incidents.size() <= INCIDENTS_MAX,
                    "A webhook is for 1 to 100 incidents, or for every one that is not private: leave incidents out then.");
            incidents = Set.copyOf(incidents);
        }
        if (types != null) {
            require(!types.isEmpty(), "Leave types out, to be told of all events.");
            types.forEach(type -> require(
                    TYPES.contains(type),
                    "There is no event type \"" + type + "\". Those that there are: "
                            + TYPES.stream().sorted().collect(Collectors.joining(", ")) + "."));
            types = Set.copyOf(types);
        }
        require(after == null || after >= -1, "A position is a number from -1, for all, up.");
    }

    private static boolean isAddress(String url) {
        try {
            URI uri = new URI(url);
            return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getPort() != 0
                    && uri.getPort() <= PORT_MAX
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
