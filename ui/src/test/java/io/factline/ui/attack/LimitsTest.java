package io.factline.ui.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.ui.attack.Calls.Target;
import io.factline.ui.attack.Wire.Reply;
import io.factline.ui.story.RunningFactline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is just small enough is taken, and what is one more is refused: the page of limits says what was tried. */
@RunningFactline
class LimitsTest {

    private static final int MIB = 1 << 20;

    /** The line and the other headers of a request of ours. */
    private static final int OTHER_HEADERS = 400;

    private static final int TOKEN = 300;

    @LocalServerPort
    private int port;

    @Autowired
    private Environment settings;

    private Wire wire;
    private Caller editor;
    private String facts;

    @BeforeEach
    void anIncident() {
        wire = new Wire(port);
        editor = Caller.made("editor", wire, settings);
        Target target = new Calls(wire).open(editor.authorization(), "", false);
        facts = "/api/v1/incidents/" + target.incident() + "/facts";
    }

    /**
     * A limit.
     *
     * @param said how the page says it
     * @param beyond what the page says of one more: the status, and the code of the problem
     */
    private record Limit(String of, String said, int most, int more, String beyond, IntFunction<Reply> trial) {}

    @Test
    void whatIsAtTheLimitIsTakenAndWhatIsBeyondIsNot() {
        StringBuilder page = new StringBuilder("| of | at most | beyond |\n|---|---|---|\n");
        List<String> otherwise = new ArrayList<>();
        for (Limit limit : limits()) {
            page.append("| %s | %s | %s |\n".formatted(limit.of(), limit.said(), limit.beyond()));
            String most = said(limit.trial().apply(limit.most()));
            String more = said(limit.trial().apply(limit.more()));
            if (most.equals(limit.beyond()) || !more.equals(limit.beyond())) {
                otherwise.add(limit.of() + ": at the limit " + most + ", beyond " + more + ", not " + limit.beyond());
            }
        }
        assertThat(otherwise).isEmpty();
        new WrittenPage("limits.md").says("requests", page.toString());
    }

    private List<Limit> limits() {
        List<Limit> all = new ArrayList<>(ofBodies());
        all.add(new Limit(
                "the body of a sender of signals", "1 MiB", MIB, MIB + 1, "413 `body-too-large`", this::signal));
        all.addAll(ofFiles());
        all.addAll(ofHeads());
        all.addAll(ofParameters());
        return all;
    }

    private List<Limit> ofFiles() {
        return List.of(
                new Limit(
                        "a file that is imported",
                        "16 MiB",
                        16 * MIB,
                        16 * MIB + 1,
                        "413 `body-too-large`",
                        size -> look("when,what" + "\n".repeat(size - "when,what".length()))),
                rows("the rows of such a file", "csv", rows -> "when,what\n" + "2014,A row\n".repeat(rows)),
                rows("the messages of a file from Slack", "slack", rows -> "{}".repeat(rows)),
                rows("the items of a press feed", "feed", rows -> "<rss>" + "<item/>".repeat(rows) + "</rss>"),
                rows("the messages of an mbox", "mail", rows -> "From x\n\n".repeat(rows)));
    }

    private Limit rows(String of, String format, IntFunction<String> file) {
        return new Limit(of, "20,000", 20_000, 20_001, "413 `body-too-large`", rows -> look(format, file.apply(rows)));
    }

    /** By a sender that proves itself in the address. */
    private Reply signal(int size) {
        String name = Calls.fresh();
        String body = "{\"name\": \"" + name + "\", \"preset\": \"statuspage\", \"secret\": \"secret-of-a-sender\"}";
        wire.send("POST", "/api/v1/connectors", body, "Authorization", Wire.basic("admin", RunningFactline.PASSWORD));
        return wire.send("POST", "/api/v1/signals/" + name + "?token=secret-of-a-sender", "x".repeat(size));
    }

    private Reply look(String table) {
        return look("csv", table);
    }

    private Reply look(String format, String table) {
        String imports = facts.replaceFirst(
                "/incidents/(.*)/facts", "/imports/preview?format=" + format + "&zone=UTC&incident=$1");
        return wire.send("POST", imports, table, "Authorization", editor.authorization());
    }

