package io.factline.gate;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.util.Objects;

/**
 * The keys of the issuer as they are now, found where its metadata say (OpenID Connect Discovery 1.0). Nothing is asked before the
 * first token comes: Factline starts while the issuer is away.
 */
final class IssuerKeys implements JWKSetSource<SecurityContext> {

    private static final int MILLIS_AT_MOST = 3_000;
    private static final int BYTES_AT_MOST = 512 * 1024;

    private final String issuer;
    private final DefaultResourceRetriever web =
            new DefaultResourceRetriever(MILLIS_AT_MOST, MILLIS_AT_MOST, BYTES_AT_MOST);
    private volatile boolean found;

    IssuerKeys(String issuer) {
        this.issuer = issuer;
    }

    /** Whether they were found once: then a key that is not among them is no key of the issuer. */
    boolean wereFound() {
        return found;
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long now, SecurityContext context)
            throws JWKSetRetrievalException {
        try {
            JWKSet keys = JWKSet.parse(web.retrieveResource(keysAt()).getContent());
            found = true;
            return keys;
        } catch (IOException | ParseException | IllegalArgumentException e) {
            throw new JWKSetRetrievalException("The issuer does not tell its keys", e);
        }
    }

    private URL keysAt() throws IOException, ParseException {
        String at = issuer.endsWith("/") ? issuer : issuer + "/";
        URL metadata = URI.create(at + ".well-known/openid-configuration").toURL();
        var told = JSONObjectUtils.parse(web.retrieveResource(metadata).getContent());
        if (!issuer.equals(told.get("issuer"))) {
            throw new IOException("its metadata are those of another issuer");
        }
        URI keys = URI.create(Objects.requireNonNullElse(JSONObjectUtils.getString(told, "jwks_uri"), ""));
        if (!Objects.equals(keys.getScheme(), URI.create(issuer).getScheme())) {
            throw new IOException("its keys lie where whoever is on the way could change them");
        }
        return keys.toURL();
    }

    @Override
    public void close() {
        // nothing is kept open
    }
}
