package io.factline.fact;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who was told. A telling to the public reaches everyone. */
public enum ToldTo {
    ORGANISATION,
    STAFF,
    CUSTOMERS,
    PUBLIC,
    PRESS,
    REGULATORS,
    BANKS,
    INVESTORS,
    LAW_ENFORCEMENT;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
