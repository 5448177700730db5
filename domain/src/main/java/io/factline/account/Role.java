package io.factline.account;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an account may do. An administrator may do what an editor may, an editor and an auditor what a viewer may. */
public enum Role {
    VIEWER,
    EDITOR,
    AUDITOR,
    ADMINISTRATOR;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
