package io.factline.query.model;

import static io.factline.query.Client.facts;

import io.factline.account.Role;
import io.factline.clock.DisclosureRules;
import io.factline.clock.Duty;
import io.factline.fact.Access;
import io.factline.fact.AccessChange;
import io.factline.fact.Correction;
import io.factline.fact.FactId;
import io.factline.fact.Standing;
import io.factline.fact.StandingChange;
import io.factline.incident.Closing;
import io.factline.incident.IncidentId;
import io.factline.incident.IncidentKey;
import io.factline.incident.IncidentRef;
import io.factline.incident.Link;
import io.factline.incident.LinkKind;
import io.factline.incident.OpenIncident;
import io.factline.kpi.AnchorSide;
import io.factline.kpi.KpiKey;
import io.factline.kpi.Pin;
import io.factline.query.Client;
import io.factline.query.Client.Answer;
import io.factline.record.EventJson;
import io.factline.record.Reason;
import io.factline.record.Term;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the histories of a few incidents over HTTP, drawn at random and entangled with each other. The last incident is
 * opened when the others have named it already.
 */
final class RandomHistory {

    private static final Set<Integer> EXPECTED = Set.of(200, 201, 404, 409);
    private static final int PIN_TRIES = 12;
    private static final Words BECAUSE = new Words("Because");
    private static final List<String> ZONES = List.of("America/Chicago", "Pacific/Apia", "Europe/Berlin");
    private static final List<KpiKey> PINNED = List.of(
            new KpiKey("disclosureDelay"), new KpiKey("publicExposureGap[capture]"), new KpiKey("timeToContain"));
    /** How their order depends on their bytes and on nothing else is part of what is tested. */
    private static final List<String> ID_FORMS = List.of("F-%d", "f%d", "F.%d", "F_%d");

    private final Client client;
    private final Chance chance;
    private final List<OpenIncident> incidents;
    private final List<FactId> ids;
    private final RandomFacts facts;

    RandomHistory(Client client, long seed, int size) {
        this.client = client;
        this.chance = new Chance(seed);
        this.incidents = IntStream.range(0, ZONES.size())
                .mapToObj(number -> incident(seed, number))
                .toList();
        this.ids = IntStream.range(0, size)
                .mapToObj(number ->
                        new FactId(ID_FORMS.get(number % ID_FORMS.size()).formatted(number)))
                .toList();
        this.facts = new RandomFacts(
                chance,
                ids,
                incidents.stream()
                        .flatMap(incident -> List.of(
                                incident.key().text(), incident.incident().toString())
                                .stream())
                        .toList());
    }

    private static OpenIncident incident(long seed, int number) {
        return new OpenIncident(
                new IncidentId(new UUID((seed << 20) + (number << 16) + 0x7000, 0x8000_0000_0000_0000L + seed)),
                new IncidentKey("drawn-" + Long.toUnsignedString(seed) + "-" + number),
                new Words("Drawn"),
                new Words("Target Corporation"),
                new Term("data-breach"),
                null,
                List.of(new Term("US-MN"), new Term("EU")),
                ZoneId.of(ZONES.get(number)),
                new WrittenTime("2013-12-05"),
                null,
                null);
    }

    /** The ids of the incidents, the one that was opened last at the end. */
    List<IncidentId> incidents() {
        return incidents.stream().map(OpenIncident::incident).toList();
    }

    /** The ids that facts of every incident have; some of them nobody records. */
    List<FactId> ids() {
        return ids;
    }

    /** Writes everything; each fact of each incident is recorded sooner or later, but for a few. */
    void write() {
        OpenIncident late = incidents.getLast();
        List<OpenIncident> early = incidents.subList(0, incidents.size() - 1);
        early.forEach(this::open);
        int half = ids.size() / 2;
        early.forEach(incident -> recordAtOnce(incident, ids.subList(0, half)));
        open(late);
        for (FactId id : ids.subList(0, ids.size() - 2)) {
            for (OpenIncident incident : incidents) {
                if (incident.equals(late) || ids.indexOf(id) >= half) {
                    send(facts(incident.key().text()), facts.fact(id));
                }
                change(incident, id);
                change(incident, chance.of(ids));
            }
        }
        incidents.forEach(incident -> send(path(incident) + "/lock", new Reason(BECAUSE)));
        send(path(late) + "/unlock", new Reason(BECAUSE));
    }

