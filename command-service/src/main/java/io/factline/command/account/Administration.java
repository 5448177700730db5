package io.factline.command.account;

import io.factline.account.AuditedAct;
import io.factline.command.record.CommandDatabase;
import io.factline.gate.AuditNotes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Who administers in the request at hand, and the note that is kept of it. */
@Component
public class Administration {

    private final AuditNotes notes;
    private final HttpServletRequest current;

    /** Spring hands in a proxy of the request at hand. */
    Administration(@CommandDatabase DataSource database, HttpServletRequest current) {
        this.notes = new AuditNotes(database);
        this.current = current;
    }

    /** The account that asks. */
    public UUID administrator() {
        return UUID.fromString(current.getRemoteUser());
    }

    /** Notes what it did, and from where. */
    public void note(AuditedAct act) {
        notes.administered(act, administrator(), current.getRemoteAddr());
    }
}
