package io.factline.ui.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.account.Role;
import io.factline.ui.attack.Calls.Target;
import io.factline.ui.attack.Matrix.Row;
import io.factline.ui.attack.Wire.Reply;
import io.factline.ui.story.RunningFactline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** Every operation that is described, called by everybody, on everything: what comes of it is what the table says. */
@RunningFactline
class AuthorisationTest {

    /** What every privileged fact says, and nothing else: nobody from whom it is withheld may ever read it. */
    static final String SECRET = "The merger is off.";

    private static final Matrix EXPECTED = Matrix.read("/attack/authorisation.txt");
    private static final Set<String> NOT_THERE = Set.of("unknown-incident", "unknown-import", "unknown-signal");
    private static final int FIRST_CALLER = 2;
    private static final String PRIVILEGED = "with a privileged fact";

    @LocalServerPort
    private int port;

    @Autowired
    private Environment settings;

    private final Map<String, Caller> callers = new HashMap<>();
    private final Map<String, Target> targets = new HashMap<>();
    private Calls calls;
    private Caller another;
    private String link;

    @BeforeEach
    void everybodyHasAnAccount() {
        Wire wire = new Wire(port);
        calls = new Calls(wire);
        another = Caller.made("editor+counsel", wire, settings);
        link = calls.open(another.authorization(), "", false).incident();
        // there for those, too, who ask for all there is
        targets.put(PRIVILEGED, calls.open(another.authorization(), link, true));
        EXPECTED.head().stream()
                .skip(FIRST_CALLER)
                .filter(name -> !name.equals("nobody"))
                .forEach(name -> callers.put(name, Caller.made(name, link, wire, settings)));
    }

    @Test
    void everyOperationIsInTheTableAndNothingElse() {
        var described = new TreeSet<String>();
        new Wire(port)
                .send("GET", "/v3/api-docs", null)
                .json()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        var inTheTable =
                EXPECTED.rows().stream().map(row -> row.cell(0)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(inTheTable)
                .as(
                        "attack/authorisation.txt needs a line for each operation of /v3/api-docs, which says what becomes of "
                                + "each caller, and attack/calls.json a body where it takes one; and no line for what is gone")
                .isEqualTo(described);
    }

    @Test
    void everybodyGetsWhatTheTableSays() {
        List<String> otherwise = new ArrayList<>();
        for (Row row : EXPECTED.rows()) {
            for (String target : row.cell(1).split(", ", -1)) {
                for (int column = FIRST_CALLER; column < row.cells().size(); column++) {
                    String caller = EXPECTED.head().get(column);
                    String outcome = outcome(row.cell(0), target, caller);
                    if (!outcome.equals(row.cell(column))) {
                        otherwise.add("%s on %s by %s: %s, not %s"
                                .formatted(row.cell(0), target, caller, outcome, row.cell(column)));
                    }
                }
            }
        }
        assertThat(otherwise).isEmpty();
        new WrittenPage("authorisation.md").says("operations", EXPECTED.markdown());
    }

    private String outcome(String operation, String kind, String caller) {
        Caller calling = callers.get(caller);
        Target target =
                target(operation, kind, calling).with(another.id(), calling == null ? another.id() : calling.id());
        calls.before(operation, target, another.authorization());
        Reply reply = calls.send(operation, target, calling == null ? null : calling.authorization());
        boolean reads = calling != null && calling.roles().contains(Role.COUNSEL);
        if (!reads && reply.body().contains(SECRET)) {
            return "a leak: " + reply.body();
        }
        return switch (reply.status()) {
            case 200, 201, 202, 204 -> withholds(reply) ? "withheld" : "yes";
            case 401 -> "401";
            case 404 -> NOT_THERE.contains(reply.code()) ? "404" : "404 " + reply.body();
            case 403 -> reply.code().equals("fact-withheld") ? "withheld" : "403";
            default -> reply.status() + " " + reply.body();
        };
    }

    private Target anothers(String kind, boolean secret) {
        Target target = calls.open(another.authorization(), link, secret);
        if (kind.equals("private")) {
            calls.restrict(target, another);
        }
        return target;
    }

    private static boolean withholds(Reply reply) {
        return reply.json().path("withheld").asInt(0) > 0;
    }

    /** What is only read is opened once; what may change, anew for each caller. */
    private Target target(String operation, String kind, @Nullable Caller caller) {
        boolean reads = operation.startsWith("GET ") || kind.equals("-");
        boolean secret = kind.equals(PRIVILEGED);
        if (!kind.equals("own") || caller == null) {
            return reads ? targets.computeIfAbsent(kind, _ -> anothers(kind, secret)) : anothers(kind, secret);
        }
        String owner = caller.authorizationAs(Role.EDITOR);
        return reads
                ? targets.computeIfAbsent(caller.id().toString(), _ -> calls.open(owner, link, false))
                : calls.open(owner, link, false);
    }
}
