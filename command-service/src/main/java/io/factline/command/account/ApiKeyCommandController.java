package io.factline.command.account;

import io.factline.account.ApiKeyCommandApi;
import io.factline.account.AuditedAct;
import io.factline.account.DrawnApiKey;
import io.factline.account.NewApiKey;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keys in. */
@RestController
class ApiKeyCommandController implements ApiKeyCommandApi {

    private final ApiKeys keys;
    private final Administration administration;

    ApiKeyCommandController(ApiKeys keys, Administration administration) {
        this.keys = keys;
        this.administration = administration;
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public DrawnApiKey create(NewApiKey key) {
        DrawnApiKey drawn = keys.create(key, administration.administrator());
        administration.note(AuditedAct.KEY_MADE);
        return drawn;
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void revoke(UUID key) {
        keys.revoke(key);
        administration.note(AuditedAct.KEY_REVOKED);
    }
}
