package io.factline.ui.story;

import com.microsoft.playwright.Page;
import java.util.List;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;

/** An issuer of OpenID Connect with a page of its own on which people sign in. */
final class Issuer implements AutoCloseable {

    private static final String ID = "company";

    private final MockOAuth2Server server = new MockOAuth2Server(new OAuth2Config(true));
    private final String address;

    Issuer() {
        server.start();
        address = server.issuerUrl(ID).toString();
    }

    String address() {
        return address;
    }

    /** The settings of a Factline to which people sign in through it. */
    List<String> settings() {
        return List.of(
                "--factline.oidc.issuer=" + address(),
                "--factline.oidc.client-id=factline",
                "--factline.oidc.client-secret=not-a-secret",
                "--factline.oidc.provider-name=Company SSO",
                "--factline.oidc.roles.editor=crisis-team");
    }

    /** Somebody who is on its page signs in, and it says more of them. */
    static void signsIn(Page page, String subject, String claims) {
        page.locator("input[name=username]").fill(subject);
        page.locator("textarea[name=claims]").fill(claims);
        page.locator("input[type=submit]").click();
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
