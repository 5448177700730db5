package io.factline.command.signal;

import io.factline.account.AuditedAct;
import io.factline.command.record.CommandDatabase;
import io.factline.gate.AuditNotes;
import io.factline.signal.ConnectorCommandApi;
import io.factline.signal.ConnectorSecret;
import io.factline.signal.ConnectorSettings;
import io.factline.signal.DrawnConnector;
import io.factline.signal.NewConnector;
import io.factline.signal.SignalPreview;
import io.factline.signal.SignalTrial;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Connectors in. */
@RestController
class ConnectorCommandController implements ConnectorCommandApi {

    private final Connectors connectors;
    private final Trials trials;
    private final AuditNotes audit;
    private final HttpServletRequest current;

    /** Spring hands in a proxy of the request at hand. */
    ConnectorCommandController(
            Connectors connectors, Trials trials, @CommandDatabase DataSource database, HttpServletRequest current) {
        this.connectors = connectors;
        this.trials = trials;
        this.audit = new AuditNotes(database);
        this.current = current;
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public DrawnConnector create(NewConnector connector) {
        DrawnConnector drawn = connectors.create(connector, administrator());
        note(AuditedAct.CONNECTOR_MADE);
        return drawn;
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void change(UUID connector, ConnectorSettings settings) {
        connectors.change(connector, settings);
        note(AuditedAct.CONNECTOR_CHANGED);
    }

    @Override
    public SignalPreview preview(UUID connector, SignalTrial trial) {
        return trials.preview(connectors.known(connector), trial);
    }

    @Override
    public DrawnConnector rotate(UUID connector, ConnectorSecret secret) {
        DrawnConnector drawn = connectors.rotate(connector, secret.secret());
        note(AuditedAct.CONNECTOR_CHANGED);
        return drawn;
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void disable(UUID connector) {
        connectors.disable(connector);
        note(AuditedAct.CONNECTOR_CHANGED);
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void enable(UUID connector) {
        connectors.enable(connector);
        note(AuditedAct.CONNECTOR_CHANGED);
    }

    private UUID administrator() {
        return UUID.fromString(current.getRemoteUser());
    }

    private void note(AuditedAct act) {
        audit.administered(act, administrator(), current.getRemoteAddr());
    }
}
