package io.factline.query.signal;

import static io.factline.query.Client.bearer;
import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.account.Role;
import io.factline.query.Client.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who may know of a signal, and of what became of it. */
class SignalAccessTest extends SignalStories {

    private static final String REASON = "{\"reason\": \"A test of the pager.\"}";

    @Test
    void whatNobodyHasAssignedIsForThoseAloneWhoSortIt() {
        Answer received = bearing(generic(), alert("U-1", "Unassigned"));
        String signal = signal(received);
        report(signal, received);
        for (Role role : List.of(Role.EDITOR, Role.COUNSEL, Role.ADMINISTRATOR)) {
            assertThat(read("/" + signal, bearer(role)).status())
                    .as(role.code())
                    .isEqualTo(200);
            assertThat(feed(role, position(received))).contains("SignalReceived");
        }
        for (Role role : List.of(Role.VIEWER, Role.AUDITOR)) {
            assertThat(read("/" + signal, bearer(role)).code()).as(role.code()).isEqualTo("unknown-signal");
            assertThat(read("?limit=1000", bearer(role)).response().body()).doesNotContain(signal);
            assertThat(feed(role, position(received))).doesNotContain(signal);
        }
    }

    @Test
    void whatBelongsToAPrivateIncidentIsForItsMembersAlone() {
        String incident = openIncident();
        Answer received = bearing(generic(), alert("M-1", "Takeover"));
        String signal = signal(received);
        Answer assigned = act(signal, "assign", "{\"incident\": \"" + incident + "\"}");
        assertThat(assigned.status()).as(assigned.response().body()).isEqualTo(200);
        report(signal, assigned);
        assertThat(read("/" + signal, bearer(Role.VIEWER)).status()).isEqualTo(200);
        String nobody = "{\"members\": [\"00000000-0000-0000-0000-00000000000c\"], \"reason\": \"R\"}";
        Answer restricted =
                send("POST", "/api/v1/incidents/" + incident + "/restrict", nobody, bearer(Role.ADMINISTRATOR));
        assertThat(restricted.status()).as(restricted.response().body()).isEqualTo(200);
        send("GET", "/api/v1/incidents?after=" + restricted.body().path("position"), null, bearer(Role.ADMINISTRATOR));
        assertThat(read("/" + signal, bearer(Role.EDITOR)).code()).isEqualTo("unknown-signal");
        assertThat(read("?limit=1000", bearer(Role.EDITOR)).response().body()).doesNotContain(signal);
        assertThat(feed(Role.EDITOR, position(received))).doesNotContain(signal);
        assertThat(act(signal, "dismiss", REASON).code()).isEqualTo("unknown-signal");
        assertThat(read("/" + signal, bearer(Role.ADMINISTRATOR)).status()).isEqualTo(200);
    }

    @Test
    void whatBecameAPrivilegedFactIsAsPrivileged() {
        String incident = openIncident();
        Answer received = bearing(generic(), alert("C-1", "Counsel only"));
        String signal = signal(received);
        String body =
                fact("secret", "2013-11-30", "Secret.").replace("\"detail\"", "\"access\": \"privileged\", \"detail\"");
        Answer promoted = send(
                "POST",
                "/api/v1/signals/" + signal + "/promote?incident=" + incident,
                body,
                bearer(Role.EDITOR, Role.COUNSEL));
        assertThat(promoted.status()).as(promoted.response().body()).isEqualTo(201);
        read("?after=" + promoted.body().path("position"), bearer(Role.COUNSEL));
        assertThat(read("/" + signal, bearer(Role.EDITOR)).code()).isEqualTo("unknown-signal");
        assertThat(feed(Role.EDITOR, position(received))).doesNotContain(signal);
        assertThat(act(signal, "reopen", REASON).code()).isEqualTo("unknown-signal");
        assertThat(read("/" + signal, bearer(Role.COUNSEL)).status()).isEqualTo(200);
        assertThat(feed(Role.COUNSEL, position(received))).contains("SignalPromoted");
    }

    @Test
    void aSignalThatWasReopenedAndMovedIsForWhoeverMayReadWhatItWasBefore() {
        String one = openIncident();
        String other = openIncident();
        String open = signal(bearing(generic(), alert("R-1", "The wrong incident")));
        assertThat(act(open, "promote?incident=" + one, fact("open", "2013-11-30", "Seen."))
                        .status())
                .isEqualTo(201);
        act(open, "reopen", REASON);
        assertThat(act(open, "assign", "{\"incident\": \"" + other + "\"}").status())
                .isEqualTo(200);
        assertThat(act(open, "dismiss", REASON).status()).isEqualTo(200);

        String secret = signal(bearing(generic(), alert("R-2", "Counsel only")));
        String counsel = bearer(Role.EDITOR, Role.COUNSEL);
        String privileged =
                fact("both", "2013-11-30", "Secret.").replace("\"detail\"", "\"access\": \"privileged\", \"detail\"");
        String path = "/api/v1/signals/" + secret;
        send("POST", path + "/promote?incident=" + one, privileged, counsel);
        send("POST", path + "/reopen", REASON, counsel);
        known(post(facts(other), fact("both", "2013-11-30", "For everybody.")));
        send("POST", path + "/assign", "{\"incident\": \"" + other + "\"}", counsel);
        Answer attached = send("POST", path + "/attach", "{\"fact\": \"both\"}", counsel);
        assertThat(attached.status()).as(attached.response().body()).isEqualTo(200);
        assertThat(act(secret, "reopen", REASON).code()).isEqualTo("unknown-signal");
    }

    @Test
    void whatIsPrivateTodayIsInNoFigureOfBefore() {
        JsonNode connector = generic();
        Answer received = bearing(connector, alert("M-2", "Takeover"));
        String incident = openIncident();
        String nobody = "{\"members\": [\"00000000-0000-0000-0000-00000000000c\"], \"reason\": \"R\"}";
        String administrator = bearer(Role.ADMINISTRATOR);
        send("POST", "/api/v1/incidents/" + incident + "/restrict", nobody, administrator);
        String assignment = "{\"incident\": \"" + incident + "\"}";
        Answer assigned = send("POST", "/api/v1/signals/" + signal(received) + "/assign", assignment, administrator);
        assertThat(assigned.status()).as(assigned.response().body()).isEqualTo(200);
        String then = "/disposition?until=" + position(received) + "&after="
                + assigned.body().path("position");
        assertThat(read(then, bearer(Role.EDITOR)).response().body()).doesNotContain(signal(received));
        assertThat(read(then, administrator).response().body()).contains(signal(received));
    }

    private String feed(Role role, long from) {
        return send("GET", "/api/v1/events?limit=1000&after=" + (from - 1), null, bearer(role))
                .response()
                .body();
    }
}
