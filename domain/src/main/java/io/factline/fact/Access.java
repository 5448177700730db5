package io.factline.fact;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who may read a fact: everyone signed in, the people who work on it, or those with the role for privileged facts. */
public enum Access {
    OPEN,
    INTERNAL,
    PRIVILEGED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
