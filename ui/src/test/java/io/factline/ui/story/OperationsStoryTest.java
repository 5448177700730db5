package io.factline.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpClient;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An administrator sees how the projections are, has one filled anew, and learns what is parked; so does who looks at it. */
@RunningFactline
class OperationsStoryTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Environment settings;

    @BeforeEach
    void there_are_accounts() {
        api().account("viewer", "\"viewer\"");
    }

    @Test
    void an_administrator_has_a_projection_filled_anew_and_nobody_else_can() {
        try (Person viewer = Person.arrives(base()).signsIn("viewer").goesTo("/operations");
                Person admin = Person.arrives(base()).signsIn("admin").goesTo("/incidents")) {
            assertThat(viewer.page().getByText("There is nothing here").first()).isVisible();
            assertThat(viewer.page().locator(".top nav")).not().containsText("Operations");
            admin.page()
                    .getByRole(AriaRole.LINK)
                    .getByText("Operations", new Locator.GetByTextOptions().setExact(true))
                    .click();
            Locator row = admin.page().locator(".operations tbody tr").first();
            assertThat(row).containsText("Timeline");
            assertThat(row).containsText("Serving");
            assertThat(row).containsText("Nothing");
            assertThat(Axe.violations(admin.page())).isEmpty();
            String before = row.innerText();
            admin.button("Rebuild Timeline").click();
            admin.button("Cancel").click();
            admin.button("Rebuild Timeline").click();
            admin.button("Rebuild").click();
            assertThat(admin.page().getByText("Timeline has been filled anew.").first())
                    .isVisible();
            assertThat(row).containsText("Serving");
            assertThat(row.innerText()).isNotEqualTo(before);
        }
    }

    @Test
    void what_is_parked_is_explained_and_its_incident_says_that_it_is_not_all() {
        Api api = api();
        api.open("parked", "An incident from the future");
        api.record("parked", "P-1", "2014-06-15", "Before.");
        try (Person viewer = Person.arrives(base()).signsIn("viewer").goesTo("/incidents/parked");
                Person admin = Person.arrives(base()).signsIn("admin").goesTo("/operations")) {
            assertThat(viewer.facts()).containsText("Before.");
            assertThat(viewer.page().locator(".banner.parked")).isHidden();
            appendWhatANewerFactlineWrites(incident(api.get("/incidents/parked")));
            assertThat(viewer.page().locator(".banner.parked")).containsText("This is not all");
            Locator parked = admin.page().locator(".operations .parked");
            assertThat(parked).containsText("Of these incidents nothing is shown from the position on");
            assertThat(parked).containsText("FactRumoured");
            assertThat(Axe.violations(admin.page())).isEmpty();
            assertThat(Axe.violations(viewer.page())).isEmpty();
            parked.getByRole(AriaRole.LINK).getByText("parked").click();
            assertThat(admin.page().locator(".banner.parked")).isVisible();
            assertThat(admin.complaints()).isEmpty();
            admin.goesTo("/incidents");
            assertThat(admin.page().locator(".tag-parked").first()).hasText("Not all shown");
            viewer.page().navigate(base() + "/actuator/health");
            assertThat(viewer.page().locator("body")).containsText("DEGRADED");
            assertThat(viewer.page().locator("body")).not().containsText("projections");
        }
    }

    private void appendWhatANewerFactlineWrites(UUID incident) {
        JdbcClient.create(new DriverManagerDataSource(
                        settings.getRequiredProperty("spring.datasource.url"),
                        settings.getRequiredProperty("factline.database.command.username"),
                        settings.getRequiredProperty("factline.database.command.password")))
                .sql("""
                        select first_position from record.append(
                          array[0], array[:incident]::uuid[], array['fact/' || :incident || '/X-1'], array[0]::bigint[],
                          array[gen_random_uuid()], array['FactRumoured'], array[1], array[gen_random_uuid()], array['api'],
                          array[null]::uuid[], array[gen_random_uuid()], array['{}'], array['{}'],
                          array[sha256('salt')], array[sha256('commitment')], array[]::integer[], array[]::text[],
                          array[]::bigint[], array[]::integer[], array[]::uuid[], array[]::text[], array[]::bytea[])""")
                .param("incident", incident.toString())
                .query(Long.class)
                .single();
    }

    private static UUID incident(String summary) {
        Matcher id = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"").matcher(summary);
        assertThat(id.find()).isTrue();
        return UUID.fromString(id.group(1));
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    private Api api() {
        return new Api(HttpClient.newHttpClient(), base(), "admin");
    }
}
