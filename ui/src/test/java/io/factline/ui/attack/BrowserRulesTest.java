package io.factline.ui.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.ui.attack.Wire.Reply;
import io.factline.ui.story.RunningFactline;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What each answer tells a browser that it may not do, and what a session is worth to somebody else. */
@RunningFactline
class BrowserRulesTest {

    @LocalServerPort
    private int port;

    @Test
    void aPageRunsNoScriptButThoseOfThisServerAndOfThisPage() {
        Reply page = new Wire(port).send("GET", "/sign-in", null);
        String policy = page.header("Content-Security-Policy");
        assertThat(policy)
                .contains(
                        "default-src 'self'",
                        "object-src 'none'",
                        "base-uri 'self'",
                        "form-action 'self'",
                        "frame-ancestors 'none'")
                .doesNotContain("script-src 'self' 'unsafe-inline'");
        Matcher nonce = Pattern.compile("'nonce-([^']+)'").matcher(policy);
        assertThat(nonce.find()).isTrue();
        assertThat(Pattern.compile("<script(?![^>]*nonce=\"" + Pattern.quote(nonce.group(1)) + "\")")
                        .matcher(page.body())
                        .find())
                .as("a script in the page without its number")
                .isFalse();
        assertThat(new Wire(port).send("GET", "/sign-in", null).header("Content-Security-Policy"))
                .as("the number is another one each time")
                .isNotEqualTo(policy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/factline.css", "/incidents", "/v3/api-docs", "/api/v1/incidents", "/nowhere"})
    void everyAnswerSaysWhatABrowserMayNotDo(String path) {
        Reply reply = new Wire(port).send("GET", path, null);
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(reply.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(reply.header("Referrer-Policy")).isIn("same-origin", "no-referrer");
        assertThat(reply.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(reply.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(reply.header("Server")).isEmpty();
        assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void anAnswerOfTheApiIsKeptByNobodyElse() {
        String admin = Wire.basic("admin", RunningFactline.PASSWORD);
        for (String path : List.of("/api/v1/incidents", "/api/v1/accounts", "/api/v1/accounts/me", "/api/v1/nothing")) {
            Reply reply = new Wire(port).send("GET", path, null, "Authorization", admin);
            assertThat(reply.header("Cache-Control")).as(path).containsAnyOf("no-store", "private");
            assertThat(reply.header("Set-Cookie")).as(path).isEmpty();
            assertThat(reply.header("Content-Security-Policy")).as(path).contains("default-src 'none'");
        }
    }

    @Test
    void theCookieOfASessionIsForThisServerAloneAndStandsInNoAddress() {
        Reply page = new Wire(port).send("GET", "/incidents", null);
        assertThat(page.header("Set-Cookie")).contains("JSESSIONID=", "HttpOnly", "SameSite=Lax");
        assertThat(page.header("Location")).doesNotContain("jsessionid");
    }

    @Test
    void nobodySignsInWithAFormOfAnotherSite() {
        assertThat(signIn("Origin", "http://127.0.0.1:" + port).header("Location"))
                .as("with our own form")
                .endsWith(":" + port + "/");
        for (String[] other : new String[][] {
            {"Origin", "https://elsewhere.example"},
            {"Origin", "null"},
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"}
        }) {
            Reply reply = signIn(other);
            assertThat(reply.header("Location")).as(String.join(" ", other)).doesNotEndWith(":" + port + "/");
        }
    }

    private Reply signIn(String... headers) {
        return new Wire(port)
                .sendAs(
                        "application/x-www-form-urlencoded",
                        "POST",
                        "/sign-in",
                        "username=admin&password=" + RunningFactline.PASSWORD,
                        headers);
    }
}
