package io.factline.command.imports;

import io.factline.command.record.CommandDatabase;
import io.factline.incident.IncidentId;
import java.security.SecureRandom;
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

    private final JdbcClient accounts;
    private final SecureRandom random = new SecureRandom();

    PseudonymKeys(@CommandDatabase DataSource database) {
        this.accounts = JdbcClient.create(database);
    }

    /** The key of an incident, drawn when it is first needed. */
    SecretKey of(IncidentId incident) {
        byte[] drawn = new byte[BYTES];
        random.nextBytes(drawn);
        accounts.sql(
                        "insert into account.pseudonym_key (incident, key) values (?, ?) on conflict (incident) do nothing")
                .params(incident.value(), drawn)
                .update();
        byte[] key = accounts.sql("select key from account.pseudonym_key where incident = ?")
                .param(incident.value())
                .query(byte[].class)
                .single();
        return new SecretKeySpec(key, "HmacSHA256");
    }
}
