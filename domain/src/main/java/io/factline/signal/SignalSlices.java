package io.factline.signal;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Cuts the elements of an array out of a JSON text, to the letter. */
final class SignalSlices {

    private SignalSlices() {}

    /** An element, as it stands in the text. */
    record Slice(String text) {}

    /** The elements in their order; none where there is no array at that place, or none of objects, or more than a number of them. */
    static List<Slice> of(String text, JsonPointer array, int most) {
        try (JsonParser parser = JsonMapper.shared().createParser(text)) {
            parser.nextToken();
            return reach(parser, array) ? elements(parser, text, most) : List.of();
        }
    }

    private static boolean reach(JsonParser parser, JsonPointer array) {
        JsonPointer left = array;
        while (!left.matches()) {
            if (!enter(parser, left)) {
                return false;
            }
            left = left.tail();
        }
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    /** Steps to the member or element that comes next on the way. */
    private static boolean enter(JsonParser parser, JsonPointer next) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean here = parser.currentName().equals(next.getMatchingProperty());
                parser.nextToken();
                if (here) {
                    return true;
                }
                parser.skipChildren();
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
                if (index == next.getMatchingIndex()) {
                    return true;
                }
                parser.skipChildren();
            }
        }
        return false;
    }

    private static List<Slice> elements(JsonParser parser, String text, int most) {
        List<Slice> slices = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT || slices.size() == most) {
                return List.of();
            }
            int begin = (int) parser.currentTokenLocation().getCharOffset();
            parser.skipChildren();
            int end = (int) parser.currentLocation().getCharOffset();
            slices.add(new Slice(text.substring(begin, end)));
        }
        return slices;
    }
}
