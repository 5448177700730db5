package io.factline.command.signal;

import io.factline.account.AuditedAct;
import io.factline.command.account.Administration;
import io.factline.signal.ConnectorCommandApi;
import io.factline.signal.ConnectorSecret;
import io.factline.signal.ConnectorSettings;
import io.factline.signal.DrawnConnector;
import io.factline.signal.NewConnector;
import io.factline.signal.SignalPreview;
import io.factline.signal.SignalTrial;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Connectors in. */
@RestController
class ConnectorCommandController implements ConnectorCommandApi {

    private final Connectors connectors;
    private final Trials trials;
    private final Administration administration;

    ConnectorCommandController(Connectors connectors, Trials trials, Administration administration) {
        this.connectors = connectors;
        this.trials = trials;
        this.administration = administration;
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public DrawnConnector create(NewConnector connector) {
        DrawnConnector drawn = connectors.create(connector, administration.administrator());
        administration.note(AuditedAct.CONNECTOR_MADE);
        return drawn;
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void change(UUID connector, ConnectorSettings settings) {
        connectors.change(connector, settings);
        administration.note(AuditedAct.CONNECTOR_CHANGED);
    }

    @Override
    public SignalPreview preview(UUID connector, SignalTrial trial) {
        return trials.preview(connectors.known(connector), trial);
    }

    @Override
    public DrawnConnector rotate(UUID connector, ConnectorSecret secret) {
        DrawnConnector drawn = connectors.rotate(connector, secret.secret());
        administration.note(AuditedAct.CONNECTOR_CHANGED);
        return drawn;
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void disable(UUID connector) {
        connectors.disable(connector);
        administration.note(AuditedAct.CONNECTOR_CHANGED);
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void enable(UUID connector) {
        connectors.enable(connector);
        administration.note(AuditedAct.CONNECTOR_CHANGED);
    }
}
