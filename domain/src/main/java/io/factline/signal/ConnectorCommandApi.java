package io.factline.signal;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Looks after connectors. Administrators only, and no key: what a stolen key made would outlive it. */
@HttpExchange("/api/v1/connectors")
public interface ConnectorCommandApi {

    /** Makes a connector, and tells its secret this once; 409 where an account, a key, a webhook or a connector has the name. */
    @PostExchange
    DrawnConnector create(@RequestBody NewConnector connector);

    /** Changes what it makes of payloads from now on; signals that it received before stay as they are. */
    @PutExchange("/{connector}/settings")
    void change(@PathVariable("connector") UUID connector, @RequestBody ConnectorSettings settings);

    /** What signals a payload would become, by the settings that it has or by others. Nothing is recorded. */
    @PostExchange("/{connector}/preview")
    SignalPreview preview(@PathVariable("connector") UUID connector, @RequestBody SignalTrial trial);

    /** Takes a new secret, and tells it this once. For 24 hours the one before is good, too, so that the sender can change. */
    @PostExchange("/{connector}/rotate")
    DrawnConnector rotate(@PathVariable("connector") UUID connector, @RequestBody ConnectorSecret secret);

    /** Takes nothing any more until it is enabled again; senders are refused. 204, also where it was so before. */
    @PostExchange("/{connector}/disable")
    void disable(@PathVariable("connector") UUID connector);

    /** Takes signals again; 204, also where it was so before. */
    @PostExchange("/{connector}/enable")
    void enable(@PathVariable("connector") UUID connector);
}
