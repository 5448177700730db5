package io.factline.ui.benchmark;

import io.factline.command.record.Append;
import io.factline.command.record.Append.NewEvent;
import io.factline.fact.Access;
import io.factline.fact.Fact;
import io.factline.fact.FactEvent.FactRecorded;
import io.factline.fact.FactId;
import io.factline.fact.FactTypes;
import io.factline.incident.IncidentId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.json.JsonMapper;

/**
 * The facts of a crisis that many people talk about, each drawn from its number: of a thousand, 970 are reactions, comments,
 * statements and frauds, the others of any type; of these one in ten says something of an earlier one, of all others one in
 * two hundred.
 */
final class Crisis {

    private static final LocalDateTime FIRST = LocalDateTime.parse("2013-11-01T00:00");
    private static final int MINUTES = 120 * 24 * 60;
    private static final List<String> FREQUENT =
            List.of("ReactionObserved", "CommentaryPublished", "StatementIssued", "FraudObserved");

    private final JsonMapper json;
    private final IncidentId incident;

    Crisis(JsonMapper json, IncidentId incident) {
        this.json = json;
        this.incident = incident;
    }

    /** That the fact with this number was recorded. */
    Append recorded(long number) {
        return Facts.append(List.of(new NewEvent(new FactRecorded(incident, fact(number)), 0)), incident);
    }

    private Fact fact(long number) {
        SplittableRandom random = new SplittableRandom(number);
        boolean frequent = random.nextInt(1_000) < 970;
        String type = frequent ? one(FREQUENT, random) : one(FactTypes.NAMES, random);
        LocalDateTime occurred = FIRST.plusMinutes(random.nextInt(MINUTES));
        LocalDateTime told = occurred.plusMinutes(random.nextInt(MINUTES / 2));
        String text = """
                {"factType": "%s", "occurred": "%s-06:00%s", "summary": "Statement %d about the crisis, as a paper had it",
                 "standing": "%s", "tellings": [{"to": "%s", "at": "%s"}], "detail": %s, "relations": [%s],
                 "audiences": [%s], "sources": [{"publisher": "Paper %d"}]}""".formatted(
                        type,
                        occurred,
                        number % 50 == 0 ? "/" + occurred.plusWeeks(6) + "-06:00" : "",
                        number,
                        random.nextInt(10) == 0 ? "opinion" : "claimed",
                        one(List.of("public", "public", "organisation", "banks"), random),
                        told.toLocalDate(),
                        detail(type, random),
                        relation(number, frequent ? 200 : 10, random),
                        number % 7 == 0 ? "\"customers\", \"press\"" : number % 3 == 0 ? "" : "\"public\"",
                        (int) Math.sqrt((int) (number % 1_600)));
        return json.readValue(text, Fact.class).atIntake(id(number), Facts.ZONE).readableBy(Access.INTERNAL);
    }

    private static String detail(String type, SplittableRandom random) {
        return switch (type) {
            case "ExposureBegan" ->
                "{\"exposureKind\": \"" + one(List.of("capture", "intrusion", "malware"), random) + "\"}";
            case "Discovered" -> "{\"level\": \"" + one(List.of("suspicion", "confirmed"), random) + "\"}";
            case "DeterminationMade" -> "{\"kind\": \"" + one(List.of("aware", "material"), random) + "\"}";
            case "CommentaryPublished" -> "{\"valence\": \"" + one(List.of("negative", "neutral"), random) + "\"}";
            default -> "{}";
        };
    }

    private static String relation(long number, int oneIn, SplittableRandom random) {
        if (number == 0 || random.nextInt(oneIn) > 0) {
            return "";
        }
        String kind = one(List.of("corrects", "sameAs", "contradicts", "about"), random);
        return "{\"kind\": \"" + kind + "\", \"fact\": \"" + id(random.nextLong(number)) + "\"}";
    }

    private static FactId id(long number) {
        return new FactId("C-%08d".formatted(number));
    }

    private static <T> T one(List<T> values, SplittableRandom random) {
        return values.get(random.nextInt(values.size()));
    }
}
