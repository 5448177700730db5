package io.factline.fact;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a telling comes from: somebody stated it, the act was public by its nature, its earliest source, or nothing better than the time at which it was recorded. */
public enum Basis {
    STATED,
    PUBLIC_ACT,
    SOURCE,
    RECORDED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
