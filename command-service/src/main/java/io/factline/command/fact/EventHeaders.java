package io.factline.command.fact;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The attributes of a CloudEvent in headers: the binary mode of its HTTP binding, section 3.1. */
final class EventHeaders {

    static final String PREFIX = "ce-";
    private static final int HEX = 16;
    private static final int ESCAPE = 3;

    private EventHeaders() {}

    /** The attributes, by their names. */
    static Map<String, String> of(HttpServletRequest request) {
        Map<String, String> attributes = new TreeMap<>();
        for (String header : Collections.list(request.getHeaderNames())) {
            String name = header.toLowerCase(Locale.ROOT);
            if (name.startsWith(PREFIX)) {
                List<String> values = Collections.list(request.getHeaders(header));
                String attribute = name.substring(PREFIX.length());
                if (values.size() > 1) {
                    throw WrongEvent.at(attribute, "The header " + name + " is there several times.");
                }
                if (attribute.equals("datacontenttype")) {
                    throw WrongEvent.at(attribute, "In headers, the type of the data is Content-Type alone.");
                }
                attributes.put(attribute, decoded(attribute, unquoted(values.getFirst())));
            }
        }
        return attributes;
    }

    /** A quoted string of RFC 9110, section 5.6.4. */
    private static String unquoted(String value) {
        return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1")
                : value;
    }

    /** Octets in percent-encoding, once. What is no UTF-8 then, such as {@code %C0%A0}, is refused, as the binding asks. */
    private static String decoded(String attribute, String value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int i = 0;
        while (i < value.length()) {
            char c = value.charAt(i);
            if (c == '%') {
                bytes.write(octet(attribute, value, i));
                i += ESCAPE;
            } else if (c >= ' ' && c < '\u007f') {
                bytes.write(c);
                i++;
            } else {
                throw WrongEvent.at(
                        attribute,
                        "A header has visible ASCII characters only: encode others as UTF-8 with percent signs.");
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw WrongEvent.at(attribute, "What is encoded with percent signs in this header is no UTF-8.");
        }
    }

    private static int octet(String attribute, String value, int at) {
        if (at + ESCAPE <= value.length()) {
            int high = Character.digit(value.charAt(at + 1), HEX);
            int low = Character.digit(value.charAt(at + 2), HEX);
            if (high >= 0 && low >= 0) {
                return high * HEX + low;
            }
        }
        throw WrongEvent.at(
                attribute,
                "A percent sign in a header is followed by two hexadecimal digits; one that stands for itself is %25.");
    }
}
