package io.factline.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import io.factline.ui.fault.ChildProcess;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People sign in through the provider of their organisation. */
class ProviderStoryTest {

    private static final String BUTTON = "Sign in with Company SSO";
    private static final String ADA = """
            {"preferred_username": "ada", "roles": ["crisis-team"], "email": "ada@company.example"}""";

    @TempDir
    private static Path directory;

    private static Issuer issuer;
    private static ChildProcess factline;

    @BeforeAll
    static void factlineKnowsAnIssuer() throws IOException, InterruptedException {
        issuer = new Issuer();
        factline = ChildProcess.launch(directory, ChildProcess.briefly("1g"), settings(issuer));
        factline.waitUntil(factline::answers);
        api().open("provider", "Provider");
    }

    @AfterAll
    static void nobodyNeedsThem() {
        factline.close();
        issuer.close();
    }

    @Test
    void somebody_signs_in_there_lands_where_she_wanted_to_records_and_signs_out() {
        try (Person ada = Person.arrives(base())) {
            ada.page().navigate(base() + "/incidents/provider");
            assertThat(through(ada)).isVisible();
            assertThat(Axe.violations(ada.page())).isEmpty();
            String before = session(ada);
            leavesForTheProvider(ada);
            Map<String, String> asked = query(ada.page().url());
            assertThat(asked)
                    .containsEntry("response_type", "code")
                    .containsEntry("code_challenge_method", "S256")
                    .containsKeys("state", "nonce", "code_challenge");
            Issuer.signsIn(ada.page(), "subject-of-ada", ADA);

            assertThat(ada.page().locator("main h1")).containsText("Provider");
            assertThat(ada.page().url()).startsWith(base() + "/incidents/provider");
            assertThat(session(ada)).isNotEqualTo(before);
            // what was said of the page of the issuer is nothing of ours
            ada.complaints().clear();
            ada.button("Record a fact").click();
            ada.types("Summary", "Tills stood still.");
            ada.types("Occurred", "2014-06-16");
            ada.types("Actor: name", "A cashier");
            ada.button("Record fact").click();
            ada.fact("Tills stood still.").click();
            assertThat(ada.page().locator(".history")).containsText("ada");

            assertThat(ada.complaints()).isEmpty();
            ada.chooses("Account ada", "Sign out");
            assertThat(through(ada)).isVisible();
            ada.page().navigate(base() + "/incidents/provider");
            assertThat(through(ada)).isVisible();
        }
        assertThat(api().get("/accounts")).contains("\"name\":\"ada\"", issuer.address());
        assertThat(api().get("/accounts/audit")).contains("account-made", "signed-in", "127.0.0.1");
    }

    @Test
    void whoever_has_no_role_or_was_disabled_is_told_so() {
        try (Person stranger = Person.arrives(base(), "fr-FR", ColorScheme.DARK)) {
            stranger.page().setViewportSize(360, 740);
            stranger.page().getByText("Se connecter avec Company SSO").click();
            Issuer.signsIn(stranger.page(), "stranger", "{\"roles\": [\"editor\", \"administrator\"]}");
            assertThat(stranger.page().locator(".sign-in .alert")).containsText("Vous n’êtes pas admis ici");
            assertThat(Axe.violations(stranger.page())).isEmpty();
            stranger.page().navigate(base() + "/incidents");
            assertThat(stranger.page().locator("input[name=password]")).isVisible();
        }
        try (Person leaver = Person.arrives(base());
                Person admin = Person.arrives(base()).signsIn("admin")) {
            leavesForTheProvider(leaver);
            Issuer.signsIn(leaver.page(), "leaver", ADA.replace("ada", "leaver"));
            assertThat(leaver.page().locator(".incidents h1")).isVisible();
            admin.goesTo("/accounts");
            assertThat(Axe.violations(admin.page())).isEmpty();
            admin.button("Disable leaver").click();
            assertThat(admin.button("Enable leaver")).isVisible();
            assertThat(Axe.violations(admin.page())).isEmpty();
            leaver.page().waitForTimeout(1_500);
            leaver.page().navigate(base() + "/incidents/provider");
            leaver.page().waitForTimeout(1_500);
            assertThat(leaver.facts()).hasCount(0);
            leaver.context().clearCookies();
            leaver.page().navigate(base() + "/");
            leavesForTheProvider(leaver);
            Issuer.signsIn(leaver.page(), "leaver", ADA.replace("ada", "leaver"));
            assertThat(leaver.page().locator(".sign-in .alert")).containsText("You are not let in here");
        }
    }

    @Test
    void what_the_provider_refuses_or_nobody_asked_for_signs_nobody_in() {
        try (Person visitor = Person.arrives(base())) {
            leavesForTheProvider(visitor);
            Map<String, String> asked = query(visitor.page().url());
            visitor.page()
                    .navigate(asked.get("redirect_uri")
                            + "?error=access_denied&error_description=%3Cb%3Emarkup%3C/b%3E&state="
                            + asked.get("state"));
            assertThat(visitor.page().locator(".sign-in .alert")).containsText("Company SSO did not let you in");
            assertThat(visitor.page().locator("body")).not().containsText("markup");

            for (String forged :
                    List.of("?code=stolen&state=forged", "?code=stolen", "?error=access_denied&state=forged")) {
                visitor.page().navigate(asked.get("redirect_uri") + forged);
                assertThat(visitor.page().locator("input[name=password]")).isVisible();
            }
            leavesForTheProvider(visitor);
            String state = query(visitor.page().url()).get("state");
            visitor.page().navigate(asked.get("redirect_uri") + "?code=stolen&state=" + state);
            assertThat(visitor.page().locator(".sign-in .alert"))
                    .containsText("The sign-in with Company SSO did not work");

            leavesForTheProvider(visitor);
            Issuer.signsIn(visitor.page(), "replayed", ADA.replace("}", ", \"nonce\": \"of another sign-in\"}"));
            assertThat(visitor.page().locator(".sign-in .alert"))
                    .containsText("The sign-in with Company SSO did not work");
            visitor.signsIn("admin");
        }
    }

    @Test
    void without_the_provider_whoever_has_a_password_signs_in_and_the_others_are_told(@TempDir Path other)
            throws IOException, InterruptedException {
        Issuer away = new Issuer();
        away.close();
        try (ChildProcess lonely = ChildProcess.launch(other, ChildProcess.briefly("1g"), settings(away))) {
            lonely.waitUntil(lonely::answers);
            try (Person visitor = Person.arrives(lonely.address())) {
                through(visitor).click();
                assertThat(visitor.page().locator(".sign-in .alert"))
                        .containsText("The sign-in with Company SSO did not work");
                visitor.signsIn("admin");
            }
        }
    }

    private static String[] settings(Issuer of) {
        return Stream.concat(Stream.of("--factline.demo=false"), of.settings().stream())
                .toArray(String[]::new);
    }

    private static void leavesForTheProvider(Person visitor) {
        through(visitor).click();
        visitor.page().waitForURL("**/authorize**");
    }

    private static Locator through(Person visitor) {
        return visitor.page().getByText(BUTTON);
    }

    private static String session(Person reader) {
        return reader.context().cookies(base()).stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> query(String address) {
        return Arrays.stream(URI.create(address).getRawQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String base() {
        return factline.address();
    }

    private static Api api() {
        return new Api(HttpClient.newHttpClient(), base(), "admin");
    }
}
