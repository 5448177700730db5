package io.factline.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two crises of the demo, recorded under their own keys as the product records them, once for all tests. */
public final class DemoIncidents {

    public static final String BREACH = "target-2013-breach";
    public static final String OUTAGE = "target-2014-checkout-outage";

    private static final Path DEMO = Path.of("../ui/src/main/resources/demo");

    private DemoIncidents() {}

    /** Records what is not on record yet, with links, pins and duties, and closes both. */
    public static synchronized void record(ServicesTest services) throws IOException {
        for (JsonNode incident : JsonMapper.shared().readTree(DEMO.resolve("incidents.json"))) {
            String key = incident.path("open").path("key").asString();
            String path = "/api/v1/incidents/" + key;
            if (services.get(path).status() == 200) {
                continue;
            }
            services.known(
                    services.post("/api/v1/incidents", incident.path("open").toString()));
            services.postLines(key, "", Files.readString(DEMO.resolve(key + ".ndjson")));
            Map.of("links", "/links", "pins", "/pins", "duties", "/duties")
                    .forEach((part, call) -> incident.path(part)
                            .forEach(body -> services.known(services.post(path + call, body.toString()))));
            services.known(services.post(path + "/close", incident.path("close").toString()));
        }
    }
}
