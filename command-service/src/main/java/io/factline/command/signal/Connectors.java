package io.factline.command.signal;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import io.factline.account.Role;
import io.factline.command.account.Accounts;
import io.factline.command.incident.Incidents;
import io.factline.command.record.CommandDatabase;
import io.factline.command.record.EventIds;
import io.factline.incident.IncidentRef;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.record.Code;
import io.factline.record.EventJson;
import io.factline.signal.ConnectorPreset;
import io.factline.signal.ConnectorSettings;
import io.factline.signal.DrawnConnector;
import io.factline.signal.NewConnector;
import io.factline.signal.ProofKind;
import io.factline.signal.RoutingRule;
import io.factline.signal.SenderProof;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The connectors: each is an account that nobody signs in to, the actor of what it receives. */
@Component
class Connectors {

    private static final int SECRET_BYTES = 32;
    private static final int CONNECTORS_MAX = 1_000;

    /** What an address holds as it is (RFC 3986). */
    private static final Pattern UNRESERVED = Pattern.compile("[A-Za-z0-9._~-]+");

    private static final String KNOWN = """
            select a.id, a.name, c.preset, c.proof, c.settings, c.secret,
              case when c.previous_until > now() then c.previous_secret end as previous, c.last_position,
              c.disabled_at is not null or a.disabled_at is not null as disabled
            from account.connector c join account.account a on a.id = c.account where\s""";

    private final JdbcClient accounts;
    private final Incidents incidents;
    private final SecureRandom random = new SecureRandom();

    Connectors(@CommandDatabase DataSource database, Incidents incidents) {
        this.accounts = JdbcClient.create(database);
        this.incidents = incidents;
    }

    /** The connector of this name; empty where there is none. */
    Optional<KnownConnector> named(String name) {
        return accounts.sql(KNOWN + "a.name = ?")
                .params(name)
                .query((row, _) -> connector(row))
                .optional();
    }

    /**
     * The connector of this id.
     *
     * @throws RuleBroken where there is none
     */
    KnownConnector known(UUID id) {
        return accounts.sql(KNOWN + "a.id = ?")
                .params(id)
                .query((row, _) -> connector(row))
                .optional()
                .orElseThrow(Connectors::unknown);
    }

    private static KnownConnector connector(ResultSet row) throws SQLException {
        return new KnownConnector(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Code.of(ConnectorPreset.class, row.getString("preset")),
                EventJson.read(row.getString("proof"), SenderProof.class),
                EventJson.read(row.getString("settings"), ConnectorSettings.class),
                Stream.of(row.getBytes("secret"), row.getBytes("previous"))
                        .filter(secret -> secret != null)
                        .toList(),
                row.getObject("last_position", Long.class),
                row.getBoolean("disabled"));
    }

    /**
     * Makes a connector.
     *
     * @throws RuleBroken where the name is taken, or where there is no such incident
     */
    DrawnConnector create(NewConnector wanted, UUID administrator) {
        if (accounts.sql("select count(*) from account.connector")
                        .query(Integer.class)
                        .single()
                >= CONNECTORS_MAX) {
            throw RuleBroken.value("There are 1,000 connectors already, as many as may be.");
        }
        SenderProof proof = wanted.proof() == null ? wanted.preset().proof() : wanted.proof();
        ConnectorSettings settings =
                resolved(wanted.settings() == null ? new ConnectorSettings(null, List.of(), null) : wanted.settings());
        String secret = secret(proof, wanted.secret());
        UUID id = EventIds.next();
        Accounts.orTaken(
                wanted.name(),
                () -> accounts.sql("""
                                with account as (insert into account.account (id, name, roles) values (:id, :name, array[:role]) returning id)
                                insert into account.connector (account, preset, proof, settings, secret, created_by)
                                select id, :preset, :proof, :settings, :secret, :createdBy from account""")
                        .param("id", id)
                        .param("name", wanted.name())
                        .param("role", Role.VIEWER.code())
                        .param("preset", wanted.preset().code())
                        .param("proof", EventJson.json(proof))
                        .param("settings", EventJson.json(settings))
                        .param("secret", SenderCheck.kept(proof, secret))
                        .param("createdBy", administrator)
                        .update());
        return drawn(id, wanted.name(), proof, secret);
    }

