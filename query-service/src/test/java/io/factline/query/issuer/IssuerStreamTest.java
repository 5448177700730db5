package io.factline.query.issuer;

import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static io.factline.query.Client.incident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.factline.query.Client.Answer;
import io.factline.query.FollowedFeed;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever follows the feed with an access token of the issuer does so with the roles that it gives, and no longer than it. */
@ExtendWith(Believing.Started.class)
class IssuerStreamTest {

    private static final Duration LIFETIME = Duration.ofSeconds(12);

    private final Believing services;
    private final Issuer issuer;

    IssuerStreamTest(Believing services) {
        this.services = services;
        this.issuer = services.issuer();
    }

    @Test
    void aStreamEndsWithItsTokenAndGoesOnWithTheRolesOfTheNextOne() throws IOException {
        services.client().post("/api/v1/incidents", incident("followed"));
        record("open", "P-0");
        Instant end = Instant.now().plus(LIFETIME);
        String counsel = issuer.token("follower", claims -> claims.expirationTime(Date.from(end)), "factline-counsel");
        String last;
        try (FollowedFeed stream = follow(counsel, "")) {
            record("privileged", "P-1");
            await().until(() -> stream.hasFact("P-1"));
            // and no heartbeat later
            await().atMost(LIFETIME.plusSeconds(5)).until(stream::hasEnded);
            assertThat(Instant.now()).isAfterOrEqualTo(end.minusSeconds(1));
            record("privileged", "P-2");
            record("open", "P-3");
            assertThat(stream.hasFact("P-2")).isFalse();
            last = stream.lastId();
        }
        try (FollowedFeed stream = follow(issuer.token("follower", "factline-viewer"), last)) {
            await().until(() -> stream.hasFact("P-3"));
            assertThat(stream.hasFact("P-2")).isFalse();
            assertThat(stream.hasFact("P-0")).isFalse();
        }
    }

    private FollowedFeed follow(String token, String lastId) throws IOException {
        FollowedFeed stream = FollowedFeed.open(
                services.client().port(), "?incident=followed", "Bearer " + token, "Last-Event-ID", lastId);
        assertThat(stream.answer().statusCode()).isEqualTo(200);
        return stream;
    }

    private void record(String access, String id) {
        Answer recorded = services.client()
                .post(
                        facts("followed"),
                        fact(id, "2014", "Number " + id).replaceFirst("\\{", "{\"access\": \"" + access + "\", "));
        assertThat(recorded.status()).as(recorded.response().body()).isEqualTo(201);
    }
}
