package io.factline.ui.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.ui.attack.Calls;
import io.factline.ui.attack.Matrix;
import io.factline.ui.attack.Wire;
import io.factline.ui.attack.Wire.Reply;
import io.factline.ui.client.Node;
import io.factline.ui.story.RunningFactline;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prism, which others wrote, stands before Factline and holds every request and every answer against the document. It says what
 * is wrong in a header; with its switch {@code --errors} it would put itself in the place of an answer that we want to see.
 */
@RunningFactline
class ProxyTest {

    private static final String VIOLATIONS = "sl-violations";
    private static final long PATIENCE_MILLIS = 60_000;
    private static final long LOOK_AGAIN_MILLIS = 200;

    @LocalServerPort
    private int port;

    @TempDir
    private Path directory;

    private Contract contract;
    private @Nullable Process prism;
    private Wire proxy;

    @BeforeEach
    void thereIsAProxy() throws Exception {
        Node.require();
        contract = Contract.of(new Wire(port));
        proxy = proxy(contract.document());
    }

    @AfterEach
    void itEnds() {
        if (prism != null) {
            prism.destroy();
        }
    }

    @Test
    void noExampleAndNoAnswerToOneViolatesTheDocument() {
        List<String> violations = new ArrayList<>();
        String again = Calls.fresh();
        Map<String, String> names = Map.of(
                "card-theft-2013", "card-theft-" + again,
                "checkout-stop-2014", "checkout-stop-" + again,
                "open-card-theft", "open-" + again,
                "record-the-statement", "record-" + again,
                "press-desk", "press-" + again,
                "till-watch", "watch-" + again,
                "chain-pager", "pager-" + again,
                "chain-page", "page-" + again);
        new Examples(contract, names).send(proxy, admin(), (example, reply) -> {
            assertThat(reply.status()).as(example + " " + reply.body()).isLessThan(300);
            // of a request in one of several forms of JSON it looks at the first form
            String of = example.path("type").asString("").endsWith("+json") ? "response" : "";
            violations(reply, of)
                    .forEach(one -> violations.add(example.path("operation").asString() + ": " + one));
        });
        assertThat(violations).isEmpty();
    }

    @Test
    void noAnswerToAnyOperationAsAnybodyViolatesTheDocument() {
        List<String> violations = new ArrayList<>();
        Calls calls = new Calls(proxy);
        String admin = admin();
        UUID id = UUID.fromString(proxy.send("GET", "/api/v1/accounts/me", null, "Authorization", admin)
                .json()
                .path("id")
                .asString());
        String link = calls.open(admin, "", false).incident();
        String viewer = viewer();
        Matrix.read("/attack/authorisation.txt").rows().stream()
                .map(row -> row.cell(0))
                .distinct()
                .forEach(operation -> {
                    for (String who : Arrays.asList(admin, viewer, null)) {
                        Calls.Target target = calls.open(admin, link, false).with(id);
                        calls.before(operation, target, admin);
                        Reply reply = calls.send(operation, target, who);
                        violations(reply, "response")
                                .forEach(one -> violations.add(operation + ": " + reply.status() + " " + one));
                    }
                });
        assertThat(violations).isEmpty();
    }

    @Test
    void aDocumentThatPromisesMoreIsFoundOut() throws Exception {
        itEnds();
        JsonNode promising = contract.document().deepCopy();
        ((tools.jackson.databind.node.ArrayNode) promising.at("/components/schemas/Account/required")).add("shoeSize");
        Wire found = proxy(promising);
        Reply reply = found.send("GET", "/api/v1/accounts/me", null, "Authorization", admin());
        assertThat(violations(reply, "response")).singleElement().asString().contains("shoeSize");
    }

    private Wire proxy(JsonNode document) throws IOException, InterruptedException {
        Path file = directory.resolve("openapi.json");
        Files.writeString(file, document.toString());
        int free;
        try (ServerSocket any = new ServerSocket(0)) {
            free = any.getLocalPort();
        }
        Process started = Node.start(
                "node_modules/@stoplight/prism-cli/dist/index.js",
                "proxy",
                file.toString(),
                "http://127.0.0.1:" + port,
                "--port=" + free);
        prism = started;
        Thread.ofVirtual().start(() -> {
            try {
                started.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        Wire wire = new Wire(free);
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (true) {
            try {
                wire.send("GET", "/api/v1/accounts/me", null);
                return wire;
            } catch (UncheckedIOException e) {
                assertThat(started.isAlive() && System.currentTimeMillis() < until)
                        .as("Prism listens")
                        .isTrue();
                Thread.sleep(LOOK_AGAIN_MILLIS);
            }
        }
    }

    private static List<String> violations(Reply reply, String of) {
        String all = reply.header(VIOLATIONS);
        return all.isEmpty()
                ? List.of()
                : JsonMapper.shared()
                        .readTree(all)
                        .valueStream()
                        .filter(one -> of.isEmpty()
                                || one.path("location").path(0).asString().equals(of))
                        .map(JsonNode::toString)
                        .toList();
    }

    private static String admin() {
        return Wire.basic("admin", RunningFactline.PASSWORD);
    }

    private String viewer() {
        return "Bearer "
                + new Wire(port)
                        .send(
                                "POST",
                                "/api/v1/keys",
                                "{\"name\": \"" + Calls.fresh() + "\", \"roles\": [\"viewer\"]}",
                                "Authorization",
                                admin())
                        .json()
                        .path("secret")
                        .asString();
    }
}
