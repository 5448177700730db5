package io.factline.ui.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.ui.attack.Wire.Reply;
import io.factline.ui.story.RunningFactline;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** Requests that two programs could read in two ways, that pretend to be others, or that never end. */
@RunningFactline
class OddRequestsTest {

    private static final Duration LONG = Duration.ofSeconds(40);

    /** The time that a head or the begin of a body has, and what a busy machine may take longer. */
    private static final Duration SOON = Duration.ofSeconds(30);

    @LocalServerPort
    private int port;

    @Autowired
    private Environment settings;

    private String authorization;

    @BeforeEach
    void anEditor() {
        authorization = Caller.made("editor", new Wire(port), settings).authorization();
    }

    @Test
    void aRequestHasOneLength() {
        String answer = new Raw(port).exchange(head("POST", "Content-Length: 2\r\nContent-Length: 60\r\n") + "{}");
        assertThat(answer).startsWith("HTTP/1.1 400");
        answer = new Raw(port).exchange(head("POST", "Content-Length: 2, 60\r\n") + "{}");
        assertThat(answer).startsWith("HTTP/1.1 400");
        answer = new Raw(port).exchange(head("POST", "Content-Length: -1\r\n") + "{}");
        assertThat(answer).startsWith("HTTP/1.1 400");
    }

    @Test
    void nothingBehindAChunkedBodyIsTakenForAnotherRequest() {
        String smuggled =
                "GET /api/v1/accounts/names HTTP/1.1\r\nHost: factline\r\nAuthorization: " + authorization + "\r\n\r\n";
        String answer = new Raw(port)
                .exchange(head(
                                "POST",
                                "Content-Length: " + (5 + smuggled.length()) + "\r\nTransfer-Encoding: chunked\r\n")
                        + "0\r\n\r\n" + smuggled);
        assertThat(answers(answer)).isEqualTo(1);
        answer = new Raw(port).exchange(head("POST", "Transfer-Encoding: chunked, identity\r\n") + "0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400");
        answer = new Raw(port).exchange(head("POST", "Transfer-Encoding : chunked\r\n") + "0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "CONNECT", "PROPFIND", "FOO"})
    void aMethodThatNobodyNeedsIsNotDone(String method) {
        String answer = new Raw(port).exchange(head(method, ""));
        assertThat(answer).doesNotStartWith("HTTP/1.1 2").doesNotContain(authorization);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
    void noHeaderMakesARequestAnotherOne(String header) {
        Wire wire = new Wire(port);
        Reply reply = wire.send("GET", "/api/v1/incidents", null, "Authorization", authorization, header, "POST");
        assertThat(reply.status()).isEqualTo(200);
        String viewer = Caller.made("viewer", wire, settings).authorization();
        assertThat(wire.send("POST", "/api/v1/incidents?_method=GET", "{}", "Authorization", viewer, header, "GET")
                        .status())
                .isEqualTo(403);
        for (String other : new String[] {"X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Prefix"}) {
            assertThat(wire.send("GET", "/api/v1/accounts/names", null, other, "/factline.css")
                            .status())
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/accounts;x=1",
                "/api/v1/../v1/accounts",
                "/api/v1/%2e%2e/v1/accounts",
                "/api//v1/accounts",
                "/api/v1/accounts/",
                "/api/v1/accounts%00",
                "/api/v1/accounts%2f",
                "/api/v1/accounts%0d%0aSet-Cookie:x=1",
                "/API/v1/accounts",
                "/api/v1/accounts.json",
                "//api/v1/accounts",
                "/sign-in/../api/v1/accounts",
                "/webjars/..;/api/v1/accounts",
                "/factline.css/../api/v1/accounts"
            })
    void noSpellingOfAnAddressLeadsPastTheGate(String path) {
        String viewer = Caller.made("viewer", new Wire(port), settings).authorization();
        for (String who : new String[] {"", "Authorization: " + viewer + "\r\n"}) {
            String answer = new Raw(port)
                    .exchange("GET " + path + " HTTP/1.1\r\nHost: factline\r\nConnection: close\r\n" + who + "\r\n");
            assertThat(answer)
                    .as(path)
                    .doesNotContain("\"roles\"")
                    .doesNotContain("Set-Cookie: x")
                    .doesNotStartWith("HTTP/1.1 5");
        }
    }

    @Test
    void aClientThatSendsAByteASecondIsEnded() {
        Raw raw = new Raw(port);
        var head = CompletableFuture.supplyAsync(
                () -> raw.patience("GET /api/v1/incidents HTTP/1.1\r\nHost: factline\r\nX-Slow: ", LONG));
        var line = CompletableFuture.supplyAsync(() -> raw.patience("G", LONG));
        var body = CompletableFuture.supplyAsync(
                () -> raw.patience(head("POST", "Content-Length: 100000\r\n") + "{\"key\": \"", LONG));
        var refused = CompletableFuture.supplyAsync(() -> raw.patience(
                "POST /api/v1/incidents HTTP/1.1\r\nHost: factline\r\nContent-Length: 100000\r\n\r\n{", LONG));
        var form = CompletableFuture.supplyAsync(() -> raw.patience(
                "POST /sign-in HTTP/1.1\r\nHost: factline\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: 50000\r\n\r\nusername=",
                LONG));
        assertThat(head.join()).as("its headers").isLessThan(SOON);
        assertThat(line.join()).as("its first line").isLessThan(SOON);
        assertThat(body.join()).as("its body").isLessThan(SOON);
        assertThat(refused.join()).as("a body that nobody wants").isLessThan(SOON);
        assertThat(form.join()).as("a form").isLessThan(SOON);
    }

    private String head(String method, String more) {
        return method + " /api/v1/incidents HTTP/1.1\r\nHost: factline\r\nContent-Type: application/json\r\n"
                + "Authorization: " + authorization + "\r\n" + more + "\r\n";
    }

    private static long answers(String text) {
        return Pattern.compile("HTTP/1\\.1 \\d{3}").matcher(text).results().count();
    }
}
