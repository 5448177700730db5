package io.factline.command.imports;

import io.factline.command.record.CommandDatabase;
import io.factline.incident.IncidentId;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys that draw pseudonyms: one for each incident, so that nobody is followed from one to another, and outside of the
 * record, so that whoever has that alone cannot try names.
 */
@Component
class PseudonymKeys {

    private static final int BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final JdbcClient accounts;
    private final SecureRandom random = new SecureRandom();

    PseudonymKeys(@CommandDatabase DataSource database) {
        this.accounts = JdbcClient.create(database);
    }

    /** The key of an incident, drawn when something is first recorded with it. */
    SecretKey of(IncidentId incident) {
        byte[] drawn = drawn();
        accounts.sql(
                        "insert into account.pseudonym_key (incident, key) values (?, ?) on conflict (incident) do nothing")
                .params(incident.value(), drawn)
                .update();
        return stored(incident).orElseThrow();
    }

    /** The key for a look, which leaves no trace: where the incident has none yet, one that is forgotten at once. */
    SecretKey forLook(IncidentId incident) {
        return stored(incident).orElseGet(() -> new SecretKeySpec(drawn(), ALGORITHM));
    }

    private Optional<SecretKey> stored(IncidentId incident) {
        return accounts.sql("select key from account.pseudonym_key where incident = ?")
                .param(incident.value())
                .query(byte[].class)
                .optional()
                .map(key -> new SecretKeySpec(key, ALGORITHM));
    }

    private byte[] drawn() {
        byte[] drawn = new byte[BYTES];
        random.nextBytes(drawn);
        return drawn;
    }
}
