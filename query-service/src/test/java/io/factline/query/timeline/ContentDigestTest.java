package io.factline.query.timeline;

import static io.factline.query.Client.bearer;
import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.account.Role;
import io.factline.query.Client.Answer;
import io.factline.query.ServicesTest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** What was cut or changed on its way is not recorded, where the client says what it sent (RFC 9530). */
class ContentDigestTest extends ServicesTest {

    private static final String LINES = "application/x-ndjson";
    private static final String JSON = "application/json";

    @Test
    void aBodyWithItsDigestIsTaken() throws GeneralSecurityException {
        String incident = openIncident();
        String one = fact("D-1", "2014", "One");
        assertThat(sent(incident, one, JSON, digest("sha-256", "SHA-256", one)).status())
                .isEqualTo(201);
        String two = fact("D-2", "2014", "Two") + "\n" + fact("D-3", "2014", "Three");
        String both = digest("sha-512", "SHA-512", two) + ", unixsum=:AAA=:, " + digest("sha-256", "SHA-256", two);
        assertThat(sent(incident, two, LINES, both).response().body().lines()).hasSize(2);
    }

    @Test
    void nothingOfABodyWithAnotherDigestIsRecorded() throws GeneralSecurityException {
        String incident = openIncident();
        String lines = fact("D-1", "2014", "One") + "\n" + fact("D-2", "2014", "Two");
        String right = digest("sha-256", "SHA-256", lines);
        for (String type : new String[] {LINES, JSON}) {
            Answer refused = sent(incident, lines.substring(1), type, right);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.code()).isEqualTo("content-digest-wrong");
        }
        assertThat(sent(incident, lines, LINES, right + ", " + digest("sha-512", "SHA-512", "another"))
                        .code())
                .isEqualTo("content-digest-wrong");
        Answer known = known(post(facts(incident), fact("D-0", "2014", "Known")));
        assertThat(known.status()).isEqualTo(201);
        assertThat(get("/api/v1/incidents/" + incident).body().path("facts").intValue())
                .isEqualTo(1);
    }

    @Test
    void aDigestThatCannotBeReadIsRefused() {
        String incident = openIncident();
        for (String odd : new String[] {"nonsense", "sha-256=abc", "sha-256=:???:", "md5=:AAAA:", ""}) {
            assertThat(sent(incident, fact("D-1", "2014", "One"), JSON, odd).code())
                    .as(odd)
                    .isEqualTo("invalid-parameter");
        }
    }

    private Answer sent(String incident, String body, String type, String digest) {
        return send("POST", facts(incident), body, bearer(Role.EDITOR), "Content-Type", type, "Content-Digest", digest);
    }

    private static String digest(String name, String algorithm, String text) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
        return name + "=:" + Base64.getEncoder().encodeToString(digest) + ":";
    }
}
