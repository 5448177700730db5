package io.factline.ui.session;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * Lets a page run no script but ours: those of this server, and those in the page that carry a number drawn for this page.
 * Flow runs expressions that its server sends, which needs {@code unsafe-eval}; a script that somebody smuggles into a page
 * does not run.
 */
@Component
class StrictPages implements VaadinServiceInitListener {

    /** Of everything that is no page; it has no scripts of its own. */
    static final String POLICY = policy("");

    private static final long serialVersionUID = 1L;
    private static final int RANDOM_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            String nonce = draw();
            page.getDocument().select("script").attr("nonce", nonce);
            page.getVaadinResponse().setHeader("Content-Security-Policy", policy("'nonce-" + nonce + "' "));
        });
    }

    private static String draw() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String policy(String nonce) {
        return "default-src 'self'; script-src 'self' " + nonce + "'unsafe-eval'; style-src 'self' 'unsafe-inline';"
                + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self';"
                + " form-action 'self'; frame-ancestors 'none'";
    }
}
