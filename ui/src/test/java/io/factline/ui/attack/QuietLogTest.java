package io.factline.ui.attack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.factline.ui.story.RunningFactline;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** Whatever is sent, and whatever goes wrong with it: no word of a person, no password and no token gets into a log. */
@RunningFactline
class QuietLogTest {

    /** In every value that a log must not have. */
    private static final String MARK = "zq7xmark";

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private static final Logger OURS = (Logger) LoggerFactory.getLogger("io.factline");

    @LocalServerPort
    private int port;

    @Autowired
    private Environment settings;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        OURS.setLevel(Level.DEBUG);
        log.start();
        ROOT.addAppender(log);
    }

    @AfterEach
    void stop() {
        ROOT.detachAppender(log);
        OURS.setLevel(Level.INFO);
    }

    @Test
    void whatIsSentIsInNoLogWhetherItIsTakenRefusedOrFails() throws SQLException {
        Wire wire = new Wire(port);
        String token = Caller.made("editor", wire, settings).authorization();
        sendEverything(wire, token);
        withoutAccounts(() -> sendEverything(wire, token));
        List<String> told = log.list.stream()
                .map(QuietLogTest::text)
                .filter(text -> text.contains(MARK) || text.contains(token.substring("Bearer ".length())))
                .toList();
        assertThat(told).isEmpty();
        assertThat(log.list).as("what failed is in it").anyMatch(event -> event.getLevel() == Level.WARN);
    }

    private static void sendEverything(Wire wire, String token) {
        String key = Calls.fresh();
        String incident = """
                {"key": "%s", "title": "%s", "organisation": "%s", "kind": "outage", "zone": "UTC", "opened": "2014"}""".formatted(key, MARK, MARK);
        wire.send("POST", "/api/v1/incidents", incident, "Authorization", token);
        wire.send("POST", "/api/v1/incidents", incident, "Authorization", token, "Idempotency-Key", MARK);
        for (String broken : new String[] {
            fact("2014"), fact(MARK), fact("2014").replace("{}", "{\"" + MARK + "\": 1}"), "{\"" + MARK, MARK, "[]"
        }) {
            wire.send("POST", "/api/v1/incidents/" + key + "/facts", broken, "Authorization", token);
            wire.sendAs(
                    "application/x-ndjson",
                    "POST",
                    "/api/v1/incidents/" + key + "/facts",
                    broken + "\n" + broken,
                    "Authorization",
                    token);
        }
        wire.send("GET", "/api/v1/incidents/" + key + "/timeline?q=" + MARK, null, "Authorization", token);
        wire.send("GET", "/api/v1/incidents/" + MARK, null, "Authorization", token);
        wire.send("GET", "/api/v1/incidents?after=" + MARK, null, "Authorization", token);
        wire.send("GET", "/api/v1/accounts/names", null, "Authorization", token);
        wire.send("GET", "/api/v1/accounts/me", null, "Authorization", Wire.basic("name-" + MARK, "password-" + MARK));
        wire.send("GET", "/api/v1/accounts/me", null, "Authorization", "Bearer " + MARK + ".a.b");
        wire.send(
                "POST",
                "/api/v1/accounts",
                "{\"name\": \"n-%s\", \"password\": \"password-%s\", \"roles\": [\"viewer\"]}".formatted(MARK, MARK),
                "Authorization",
                Wire.basic("admin", RunningFactline.PASSWORD));
        wire.sendAs(
                "application/x-www-form-urlencoded",
                "POST",
                "/sign-in",
                "username=name-%s&password=password-%s".formatted(MARK, MARK));
        sendSignals(wire);
    }

    /** A sender that can prove itself by the address alone: there the secret is a part of what is asked for. */
    private static void sendSignals(Wire wire) {
        String name = Calls.fresh();
        String secret = "secret-of-a-sender-" + MARK;
        wire.send(
                "POST",
                "/api/v1/connectors",
                "{\"name\": \"%s\", \"preset\": \"statuspage\", \"secret\": \"%s\"}".formatted(name, secret),
                "Authorization",
                Wire.basic("admin", RunningFactline.PASSWORD));
        for (String token : new String[] {secret, secret + "x", "%25zz" + MARK, ""}) {
            for (String body : new String[] {"{\"incident\": {\"name\": \"" + MARK + "\"}}", MARK, ""}) {
                wire.send("POST", "/api/v1/signals/" + name + "?token=" + token, body);
                wire.send("GET", "/api/v1/signals/" + name + "?token=" + token, null);
            }
        }
    }

    private static String fact(String occurred) {
        return """
                {"factType": "Disclosed", "summary": "%s", "occurred": "%s", "standing": "claimed", "detail": {},
                 "actor": {"name": "%s"}, "sources": [{"publisher": "%s", "url": "https://%s.example/"}]}""".formatted(MARK, occurred, MARK, MARK, MARK);
    }

    /** As if the database had lost a table: everything that needs an account fails. */
    private void withoutAccounts(Runnable story) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                settings.getRequiredProperty("spring.datasource.url"),
                settings.getRequiredProperty("spring.datasource.username"),
                settings.getRequiredProperty("spring.datasource.password"))) {
            owner.createStatement().execute("alter table account.account rename to gone");
            try {
                story.run();
            } finally {
                owner.createStatement().execute("alter table account.gone rename to account");
            }
        }
    }

    private static String text(ILoggingEvent event) {
        IThrowableProxy thrown = event.getThrowableProxy();
        return event.getFormattedMessage() + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
    }
}
