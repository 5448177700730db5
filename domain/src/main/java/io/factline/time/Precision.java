package io.factline.time;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How exactly a time is written. The coarsest end of an interval gives the precision of the whole. */
public enum Precision {
    UNKNOWN,
    YEAR,
    MONTH,
    DAY,
    HOUR,
    MINUTE,
    SECOND;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
