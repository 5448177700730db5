package io.factline.clock;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rules and calendars that lie beside this class: they are part of the program, like a constant. */
final class Shipped {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Shipped() {}

    static <T> T read(String name, Class<T> type) {
        return JSON.readValue(Shipped.class.getResourceAsStream(name), type);
    }
}
