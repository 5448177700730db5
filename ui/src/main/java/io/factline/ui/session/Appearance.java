package io.factline.ui.session;

import com.vaadin.flow.component.page.ColorScheme;
import java.util.Arrays;
import java.util.Locale;

/** Light, dark, or as the system of the reader has it. */
enum Appearance {
    SYSTEM(ColorScheme.Value.LIGHT_DARK),
    LIGHT(ColorScheme.Value.LIGHT),
    DARK(ColorScheme.Value.DARK);

    private final ColorScheme.Value scheme;

    Appearance(ColorScheme.Value scheme) {
        this.scheme = scheme;
    }

    ColorScheme.Value scheme() {
        return scheme;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Appearance of(String code) {
        return Arrays.stream(values())
                .filter(appearance -> appearance.code().equals(code))
                .findFirst()
                .orElse(SYSTEM);
    }
}