    private void open(OpenIncident incident) {
        send("/api/v1/incidents", incident);
    }

    private void recordAtOnce(OpenIncident incident, List<FactId> few) {
        String lines = few.stream().map(id -> EventJson.json(facts.fact(id))).collect(Collectors.joining("\n"));
        send("POST", facts(incident.key().text()), lines, "Content-Type", "application/x-ndjson");
    }

    private void change(OpenIncident incident, FactId id) {
        String fact = facts(incident.key().text()) + "/" + id;
        switch (chance.below(20)) {
            case 0, 1, 2 -> send(fact + "/correct", new Correction(facts.corrected(id), BECAUSE));
            case 3 -> send(fact + "/retract", new Reason(BECAUSE));
            case 4, 5, 6 -> send(fact + "/tell", facts.telling());
            case 7 -> send(fact + "/dispute", new Reason(BECAUSE));
            case 8 -> send(fact + "/settle", new Reason(BECAUSE));
            case 9, 10 -> send(fact + "/standing", new StandingChange(chance.of(Standing.values()), BECAUSE));
            case 11 -> send(fact + "/access", new AccessChange(chance.of(Access.values()), BECAUSE));
            case 12 -> send(fact + "/sources", facts.source());
            case 13, 14, 15 -> decide(incident);
            default -> {
                // as often as not nothing happens
            }
        }
    }

    private void decide(OpenIncident incident) {
        String path = path(incident);
        KpiKey kpi = chance.of(PINNED);
        AnchorSide side = chance.of(AnchorSide.values());
        switch (chance.below(10)) {
            case 0, 1, 2 -> pin(path + "/pins", kpi, side);
            case 3 ->
                send(
                        "DELETE",
                        path + "/pins/" + kpi.text().replace("[", "%5B").replace("]", "%5D") + "/" + side.code(),
                        null);
            case 4, 5, 6 ->
                send(
                        path + "/duties",
                        new Duty(chance.of(DisclosureRules.shipped().all()).id(), chance.in(20), BECAUSE));
            case 7 -> send(path + "/close", new Closing(new WrittenTime("2013-12-20")));
            case 8 -> send(path + "/reopen", new Reason(BECAUSE));
            default -> {
                OpenIncident other = chance.of(incidents);
                if (!other.equals(incident)) {
                    IncidentRef named = new IncidentRef(other.key().text());
                    send(path + "/links", new Link(chance.of(LinkKind.values()), named));
                }
            }
        }
    }

    /** A fact of a type that the KPI does not stand at is refused, so several are tried. */
    private void pin(String path, KpiKey kpi, AnchorSide side) {
        boolean pinned = false;
        for (int tries = 0; tries < PIN_TRIES && !pinned; tries++) {
            String pin = EventJson.json(new Pin(kpi, side, chance.of(ids), BECAUSE));
            pinned = client.post(path, pin).status() < 400;
        }
    }

    private static String path(OpenIncident incident) {
        return "/api/v1/incidents/" + incident.key();
    }

    private void send(String path, Object body) {
        send("POST", path, EventJson.json(body), "If-Match", "*");
    }

    /** What cannot be done to the record as it happens to be is refused, and that is no event. */
    private void send(String method, String path, @Nullable String body, String... headers) {
        Answer answer = client.send(method, path, body, Client.bearer(Role.EDITOR, Role.COUNSEL), headers);
        boolean refused = answer.response().body().lines().anyMatch(line -> line.contains("\"status\":400"));
        if (!EXPECTED.contains(answer.status()) || refused) {
            throw new IllegalStateException(
                    method + " " + path + " " + body + ": " + answer.response().body());
        }
    }
}
