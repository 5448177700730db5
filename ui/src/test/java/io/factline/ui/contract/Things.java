package io.factline.ui.contract;

import io.factline.ui.attack.Calls;
import io.factline.ui.attack.Calls.Target;
import io.factline.ui.attack.Wire;
import io.factline.ui.attack.Wire.Reply;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Makes what requests can be about, again and again: on the way things get locked, hidden, revoked and removed. */
final class Things {

    /** Of all connectors, so that whoever knows the name of one can be its sender. */
    private static final String SECRET = "factline_signal_0fk2drawn9x7";

    private static final int WEBHOOKS = 4;

    private final Wire wire;
    private final Calls calls;
    private final String admin;
    private final UUID member;
    private final Deque<String> webhooks = new ArrayDeque<>();
    private String other;

    Things(Wire wire, String admin) {
        this.wire = wire;
        this.calls = new Calls(wire);
        this.admin = admin;
        this.member = UUID.fromString(made(
                        "accounts",
                        "{\"name\": \"%s\", \"password\": \"a long sentence of theirs\", \"roles\": [\"editor\"]}"
                                .formatted(Calls.fresh()))
                .path("id")
                .asString());
        this.other = calls.open(admin, "", false).incident();
    }

    /** One of each, which belong together and are as the operation needs them, such as a closed incident before it is reopened. */
    void make(Operation operation, Requests requests) {
        Target target = calls.open(admin, other, false).with(member);
        signals(target, requests);
        webhook(target, requests);
        requests.know("id", calls.filled("{id}", target));
        requests.know("key", calls.filled("{key}", target));
        requests.know("account", calls.filled("{account}", target));
        requests.know("account", member.toString());
        requests.know("members", member.toString());
        requests.know("incident", target.incident());
        requests.know("incidents", target.incident());
        requests.know("other", other);
        requests.know("fact", target.fact());
        requests.know("system", "jira");
        requests.know("externalId", target.externalId());
        calls.before(operation.name(), target, admin);
        other = target.incident();
    }

    /** A connector, and two of its signals: an open one, and one that was dismissed. */
    private void signals(Target target, Requests requests) {
        String name = Calls.fresh();
        JsonNode connector = made(
                "connectors",
                "{\"name\": \"%s\", \"preset\": \"statuspage\", \"secret\": \"%s\", \"settings\": {\"incident\": \"%s\"}}"
                        .formatted(name, SECRET, target.incident()));
        requests.know("connector", connector.path("id").asString());
        requests.know("SignalIntake.receive.signal", name);
        requests.know("token", SECRET);
        String dismissed = signal(name, 1);
        must(wire.send(
                "POST", "/api/v1/signals/" + dismissed + "/dismiss", "{\"reason\": \"R\"}", "Authorization", admin));
        requests.know("signal", dismissed);
        requests.know("signal", signal(name, 2));
    }

    private String signal(String connector, int number) {
        return made("signals/" + connector + "?token=" + SECRET, "{\"number\": " + number + "}")
                .at("/signals/0/signal")
                .asString();
    }

    /** It is told of this incident only, and never reached. There may be only so many, so the oldest goes, if it is still there. */
    private void webhook(Target target, Requests requests) {
        if (webhooks.size() == WEBHOOKS) {
            wire.send("DELETE", "/api/v1/webhooks/" + webhooks.remove(), null, "Authorization", admin);
        }
        JsonNode webhook = made(
                "webhooks",
                "{\"name\": \"%s\", \"url\": \"https://receiver.invalid/hook\", \"incidents\": [\"%s\"]}"
                        .formatted(Calls.fresh(), target.incident()));
        webhooks.add(webhook.path("id").asString());
        requests.know("webhook", webhooks.getLast());
    }

    private JsonNode made(String where, String body) {
        return must(wire.send("POST", "/api/v1/" + where, body, "Authorization", admin))
                .json();
    }

    private static Reply must(Reply reply) {
        if (reply.status() >= 300) {
            throw new AssertionError(reply.status() + " " + reply.body());
        }
        return reply;
    }
}
