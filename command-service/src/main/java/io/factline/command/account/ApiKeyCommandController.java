package io.factline.command.account;

import io.factline.account.ApiKeyCommandApi;
import io.factline.account.AuditedAct;
import io.factline.account.DrawnApiKey;
import io.factline.account.NewApiKey;
import io.factline.command.record.CommandDatabase;
import io.factline.gate.AuditNotes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keys in. */
@RestController
class ApiKeyCommandController implements ApiKeyCommandApi {

    private final ApiKeys keys;
    private final AuditNotes audit;
    private final HttpServletRequest current;

    /** Spring hands in a proxy of the request at hand. */
    ApiKeyCommandController(ApiKeys keys, @CommandDatabase DataSource database, HttpServletRequest current) {
        this.keys = keys;
        this.audit = new AuditNotes(database);
        this.current = current;
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public DrawnApiKey create(NewApiKey key) {
        UUID administrator = UUID.fromString(current.getRemoteUser());
        DrawnApiKey drawn = keys.create(key, administrator);
        audit.administered(AuditedAct.KEY_MADE, administrator, current.getRemoteAddr());
        return drawn;
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void revoke(UUID key) {
        keys.revoke(key);
        audit.administered(AuditedAct.KEY_REVOKED, UUID.fromString(current.getRemoteUser()), current.getRemoteAddr());
    }
}
