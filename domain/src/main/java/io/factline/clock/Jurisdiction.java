package io.factline.clock;

import java.util.Locale;
import java.util.Set;

/** What the ISO 3166 code of a jurisdiction says of the area of a rule. */
final class Jurisdiction {

    private static final Set<String> MEMBER_STATES = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    /** In the European Economic Area beside the Union. */
    private static final Set<String> EEA_ONLY = Set.of("IS", "LI", "NO");

    private Jurisdiction() {}

    /** The country of a code: that of {@code DE-BY} is {@code DE}. */
    static String country(String code) {
        String country = code.toUpperCase(Locale.ROOT).split("-", 2)[0];
        // the United Kingdom is GB in ISO 3166, and UK wherever people write
        return country.equals("UK") ? "GB" : country;
    }

    /**
     * Whether a jurisdiction lies within an area.
     *
     * @param area {@code EU}, {@code EEA}, or an ISO 3166 code of a country or a part of one
     */
    static boolean lies(String code, String area) {
        String country = country(code);
        boolean union = country.equals("EU") || MEMBER_STATES.contains(country);
        return switch (area) {
            case "EU" -> union;
            case "EEA" -> union || country.equals("EEA") || EEA_ONLY.contains(country);
            default -> area.contains("-") ? code.equalsIgnoreCase(area) : country.equals(area);
        };
    }
}
