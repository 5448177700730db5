package io.factline.query.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factline.query.Client;
import io.factline.query.Client.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where an issuer calls one person differently for each application, another claim says who they are. */
class IssuerSubjectTest {

    private static final String ME = "/api/v1/accounts/me";

    @Test
    void somebodyIsWhoTheClaimSaysWhateverTheSubjectOfTheirTokenIs() {
        try (Believing services = Believing.start(new Issuer().comes(), "factline.oidc.subject-claim=oid")) {
            String id = id(services, token(services, "of-the-api", "person-1"));
            assertThat(id(services, token(services, "of-another-app", "person-1")))
                    .isEqualTo(id);
            assertThat(id(services, token(services, "of-the-api", "person-2"))).isNotEqualTo(id);
            Map<String, Object> signedIn = Map.of(
                    "iss",
                    services.issuer().address(),
                    "sub",
                    "of-the-ui",
                    "oid",
                    "person-1",
                    "realm_access",
                    Map.of("roles", List.of("crisis-team")));
            assertThat(id(services, Client.throughProvider(signedIn, "203.0.113.7")))
                    .isEqualTo(id);

            Answer nobody = me(services, "Bearer " + services.issuer().token("of-the-api", "crisis-team"));
            assertThat(nobody.status()).isEqualTo(401);
        }
    }

    @Test
    void aClaimThatCanGoOnToSomebodyElseSaysWhoNobodyIs() {
        try (Issuer issuer = new Issuer().comes()) {
            assertThatThrownBy(() -> Believing.start(issuer, "factline.oidc.subject-claim=email")
                            .close())
                    .hasStackTraceContaining("factline.oidc.subject-claim is email");
        }
    }

    private static String token(Believing services, String subject, String person) {
        return "Bearer " + services.issuer().token(subject, claims -> claims.claim("oid", person), "crisis-team");
    }

    private static String id(Believing services, String authorization) {
        Answer me = me(services, authorization);
        assertThat(me.status()).as(me.response().body()).isEqualTo(200);
        return me.body().path("id").asString();
    }

    private static Answer me(Believing services, String authorization) {
        return services.send("GET", ME, null, authorization);
    }
}
