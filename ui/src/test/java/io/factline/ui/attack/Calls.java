package io.factline.ui.attack;

import io.factline.ui.attack.Wire.Reply;
import io.factline.ui.story.RunningFactline;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real, well-formed request for each operation, so that only the caller decides what becomes of it. */
public final class Calls {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final String ADMIN = Wire.basic("admin", RunningFactline.PASSWORD);

    private final Wire wire;
    private final JsonNode known;

    public Calls(Wire wire) {
        this.wire = wire;
        try (InputStream calls = Objects.requireNonNull(Calls.class.getResourceAsStream("/attack/calls.json"))) {
            this.known = JsonMapper.shared().readTree(calls);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * An incident and a fact of it, which another system wrote as {@code externalId}.
     *
     * @param members who shall know of it where it becomes private
     */
    public record Target(String incident, String other, String fact, String externalId, List<UUID> members) {

        public Target with(UUID... these) {
            return new Target(incident, other, fact, externalId, List.of(these));
        }
    }

    /** A key or name that nothing has. */
    public static String fresh() {
        return "attacked-" + NUMBER.incrementAndGet();
    }

    /** Opens an incident and records a fact of it. */
    public Target open(String authorization, String other, boolean privileged) {
        String key = fresh();
        must(wire.send("POST", "/api/v1/incidents", """
                        {"key": "%s", "title": "T", "organisation": "O", "kind": "outage", "zone": "UTC", "opened": "2014-06-15"}""".formatted(key), "Authorization", authorization));
        Reply recorded = must(wire.send(
                "PUT",
                "/api/v1/incidents/" + key + "/facts/by-source/jira/" + key + "?sourceVersion=1",
                """
                {"factType": "Disclosed", "summary": "%s", "occurred": "2014", "standing": "claimed", "detail": {}, "access": "%s"}""".formatted(
                                privileged ? AuthorisationTest.SECRET : "Tills stood still.",
                                privileged ? "privileged" : "internal"),
                "Authorization",
                authorization));
        await(recorded, authorization);
        return new Target(key, other, recorded.json().path("fact").asString(), key, List.of());
    }

    /** Lets nobody but its owner know of an incident. */
    void restrict(Target target, Caller owner) {
        Reply restricted = must(
                send("POST /api/v1/incidents/{incident}/restrict", target.with(owner.id()), owner.authorization()));
        await(restricted, owner.authorization());
    }

    private void await(Reply durable, String authorization) {
        must(wire.send(
                "GET",
                "/api/v1/incidents?after=" + durable.json().path("position").longValue(),
                null,
                "Authorization",
                authorization));
    }

    /** Brings about what an operation needs, such as a closed incident before it is reopened. */
    public void before(String operation, Target target, String authorization) {
        for (JsonNode step : known.path(operation).path("before")) {
            must(send(step.asString(), target, authorization));
        }
    }

    public Reply send(String operation, Target target, @Nullable String authorization) {
        String[] methodAndPath = operation.split(" ", 2);
        JsonNode call = known.path(operation);
        String path = filled(methodAndPath[1] + call.path("query").asString(""), target);
        String body = call.has("body") ? filled(call.path("body").toString(), target) : null;
        return authorization == null
                ? wire.send(methodAndPath[0], path, body, "If-Match", "*")
                : wire.send(methodAndPath[0], path, body, "If-Match", "*", "Authorization", authorization);
    }

    /** A text with the names of things in the place of the parameters in it; most of them are made for it. */
    public String filled(String text, Target target) {
        String all = text;
        all = all.contains("{key}") ? all.replace("{key}", key()) : all;
        // a key is an account, too, and nobody else comes with this one
        all = all.contains("{account}") ? all.replace("{account}", key()) : all;
        all = all.contains("{id}") ? all.replace("{id}", imported(target)) : all;
        if (all.contains("{connector}")) {
            all = all.replace(
                    "{connector}",
                    made("connectors", "\"preset\": \"statuspage\"").path("id").asString());
        }
        if (all.contains("{signal}")) {
            all = all.replace("{signal}", signal(target, all.contains("/reopen")));
        }
        if (all.contains("{webhook}")) {
            all = all.replace("{webhook}", webhook());
        }
        for (Map.Entry<String, String> value : Map.ofEntries(
                        Map.entry("incident", target.incident()),
                        Map.entry("other", target.other()),
                        Map.entry("fact", target.fact()),
                        Map.entry("externalId", target.externalId()),
                        Map.entry("system", "jira"),
                        Map.entry("kind", "related-to"),
                        Map.entry("kpi", "disclosureDelay"),
                        Map.entry("side", "to"),
                        Map.entry("name", "timeline"),
                        Map.entry(
                                "members",
                                target.members().stream().map(UUID::toString).collect(Collectors.joining("\", \""))),
                        Map.entry("new", fresh()))
                .entrySet()) {
            all = all.replace("{" + value.getKey() + "}", value.getValue());
        }
        return all;
    }

    /** The id of an import into the incident. */
    private String imported(Target target) {
        Reply imported = must(wire.sendAs(
                "application/octet-stream",
                "POST",
                "/api/v1/imports?format=csv&zone=UTC&incident=" + target.incident(),
                "when,what\n2014-06-16," + fresh(),
                "Authorization",
                ADMIN));
        await(imported, ADMIN);
        return imported.json().path("id").asString();
    }

    /** The id of a signal of the incident: open, or dismissed so that it can be reopened. */
    private String signal(Target target, boolean dismissed) {
        String settings = "\"preset\": \"statuspage\", \"settings\": {\"incident\": \"" + target.incident() + "\"}";
        String address = made("connectors", settings).path("address").asString();
        // whoever stands before the services may want somebody to sign in; the sender proves itself in the address
        Reply received = must(wire.send("POST", address, "{}", "Authorization", ADMIN));
        JsonNode signal = received.json().path("signals").path(0);
        String id = signal.path("signal").asString();
        if (dismissed) {
            must(wire.send(
                    "POST", "/api/v1/signals/" + id + "/dismiss", "{\"reason\": \"R\"}", "Authorization", ADMIN));
        }
        must(wire.send(
                "GET", "/api/v1/incidents?after=" + signal.path("position").longValue(), null, "Authorization", ADMIN));
        return id;
    }

    /** The id of a key that nobody uses. */
    private String key() {
        return made("keys", "\"roles\": [\"viewer\"]").path("key").path("id").asString();
    }

    /** The id of a webhook that is there: one for all calls, since each is told of everything. */
    private String webhook() {
        String there = wire.send("GET", "/api/v1/webhooks", null, "Authorization", ADMIN)
                .json()
                .path(0)
                .path("id")
                .asString("");
        return there.isEmpty()
                ? made("webhooks", "\"url\": \"https://receiver.invalid/hook\"")
                        .path("id")
                        .asString()
                : there;
    }

    /** Something of an administrator's that may be changed or taken away. */
    private JsonNode made(String kind, String members) {
        return must(wire.send(
                        "POST",
                        "/api/v1/" + kind,
                        "{\"name\": \"" + fresh() + "\", " + members + "}",
                        "Authorization",
                        ADMIN))
                .json();
    }

    private static Reply must(Reply reply) {
        if (reply.status() >= 300) {
            throw new AssertionError(reply.status() + " " + reply.body());
        }
        return reply;
    }
}
