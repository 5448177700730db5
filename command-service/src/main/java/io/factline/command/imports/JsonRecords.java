package io.factline.command.imports;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The records of a JSON text: an object, several in a row, or a list. */
final class JsonRecords {

    private JsonRecords() {}

    /** Takes a record as it stands in the file; null where from there on it is no valid JSON. */
    interface Taker {
        void take(String raw, @Nullable JsonNode record);
    }

    /** Reads them in their order, of which what is broken is the last. */
    static void each(String text, Taker taker) {
        int read = 0;
        try (JsonParser parser = JsonMapper.shared().createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
                    continue;
                }
                int begin = (int) parser.currentTokenLocation().getCharOffset();
                read = begin;
                JsonNode record = parser.readValueAsTree();
                int end = (int) parser.currentLocation().getCharOffset();
                taker.take(text.substring(begin, end), record);
                read = end;
            }
        } catch (JacksonException e) {
            String rest = text.substring(read);
            taker.take(rest.isBlank() ? text : rest, null);
        }
    }
}
