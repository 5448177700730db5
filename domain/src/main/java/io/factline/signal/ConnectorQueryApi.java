package io.factline.signal;

import java.util.List;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The connectors. Administrators only, and no key. */
@HttpExchange("/api/v1/connectors")
public interface ConnectorQueryApi {

    /** All connectors by name, without their secrets. */
    @GetExchange
    List<Connector> all();
}
