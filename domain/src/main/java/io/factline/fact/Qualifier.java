package io.factline.fact;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a number is meant. An estimate is a qualifier, not a standing. */
public enum Qualifier {
    EXACT,
    ABOUT,
    UP_TO,
    AT_LEAST,
    MORE_THAN,
    LESS_THAN;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
