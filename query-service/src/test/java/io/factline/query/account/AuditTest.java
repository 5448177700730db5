package io.factline.query.account;

import static io.factline.query.Client.basic;
import static io.factline.query.Client.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factline.account.Role;
import io.factline.command.record.CommandDatabase;
import io.factline.query.Client.Answer;
import io.factline.query.ServicesTest;
import io.factline.query.record.QueryDatabase;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who signed in, from where, and what was administered, is noted: once, without what was typed, and nobody can change it. */
class AuditTest extends ServicesTest {

    private static final String ADMIN = basic("admin", "correct-horse-battery");

    @Autowired
    @QueryDatabase
    private DataSource database;

    @Autowired
    @CommandDatabase
    private DataSource commands;

    @Test
    void aSignInIsNotedOnceAnHourHoweverManyCallsAreMade() {
        String id = anAccount("audited-integrator");
        for (int i = 0; i < 5; i++) {
            send("GET", "/api/v1/incidents", null, basic("audited-integrator", "a long enough one"));
        }
        assertThat(notes(id)).hasSize(1);
        assertThat(notes(id).getFirst().path("act").asString()).isEqualTo("signed-in");
        assertThat(notes(id).getFirst().path("address").asString()).isEqualTo("127.0.0.1");
    }

    @Test
    void aWrongPasswordIsNotedForTheAccountThatItWasTriedOn() {
        String id = anAccount("audited-victim");
        send("GET", "/api/v1/incidents", null, basic("Audited-Victim", "guessed"));
        assertThat(notes(id)).hasSize(1);
        assertThat(notes(id).getFirst().path("act").asString()).isEqualTo("sign-in-failed");
    }

    @Test
    void whatWasTypedInThePlaceOfANameIsNotKept() {
        send("GET", "/api/v1/incidents", null, basic("my secret by mistake", "x"));
        Answer audit = send("GET", "/api/v1/accounts/audit", null, bearer(Role.AUDITOR));
        assertThat(audit.body().path(0).path("act").asString()).isEqualTo("sign-in-failed");
        assertThat(audit.body().path(0).has("account")).isFalse();
        assertThat(audit.response().body()).doesNotContain("secret");
    }

    @Test
    void whoMakesAnAccountIsNoted() {
        String admin = send("GET", "/api/v1/accounts/me", null, ADMIN)
                .body()
                .path("id")
                .asString();
        anAccount("audited-newcomer");
        assertThat(notes(admin)).anyMatch(note -> note.path("act").asString().equals("account-made"));
    }

    @Test
    void theNewestComesFirstAndAPageFollowsAnother() {
        anAccount("audited-page");
        anAccount("audited-page-2");
        Answer first = send("GET", "/api/v1/accounts/audit?limit=1", null, bearer(Role.AUDITOR));
        long id = first.body().path(0).path("id").longValue();
        Answer next = send("GET", "/api/v1/accounts/audit?limit=1&before=" + id, null, bearer(Role.AUDITOR));
        assertThat(next.body().path(0).path("id").longValue()).isLessThan(id);
        assertThat(send("GET", "/api/v1/accounts/audit?limit=0", null, bearer(Role.AUDITOR))
                        .code())
                .isEqualTo("invalid-parameter");
    }

    @Test
    void noPartOfTheApplicationChangesOrTakesAwayALine() {
        for (String attack : new String[] {
            "delete from account.audit",
            "update account.audit set act = 'signed-in'",
            "truncate account.audit",
            "insert into account.audit (act) values ('signed-in')"
        }) {
            for (DataSource side : List.of(database, commands)) {
                assertThatThrownBy(() -> JdbcClient.create(side).sql(attack).update())
                        .as(attack)
                        .isInstanceOf(DataAccessException.class);
            }
        }
    }

    private List<JsonNode> notes(String account) {
        return send("GET", "/api/v1/accounts/audit?limit=1000", null, bearer(Role.AUDITOR))
                .body()
                .valueStream()
                .filter(note -> note.path("account").asString("").equals(account))
                .toList();
    }

    private String anAccount(String name) {
        return send(
                        "POST",
                        "/api/v1/accounts",
                        "{\"name\": \"" + name + "\", \"password\": \"a long enough one\", \"roles\": [\"viewer\"]}",
                        ADMIN)
                .body()
                .path("id")
                .asString();
    }
}