    private List<Limit> ofBodies() {
        return List.of(
                new Limit(
                        "the body of a request",
                        "1 MiB",
                        MIB,
                        MIB + 1,
                        "413 `body-too-large`",
                        size -> post(padded(fact(""), size))),
                new Limit("a line of many facts", "1 MiB", MIB, MIB + 1, "413 `body-too-large`", this::line),
                new Limit("lines, all or none", "10,000", 10_000, 10_001, "413 `body-too-large`", this::lines),
                new Limit(
                        "JSON within JSON",
                        "500 deep",
                        499,
                        501,
                        "400 `malformed-body`",
                        depth -> post(
                                fact("").replace("{}", "{\"a\":".repeat(depth - 1) + "1" + "}".repeat(depth - 1)))),
                new Limit(
                        "the digits of a number",
                        "1,000",
                        1_000,
                        1_001,
                        "400 `malformed-body`",
                        digits -> post(fact(", \"x\": " + "9".repeat(digits)))),
                new Limit(
                        "the name of a member",
                        "50,000 characters",
                        50_000,
                        50_001,
                        "400 `malformed-body`",
                        size -> post(fact(", \"" + "n".repeat(size) + "\": 1"))),
                new Limit(
                        "a text",
                        "20,000 characters",
                        20_000,
                        20_001,
                        "400 `invalid-value`",
                        size -> post(fact("").replace("A fact", "A".repeat(size)))),
                new Limit(
                        "parts of a form (multipart)",
                        "none: no call takes one",
                        0,
                        1,
                        "415 `unsupported-media-type`",
                        parts -> parts == 0 ? post(fact("")) : form()));
    }

    private List<Limit> ofHeads() {
        return List.of(
                new Limit(
                        "line and headers of a request",
                        "16 KiB",
                        (16 << 10) - OTHER_HEADERS,
                        (16 << 10) + 1,
                        "400 `invalid-parameter`",
                        size -> get("", "X-Long", "x".repeat(size - TOKEN))),
                new Limit(
                        "the address of a request",
                        "with its headers 16 KiB",
                        8 << 10,
                        (16 << 10) + 1,
                        "400 `invalid-parameter`",
                        size -> get("?x=" + "x".repeat(size - TOKEN))),
                new Limit("headers of a request", "100", 90, 101, "400 `invalid-parameter`", this::headers));
    }

    private List<Limit> ofParameters() {
        return List.of(
                new Limit(
                        "parameters of a request",
                        "200",
                        200,
                        201,
                        "400 `invalid-parameter`",
                        count -> get("?" + "type=Disclosed&".repeat(count - 1) + "limit=1")),
                new Limit(
                        "a search",
                        "500 characters",
                        500,
                        501,
                        "400 `invalid-parameter`",
                        size -> get("?q=" + "x".repeat(size))),
                new Limit(
                        "facts on a page",
                        "1,000",
                        1_000,
                        1_001,
                        "400 `invalid-parameter`",
                        size -> get("?limit=" + size)),
                new Limit(
                        "an idempotency key",
                        "255 characters",
                        255,
                        256,
                        "400 `invalid-value`",
                        size -> wire.send(
                                "POST",
                                facts,
                                fact(""),
                                "Authorization",
                                editor.authorization(),
                                "Idempotency-Key",
                                "k".repeat(size))));
    }

    private Reply post(String body) {
        return wire.send("POST", facts, body, "Authorization", editor.authorization());
    }

    private Reply get(String query, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Authorization", editor.authorization()));
        return wire.send("GET", facts.replace("/facts", "/timeline") + query, null, all.toArray(String[]::new));
    }

    private Reply headers(int count) {
        String[] headers = new String[2 * (count - 6)];
        for (int i = 0; i < headers.length; i += 2) {
            headers[i] = "X-" + i;
            headers[i + 1] = "1";
        }
        return get("", headers);
    }

    /** The answer of the one line, as if it had come alone. */
    private Reply line(int size) {
        Reply whole = sendLines("", padded(fact(""), size));
        int status = whole.status() == 200 ? first(whole).path("status").intValue() : whole.status();
        return new Reply(status, whole.whole());
    }

    private Reply lines(int count) {
        return sendLines("?atomic=true", (fact("") + "\n").repeat(count));
    }

    private Reply sendLines(String query, String lines) {
        return wire.sendAs(
                "application/x-ndjson", "POST", facts + query, lines, "Authorization", editor.authorization());
    }

    private Reply form() {
        return wire.sendAs(
                "multipart/form-data; boundary=b",
                "POST",
                facts,
                "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--b--\r\n",
                "Authorization",
                editor.authorization());
    }

    private static JsonNode first(Reply lines) {
        return JsonMapper.shared().readTree(lines.body().lines().findFirst().orElseThrow());
    }

    private static String said(Reply reply) {
        if (reply.status() < 300) {
            return String.valueOf(reply.status());
        }
        String code = reply.header("Content-Type").contains("ndjson")
                ? first(reply).path("problem").path("code").asString()
                : reply.code();
        return reply.status() + " `" + code + "`";
    }

    private static String fact(String more) {
        return """
                {"factType": "Disclosed", "summary": "A fact", "occurred": "2014", "standing": "claimed", "detail": {}%s}""".formatted(more);
    }

    private static String padded(String body, int size) {
        return body + " ".repeat(size - body.length());
    }
}
