package io.factline.query.webhook;

import static io.factline.query.Client.bearer;
import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.factline.account.Role;
import io.factline.query.Client.Answer;
import io.factline.query.webhook.Receiver.Got;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Another system is told of what it asked for, signed, and again on request. */
class WebhookTest extends WebhookStories {

    @Test
    void whatIsRecordedIsSentSignedAndInItsOrder() {
        String incident = openIncident();
        JsonNode drawn = subscribe(receiver.url(), "");
        for (int i = 1; i <= 20; i++) {
            record(incident, "W-" + i);
        }
        await().until(() -> receiver.facts().size() == 20);
        assertThat(receiver.facts())
                .startsWith("W-1", "W-2", "W-3")
                .endsWith("W-20")
                .hasSize(20);
        Got first = receiver.got.getFirst();
        assertThat(first.isSignedWith(drawn.path("secret").asString())).isTrue();
        assertThat(first.isSignedWith("whsec_" + "A".repeat(43) + "=")).isFalse();
        assertThat(first.header("content-type")).startsWith("application/cloudevents+json");
        assertThat(first.header("webhook-id"))
                .isEqualTo(first.event().path("id").asString());
        assertThat(first.event().path("type").asString()).isEqualTo("io.factline.FactRecorded.v1");
        assertThat(first.event().path("data").path("fact").path("summary").asString())
                .isEqualTo("Told.");
    }

    @Test
    void onlyWhatWasAskedForIsSent() {
        String mine = openIncident();
        String other = openIncident();
        JsonNode drawn = subscribe(
                receiver.url(), ", \"incidents\": [\"" + mine + "\"], \"types\": [\"FactTold\", \"FactRetracted\"]");
        record(mine, "O-1");
        record(other, "O-2");
        send("POST", facts(mine) + "/O-1/retract", "{\"reason\": \"Wrong.\"}", ADMIN, "If-Match", "*");
        await().until(() -> receiver.got.size() == 1);
        assertThat(receiver.got.getFirst().event().path("type").asString()).isEqualTo("io.factline.FactRetracted.v1");
        assertThat(webhook(drawn).path("types").size()).isEqualTo(2);
    }

    @Test
    void whileASecretIsReplacedBothSign() {
        JsonNode drawn = subscribe(receiver.url(), "");
        Answer rotated = admin("POST", "/" + id(drawn) + "/rotate", null);
        String fresh = rotated.body().path("secret").asString();
        assertThat(fresh).startsWith("whsec_").isNotEqualTo(drawn.path("secret").asString());
        record(openIncident(), "C-1");
        await().until(() -> receiver.facts().contains("C-1"));
        Got got = receiver.got.getLast();
        assertThat(got.header("webhook-signature").split(" ")).hasSize(2);
        assertThat(got.isSignedWith(fresh)).isTrue();
        assertThat(got.isSignedWith(drawn.path("secret").asString())).isTrue();
    }

    @Test
    void whatWasDeliveredIsDeliveredAgainOnRequest() {
        String incident = openIncident();
        JsonNode drawn = subscribe(receiver.url(), "");
        long first = record(incident, "A-1");
        record(incident, "A-2");
        long last = record(incident, "A-3");
        await().until(() -> receiver.facts().size() == 3);
        assertThat(replay(drawn, first, first)).isEqualTo(1);
        await().until(() -> receiver.facts().equals(List.of("A-1", "A-2", "A-3", "A-1")));
        assertThat(replay(drawn, first, last)).isEqualTo(3);
        await().until(() -> receiver.facts().size() == 7);
        assertThat(receiver.facts().subList(4, 7)).containsExactly("A-1", "A-2", "A-3");
        assertThat(admin("POST", "/" + id(drawn) + "/replay", "{\"from\": 5, \"to\": 4}")
                        .code())
                .isEqualTo("invalid-value");
    }

    @Test
    void aReceiverCanBeTried() {
        JsonNode drawn = subscribe(receiver.url(), "");
        assertThat(admin("POST", "/" + id(drawn) + "/try", null).status()).isEqualTo(202);
        await().until(() -> !receiver.got.isEmpty());
        assertThat(receiver.got.getFirst().event().path("type").asString()).isEqualTo("io.factline.WebhookTried.v1");
        assertThat(receiver.got.getFirst().isSignedWith(drawn.path("secret").asString()))
                .isTrue();
        await().until(() -> deliveries(drawn).path(0).path("status").asString().equals("delivered"));
    }

    @Test
    void itSeesWhatAViewerSeesAndOfAPrivateIncidentSomethingOnlyAsAMember() {
        String open = openIncident();
        String closed = openIncident();
        JsonNode drawn = subscribe(receiver.url(), "");
        send(
                "POST",
                "/api/v1/incidents/" + closed + "/restrict",
                restriction("00000000-0000-0000-0000-000000000007"),
                ADMIN);
        record(closed, "H-1");
        post(facts(open), fact("H-2", "2014", "For counsel.").replaceFirst("\\{", "{\"access\": \"privileged\", "));
        record(open, "H-3");
        await().until(() -> receiver.facts().contains("H-3"));
        assertThat(receiver.facts()).containsExactly("H-3");
        send(
                "POST",
                "/api/v1/incidents/" + closed + "/restrict",
                restriction("00000000-0000-0000-0000-000000000007\", \"" + id(drawn)),
                ADMIN);
        record(closed, "H-4");
        await().until(() -> receiver.facts().contains("H-4"));
        assertThat(receiver.facts()).containsExactly("H-3", "H-4");
    }

    @Test
    void whatWasClosedMeanwhileIsWithheldWhenItIsAskedForAgain() {
        String incident = openIncident();
        JsonNode drawn = subscribe(receiver.url(), "");
        long position = record(incident, "X-1");
        await().until(() -> delivery(drawn, "X-1").path("status").asString().equals("delivered"));
        send(
                "POST",
                facts(incident) + "/X-1/access",
                "{\"access\": \"privileged\", \"reason\": \"Counsel asked for it.\"}",
                bearer(Role.EDITOR, Role.COUNSEL),
                "If-Match",
                "*");
        replay(drawn, position, position);
        await().until(() -> delivery(drawn, "X-1").path("status").asString().equals("withheld"));
        assertThat(receiver.facts()).containsExactly("X-1");
    }

    @Test
    void oneThatIsRemovedIsToldNothingAndItsNameIsFree() {
        JsonNode drawn = subscribe(receiver.url(), "");
        String name = webhook(drawn).path("name").asString();
        assertThat(admin("DELETE", "/" + id(drawn), null).status()).isEqualTo(204);
        assertThat(admin("DELETE", "/" + id(drawn), null).code()).isEqualTo("unknown-webhook");
        record(openIncident(), "V-1");
        assertThat(admin("POST", "", "{\"name\": \"" + name + "\", \"url\": \"" + receiver.url() + "\"}")
                        .status())
                .isEqualTo(201);
        record(openIncident(), "V-2");
        await().until(() -> receiver.facts().contains("V-2"));
        assertThat(receiver.facts()).containsExactly("V-2");
    }

    private static String restriction(String members) {
        return "{\"members\": [\"" + members + "\"], \"reason\": \"Counsel asked for it.\"}";
    }
}
