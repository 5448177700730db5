package io.factline.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An incident in an address: its id or one of its keys.
 *
 * @param text as the client wrote it
 */
public record IncidentRef(@JsonValue String text) {

    private static final int ID_LENGTH = 36;

    @JsonCreator
    public static IncidentRef of(String text) {
        return new IncidentRef(text);
    }

    /** Whether it is an id; a key never has this form. */
    public boolean isId() {
        return text.length() == ID_LENGTH
                && text.charAt(8) == '-'
                && text.charAt(13) == '-'
                && text.charAt(18) == '-'
                && text.charAt(23) == '-';
    }

    @Override
    public String toString() {
        return text;
    }
}
