package io.factline.fact;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How firmly a fact stands. Opinions and rumours anchor no KPI and no clock. */
public enum Standing {
    CONFIRMED,
    CLAIMED,
    RUMOURED,
    OPINION;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
