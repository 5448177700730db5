package io.factline.fact;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whom an act addressed. */
public enum Audience {
    CUSTOMERS,
    PUBLIC,
    PRESS,
    STAFF,
    INVESTORS,
    BANKS,
    PARTNERS,
    REGULATORS,
    LAW_ENFORCEMENT;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
