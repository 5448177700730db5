package io.factline.signal;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * The elements of an array that were cut out of a JSON text, to the letter.
 *
 * @param before what stands before the first one
 * @param after what stands behind the last one
 */
record SignalSlices(String before, List<String> elements, String after) {

    static final SignalSlices NONE = new SignalSlices("", List.of(), "");

    /** The elements in their order; none where there is no array at that place, or none of objects, or more than a number of them. */
    static SignalSlices of(String text, JsonPointer array, int most) {
        try (JsonParser parser = JsonMapper.shared().createParser(text)) {
            parser.nextToken();
            return reach(parser, array) ? elements(parser, text, most) : NONE;
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

    private static SignalSlices elements(JsonParser parser, String text, int most) {
        List<String> elements = new ArrayList<>();
        int first = 0;
        int end = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT || elements.size() == most) {
                return NONE;
            }
            int begin = (int) parser.currentTokenLocation().getCharOffset();
            parser.skipChildren();
            end = (int) parser.currentLocation().getCharOffset();
            first = elements.isEmpty() ? begin : first;
            elements.add(text.substring(begin, end));
        }
        return elements.isEmpty() ? NONE : new SignalSlices(text.substring(0, first), elements, text.substring(end));
    }
}
