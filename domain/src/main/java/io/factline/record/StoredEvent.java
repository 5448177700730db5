package io.factline.record;

/**
 * An event as the log takes it, before salt and commitment.
 *
 * @param type the short name
 * @param typeVersion the version of the shape, from 1
 * @param data the JSON without its words: {@code null} stands exactly where words stood
 * @param words a JSON object of JSON pointer (RFC 6901) to text; an empty object where the event has no words
 */
public record StoredEvent(String type, int typeVersion, String data, String words) {

    /** How long it is, in characters. */
    public long characters() {
        return (long) data.length() + words.length();
    }
}
