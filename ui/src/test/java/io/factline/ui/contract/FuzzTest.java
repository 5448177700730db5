package io.factline.ui.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.ui.attack.Calls;
import io.factline.ui.attack.Wire;
import io.factline.ui.attack.Wire.Reply;
import io.factline.ui.contract.Requests.Drawn;
import io.factline.ui.story.RunningFactline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Requests drawn from the document, good and bad, by everybody: nothing fails, and nothing is answered that it does not say. */
@RunningFactline
@TestPropertySource(properties = "factline.own=true")
class FuzzTest {

    /** Something that is wrong with one of several events. */
    private static final Pattern EVENT = Pattern.compile("/(\\d+)\\b.*", Pattern.DOTALL);

    private static final int REQUESTS = Integer.getInteger("factline.fuzz.requests", 2_000);
    private static final long SEED = Long.getLong("factline.fuzz.seed", 1);
    /** There are at most a thousand connectors, and none goes away. */
    private static final int AS_LONG_AS = Math.max(20, REQUESTS / 200);

    private static final int ENOUGH = 25;
    private static final int ENOUGH_FOR_MOST = 2_000;
    private static final int ENOUGH_FOR_ALL = 20_000;
    /** Of the operations one in so many may be missed in the short form. */
    private static final int MISSED_AT_MOST = 6;

    @LocalServerPort
    private int port;

    private Wire wire;
    private Contract contract;
    private Requests requests;
    private Things things;
    private List<@Nullable String> callers;
    private final List<Operation> missed = new ArrayList<>();
    private final Random random = new Random(SEED);

    @BeforeEach
    void thereIsSomethingToAskFor() {
        wire = new Wire(port);
        contract = Contract.of(wire);
        Examples examples = new Examples(contract, Map.of());
        requests = new Requests(contract, examples.all(), random);
        String admin = Wire.basic("admin", RunningFactline.PASSWORD);
        examples.send(wire, admin, (_, _) -> {});
        things = new Things(wire, admin);
        callers = new ArrayList<>(List.of(admin, admin, admin, admin));
        for (String roles : List.of("\"editor\"", "\"viewer\"", "\"auditor\"", "\"editor\", \"counsel\"")) {
            callers.add(key(roles, ""));
        }
        callers.add(key("\"editor\"", ", \"incidents\": [\"checkout-stop-2014\"]"));
        callers.add(null);
        callers.add("Bearer factline_" + "x".repeat(43));
    }

    private String key(String roles, String more) {
        return "Bearer "
                + wire.send(
                                "POST",
                                "/api/v1/keys",
                                "{\"name\": \"%s\", \"roles\": [%s]%s}".formatted(Calls.fresh(), roles, more),
                                "Authorization",
                                Wire.basic("admin", RunningFactline.PASSWORD))
                        .json()
                        .path("secret")
                        .asString();
    }

    @Test
    void nothingFailsAndNothingIsAnsweredThatTheDocumentDoesNotSay(TestReporter reporter) {
        reporter.publishEntry("factline.fuzz.seed", String.valueOf(SEED));
        List<String> wrong = new ArrayList<>();
        int taken = 0;
        List<Integer> whoTheyAre = whoTheCallersAre();
        missed.addAll(contract.operations());
        for (int i = 0; i < REQUESTS && wrong.size() < ENOUGH; i++) {
            if (i % AS_LONG_AS == 0) {
                things.make(next(), requests);
            }
            Drawn drawn = requests.draw(next());
            Reply reply = drawn.sent().through(wire, callers.get(random.nextInt(callers.size())));
            if (reply.status() < 300) {
                taken += drawn.sent().operation().isWrite() ? 1 : 0;
                missed.remove(drawn.sent().operation());
            }
            int number = i;
            complaints(drawn, reply)
                    .forEach(complaint -> wrong.add("request %d: %s%n  %s"
                            .formatted(number, shortly(drawn.sent().toString()), complaint)));
        }
        reporter.publishEntry("writes that were taken", String.valueOf(taken));
        reporter.publishEntry(
                "never answered with success",
                missed.stream().map(Operation::id).toList().toString());
        assertThat(wrong)
                .as("with -Dfactline.fuzz.seed=%d -Dfactline.fuzz.requests=%d", SEED, REQUESTS)
                .isEmpty();
        assertThat(whoTheCallersAre())
                .as("answers to who they are, of the callers")
                .isEqualTo(whoTheyAre);
        if (REQUESTS >= ENOUGH_FOR_MOST) {
            assertThat(missed.stream().map(Operation::id))
                    .as("never answered with success")
                    .hasSizeLessThanOrEqualTo(
                            REQUESTS >= ENOUGH_FOR_ALL
                                    ? 0
                                    : contract.operations().size() / MISSED_AT_MOST);
        }
        assertThat(taken).as("writes that were taken").isGreaterThan(REQUESTS / 100);
    }

    /** Whoever lost their account on the way would be refused from then on, and nothing found out. */
    private List<Integer> whoTheCallersAre() {
        return callers.stream()
                .map(caller -> caller == null
                        ? wire.send("GET", "/api/v1/accounts/me", null)
                        : wire.send("GET", "/api/v1/accounts/me", null, "Authorization", caller))
                .map(Reply::status)
                .toList();
    }

    /** Every other time one that was never answered with success until now, so that the rare ones are reached, too. */
    private Operation next() {
        List<Operation> from = missed.isEmpty() || random.nextBoolean() ? contract.operations() : missed;
        return from.get(random.nextInt(from.size()));
    }

    private List<String> complaints(Drawn drawn, Reply reply) {
        if (reply.status() >= 500) {
            return List.of("failed: " + reply.status() + " " + reply.body());
        }
        List<String> complaints =
                new ArrayList<>(contract.undocumented(drawn.sent().operation(), reply));
        List<String> wrong = reply.status() < 300 ? taken(drawn, reply) : List.of();
        if (!wrong.isEmpty()) {
            complaints.add("was taken, with " + wrong);
        }
        return complaints;
    }

    /** What is wrong with what was taken: of several events at once each has a result of its own, and no key counts. */
    private static List<String> taken(Drawn drawn, Reply reply) {
        if (!drawn.sent().type().equals("application/cloudevents-batch+json")) {
            return drawn.wrong();
        }
        JsonNode results = reply.json();
        return drawn.wrong().stream()
                .filter(wrong -> {
                    Matcher of = EVENT.matcher(wrong);
                    return of.matches()
                            ? results.path(Integer.parseInt(of.group(1)))
                                            .path("status")
                                            .asInt(0)
                                    < 300
                            : !wrong.startsWith("Idempotency-Key");
                })
                .toList();
    }

    private static String shortly(String text) {
        return text.substring(0, Math.min(1_500, text.length()));
    }
}
