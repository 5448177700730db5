package io.factline.query.imports;

import io.factline.query.Client.Answer;
import io.factline.query.ServicesTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Sends files, and reads what became of them. */
abstract class ImportCalls extends ServicesTest {

    static final String REASON = "{\"reason\": \"The wrong file.\"}";
    static final String TABLE = """
            When,What,Who
            2014-06-16T16:25-07:00,The tills stand still.,Jane Doe
            2014-06-16,"The site says ""back soon"".",
            """;

    Answer preview(String incident, String more, String file) {
        return send(incident, "/preview", more, file);
    }

    JsonNode run(String incident, String more, String file) {
        return known(send(incident, "", more, file)).body();
    }

    Answer send(String incident, String call, String more, String file) {
        return post("/api/v1/imports" + call + "?incident=" + incident + more, file, "Content-Type", "text/csv");
    }

    Answer revert(JsonNode done, String body) {
        return post("/api/v1/imports/" + done.path("id").asString() + "/revert", body);
    }

    /** The fact that a row became. */
    String fact(JsonNode done, int row) {
        JsonNode facts = report(done).path("rows").path(row).path("row").path("facts");
        return facts.path(0).path("fact").asString();
    }

    JsonNode report(JsonNode done) {
        return get("/api/v1/imports/" + done.path("id").asString() + "?after="
                        + done.path("position").longValue())
                .body();
    }

    List<String> timeline(String incident) {
        return get("/api/v1/incidents/" + incident + "/timeline")
                .body()
                .path("entries")
                .valueStream()
                .map(entry -> entry.path("summary").asString())
                .toList();
    }

    static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String counts(JsonNode answer) {
        JsonNode counts = answer.path("counts");
        return "rows %d, recorded %d, known %d, differing %d, retracted %d, refused %d"
                .formatted(
                        counts.path("rows").intValue(),
                        counts.path("recorded").intValue(),
                        counts.path("known").intValue(),
                        counts.path("differing").intValue(),
                        counts.path("retracted").intValue(),
                        counts.path("refused").intValue());
    }
}
