package io.factline.ui.start;

import io.factline.clock.Duty;
import io.factline.incident.Closing;
import io.factline.incident.Link;
import io.factline.incident.OpenIncident;
import io.factline.kpi.Pin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * An incident of the demo as the product ships it: every part is the body of a call as it stands.
 *
 * @param open with an id of its own, the same in every installation
 */
record DemoIncident(OpenIncident open, List<Link> links, List<Pin> pins, List<Duty> duties, Closing close) {

    /** All of them, in the order in which they happened. */
    static List<DemoIncident> all() {
        return JsonMapper.shared().readValue(shipped("incidents.json"), new TypeReference<>() {});
    }

    /** Its facts, a line for each. */
    byte[] facts() {
        return shipped(open.key() + ".ndjson");
    }

    private static byte[] shipped(String name) {
        try (InputStream file = DemoIncident.class.getResourceAsStream("/demo/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
