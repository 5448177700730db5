package io.factline.ui.contract;

import java.util.List;
import java.util.Random;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Draws what no schema describes, since other tools write it: files to import, and what senders signal. */
final class Payloads {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> FORMATS = List.of("csv", "feed", "mail", "slack");

    private final Spoiler spoiler;
    private final Random random;

    Payloads(Spoiler spoiler, Random random) {
        this.spoiler = spoiler;
        this.random = random;
    }

    /** A file that can be imported, mostly of this format, if it is one. */
    String file(String format) {
        String as = FORMATS.contains(format) && random.nextInt(4) > 0
                ? format
                : FORMATS.get(random.nextInt(FORMATS.size()));
        return switch (as) {
            case "feed" -> feed();
            case "mail" -> mail();
            case "slack" -> channel();
            default -> table();
        };
    }

    /** What a status page sends, or anything else: senders send what they like. */
    String signal() {
        if (random.nextInt(4) == 0) {
            return file("");
        }
        ObjectNode payload = JSON.objectNode();
        ObjectNode incident = payload.putObject("incident");
        incident.put("id", "i-" + random.nextInt(5))
                .put("name", "Tills stand still")
                .put("impact", "critical");
        incident.putArray("incident_updates")
                .addObject()
                .put("id", "u-" + random.nextInt(1_000))
                .put("display_at", "2014-06-15T18:20:00-05:00");
        return torn((random.nextBoolean() ? payload : spoiler.spoil(payload)).toString());
    }

    private String feed() {
        StringBuilder items = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            items.append("<item><title>%s</title><author>%s</author><guid>%s</guid><pubDate>%s</pubDate></item>"
                    .formatted(
                            escaped(spoiler.text()),
                            escaped(spoiler.text()),
                            escaped(spoiler.text()),
                            random.nextBoolean() ? "Sun, 15 Jun 2014 18:20:00 -0500" : escaped(spoiler.text())));
        }
        return torn("<rss><channel><title>The Daily</title>" + items + "</channel></rss>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private String mail() {
        StringBuilder box = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            box.append("From x\nDate: %s\nFrom: %s <a@shop.example>\nSubject: %s\n\n%s\n\n"
                    .formatted(
                            random.nextBoolean() ? "Sun, 15 Jun 2014 18:20:00 -0500" : spoiler.text(),
                            spoiler.text(),
                            spoiler.text(),
                            spoiler.text()));
        }
        return torn(box.toString());
    }

    private String channel() {
        ArrayNode messages = JSON.arrayNode();
        for (int i = random.nextInt(4); i >= 0; i--) {
            messages.addObject()
                    .put("ts", random.nextInt(4) > 0 ? "1402961100.00" + (1_000 + i) : spoiler.text())
                    .put("user", random.nextBoolean() ? "U0JOE" : spoiler.text())
                    .put("subtype", random.nextInt(4) > 0 ? "" : spoiler.text())
                    .put("text", spoiler.text());
        }
        return torn(messages.toString());
    }

    private String torn(String file) {
        return random.nextInt(10) == 0 ? spoiler.tear(file) : file;
    }

    /** A table, sometimes with a head that says what is in it, sometimes torn. */
    private String table() {
        StringBuilder table = new StringBuilder(random.nextBoolean() ? "occurred,summary\n" : "when,\"what\n");
        for (int i = random.nextInt(5); i >= 0; i--) {
            table.append(random.nextBoolean() ? "2014-06-15" : spoiler.text())
                    .append(',')
                    .append(spoiler.text())
                    .append('\n');
        }
        return table.toString();
    }
}
