package io.factline.ui.session;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages of the screens. */
enum Language {
    ENGLISH("English", Locale.UK),
    FRENCH("Français", Locale.FRANCE);

    private final String nativeName;
    private final Locale home;

    Language(String nativeName, Locale home) {
        this.nativeName = nativeName;
        this.home = home;
    }

    /** Its name for those who speak it: nobody searches for their language under a foreign name. */
    String nativeName() {
        return nativeName;
    }

    String code() {
        return home.getLanguage();
    }

    static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    static Language of(Locale locale) {
        return of(locale.getLanguage()).orElse(ENGLISH);
    }

    /** This language with the region that the browser asks for, so that dates read as the reader writes them. */
    Locale as(List<Locale> asked) {
        return asked.stream()
                .filter(locale -> locale.getLanguage().equals(code())
                        && !locale.getCountry().isEmpty())
                .findFirst()
                .orElse(home);
    }

    /** The first language of the browser that the screens speak. */
    static Language preferredBy(List<Locale> asked) {
        return asked.stream()
                .flatMap(locale -> of(locale.getLanguage()).stream())
                .findFirst()
                .orElse(ENGLISH);
    }
}