    /** Changes what it makes of payloads. */
    void change(UUID connector, ConnectorSettings settings) {
        change(accounts.sql("update account.connector set settings = ? where account = ?")
                .params(EventJson.json(resolved(settings)), connector));
    }

    /** A new secret; the one before is good for another 24 hours. */
    DrawnConnector rotate(UUID connector, @Nullable String given) {
        KnownConnector known = known(connector);
        String secret = secret(known.proof(), given);
        change(accounts.sql("""
                update account.connector set previous_secret = secret, previous_until = now() + interval '24 hours', secret = ?
                where account = ?""").params(SenderCheck.kept(known.proof(), secret), connector));
        return drawn(connector, known.name(), known.proof(), secret);
    }

    void disable(UUID connector) {
        change(accounts.sql("update account.connector set disabled_at = coalesce(disabled_at, now()) where account = ?")
                .params(connector));
    }

    void enable(UUID connector) {
        change(accounts.sql("update account.connector set disabled_at = null where account = ?")
                .params(connector));
    }

    /** Something new came, which stands at a position. */
    void received(UUID connector, long position) {
        accounts.sql("update account.connector set received_at = now(), last_position = ? where account = ?")
                .params(position, connector)
                .update();
    }

    /** Somebody failed to prove that they are the sender; noted once a minute at most, for anybody can fail as often as they like. */
    void refused(UUID connector) {
        accounts.sql("""
                        update account.connector set refused_at = date_trunc('minute', now())
                        where account = ? and (refused_at is null or refused_at < now() - interval '1 minute')""").params(connector).update();
    }

    /** The same, with the ids of incidents. */
    ConnectorSettings resolved(ConnectorSettings settings) {
        return new ConnectorSettings(
                settings.mapping(),
                settings.rules().stream()
                        .map(rule ->
                                new RoutingRule(rule.pointer(), rule.test(), rule.value(), resolved(rule.incident())))
                        .toList(),
                settings.incident() == null ? null : resolved(settings.incident()));
    }

    private IncidentRef resolved(IncidentRef incident) {
        return Signals.ref(incidents.state(incident).id());
    }

    private String secret(SenderProof proof, @Nullable String given) {
        boolean standard = proof.kind() == ProofKind.STANDARD_WEBHOOKS;
        if (given == null) {
            byte[] secret = new byte[SECRET_BYTES];
            random.nextBytes(secret);
            return standard
                    ? "whsec_" + Base64.getEncoder().encodeToString(secret)
                    : "factline_signal_"
                            + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        }
        RuleBroken.require(
                proof.kind() != ProofKind.ADDRESS || UNRESERVED.matcher(given).matches(),
                "A secret that stands in an address has letters, digits and . _ ~ - alone.");
        if (standard) {
            try {
                new Webhook(given);
            } catch (RuntimeException | EmptyWebhookSecretException e) {
                RuleBroken wrong =
                        RuleBroken.value("A secret of Standard Webhooks is written in base64, mostly behind whsec_.");
                wrong.initCause(e);
                throw wrong;
            }
        }
        return given;
    }

    private static DrawnConnector drawn(UUID id, String name, SenderProof proof, String secret) {
        String address = "/api/v1/signals/" + name + (proof.kind() == ProofKind.ADDRESS ? "?token=" + secret : "");
        return new DrawnConnector(id, name, proof, secret, address);
    }

    private static void change(JdbcClient.StatementSpec statement) {
        if (statement.update() == 0) {
            throw unknown();
        }
    }

    private static RuleBroken unknown() {
        return new RuleBroken(Rule.UNKNOWN_CONNECTOR, "There is no connector with this id.");
    }
}
