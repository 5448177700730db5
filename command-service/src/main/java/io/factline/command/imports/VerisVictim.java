package io.factline.command.imports;

import io.factline.command.imports.VerisRecord.Dated;
import io.factline.incident.IncidentKey;
import io.factline.incident.OpenIncident;
import io.factline.record.Term;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whom a VERIS record is about, and the incident that it opens. */
final class VerisVictim {

    private static final int KEY_MAX = 64;
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern INDUSTRY = Pattern.compile("[1-9]\\d{1,5}");

    private final VerisRecord record;
    private final String organisation;
    private final List<Term> countries = new ArrayList<>();

    VerisVictim(VerisRecord record) {
        this.record = record;
        String given = record.text("/victim/victim_id");
        String name = given == null ? "" : given.strip();
        boolean named = !name.isEmpty() && !name.equalsIgnoreCase("unknown");
        if (!named) {
            record.problem("victim-unnamed", "/victim/victim_id", "Nobody says whom it struck.");
        } else if (!name.equals(given)) {
            record.problem("blanks-around", "/victim/victim_id", "The blanks around the name were left out.");
        }
        this.organisation = named ? name : "An organisation that is not named";
        for (String country : record.texts("/victim/country")) {
            if (COUNTRY.matcher(country).matches()) {
                countries.add(new Term(country));
            }
        }
        if (countries.isEmpty()) {
            record.problem("country-unknown", "/victim/country", "Nobody says in which country.");
        }
    }

    String organisation() {
        return organisation;
    }

    String title() {
        List<String> actions = record.names("/action");
        return organisation + (actions.isEmpty() ? "" : ": " + String.join(", ", actions));
    }

    OpenIncident opening(Dated began, ZoneId zone) {
        String state = record.text("/victim/state");
        List<Term> jurisdictions = new ArrayList<>(countries);
        if (state != null
                && COUNTRY.matcher(state).matches()
                && countries.size() == 1
                && countries.getFirst().text().equals("US")) {
            jurisdictions.add(new Term("US-" + state));
        }
        String industry = record.text("/victim/industry");
        boolean known = industry != null && INDUSTRY.matcher(industry).matches();
        return new OpenIncident(
                null,
                key(),
                new Words(title()),
                new Words(organisation),
                new Term(kind()),
                known ? new Term("NAICS " + industry) : null,
                jurisdictions,
                zone,
                WrittenTime.of(began.text()),
                null,
                null);
    }

    private IncidentKey key() {
        String source = record.text("/source_id");
        String text = ((source == null ? "veris" : source) + "-" + record.id())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9-]", "-");
        return new IncidentKey(text.substring(0, Math.min(text.length(), KEY_MAX)));
    }

    /** What was lost says what kind it was. */
    private String kind() {
        String disclosure = record.text("/attribute/confidentiality/data_disclosure");
        if ("Yes".equals(disclosure) || "Potentially".equals(disclosure)) {
            return "data-breach";
        }
        return record.names("/attribute").equals(List.of("availability")) ? "outage" : "security-incident";
    }
}
