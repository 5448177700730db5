package io.factline.command.account;

import io.factline.account.ApiKey;
import io.factline.account.ApiKeySecret;
import io.factline.account.DrawnApiKey;
import io.factline.account.NewApiKey;
import io.factline.account.Role;
import io.factline.command.incident.Incidents;
import io.factline.command.record.CommandDatabase;
import io.factline.command.record.EventIds;
import io.factline.incident.IncidentId;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys of integrators: each is an account that nobody signs in to with a password. */
@Component
class ApiKeys {

    private final JdbcClient accounts;
    private final Incidents incidents;
    private final SecureRandom random = new SecureRandom();

    ApiKeys(@CommandDatabase DataSource database, Incidents incidents) {
        this.accounts = JdbcClient.create(database);
        this.incidents = incidents;
    }

    /**
     * Makes a key.
     *
     * @throws RuleBroken where an account or a key has the name, where there is no such incident, or where it would have expired
     */
    DrawnApiKey create(NewApiKey wanted, UUID administrator) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        if (wanted.expiresAt() != null && !wanted.expiresAt().isAfter(now)) {
            throw RuleBroken.at(
                    "/expiresAt", Rule.INVALID_VALUE, "A key expires in the future: this would be worth nothing.");
        }
        Set<IncidentId> scope = incidents.named(wanted.incidents());
        ApiKey key = new ApiKey(
                EventIds.next(),
                wanted.name(),
                wanted.roles(),
                scope,
                now,
                administrator,
                wanted.expiresAt() == null ? null : wanted.expiresAt().truncatedTo(ChronoUnit.MICROS),
                null,
                null);
        ApiKeySecret secret = ApiKeySecret.draw(random);
        insert(key, secret);
        return new DrawnApiKey(key, secret.text());
    }

    private void insert(ApiKey key, ApiKeySecret secret) {
        Accounts.orTaken(
                key.name(),
                () -> accounts.sql("""
                        with account as (
                          insert into account.account (id, name, roles, created_at) values (:id, :name, :roles, :createdAt) returning id)
                        insert into account.api_key (account, digest, incidents, created_by, expires_at)
                        select id, :digest, :incidents, :createdBy, :expiresAt from account""")
                        .param("id", key.id())
                        .param("name", key.name())
                        .param(
                                "roles",
                                key.roles().stream().map(Role::code).sorted().toArray(String[]::new))
                        .param("createdAt", timestamp(key.createdAt()))
                        .param("digest", secret.digest())
                        .param(
                                "incidents",
                                key.incidents() == null
                                        ? null
                                        : key.incidents().stream()
                                                .map(IncidentId::value)
                                                .toArray(UUID[]::new))
                        .param("createdBy", key.createdBy())
                        .param("expiresAt", timestamp(key.expiresAt()))
                        .update());
    }

    /**
     * From now on the key is worth nothing.
     *
     * @throws RuleBroken where there is none with this id
     */
    void revoke(UUID key) {
        int known = accounts.sql(
                        "update account.api_key set revoked_at = coalesce(revoked_at, now()) where account = ?")
                .params(key)
                .update();
        if (known == 0) {
            throw new RuleBroken(Rule.UNKNOWN_KEY, "There is no key with this id.");
        }
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
