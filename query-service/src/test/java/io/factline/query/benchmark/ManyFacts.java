package io.factline.query.benchmark;

import io.factline.fact.FactTypes;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;

/** Facts of a large crisis, drawn from a seed: mostly reactions, comments and statements, as large crises have them. */
final class ManyFacts {

    static final LocalDateTime FIRST = LocalDateTime.parse("2013-11-01T00:00");
    static final int DAYS = 120;

    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final List<String> FREQUENT =
            List.of("ReactionObserved", "CommentaryPublished", "StatementIssued", "FraudObserved");

    private final Random random;

    ManyFacts(long seed) {
        random = new Random(seed);
    }

    /** Lines of facts, one for each number from {@code from} on. */
    String lines(int from, int count) {
        StringBuilder lines = new StringBuilder();
        for (int number = from; number < from + count; number++) {
            lines.append(line(number)).append('\n');
        }
        return lines.toString();
    }

    private String line(int number) {
        String type = random.nextInt(10) < 6 ? one(FREQUENT) : one(FactTypes.NAMES);
        LocalDateTime occurred = FIRST.plusMinutes(random.nextInt(DAYS * MINUTES_OF_A_DAY));
        LocalDateTime told = occurred.plusMinutes(random.nextInt(DAYS / 2 * MINUTES_OF_A_DAY));
        return """
                {"id": "F-%06d", "factType": "%s", "occurred": "%s-06:00%s", "summary": "Statement %d about the crisis",
                 "standing": "%s", "tellings": [{"to": "%s", "at": "%s"}], "detail": %s%s%s}""".formatted(
                        number,
                        type,
                        occurred,
                        until(occurred, number),
                        number,
                        random.nextInt(10) == 0 ? "opinion" : "claimed",
                        one(List.of("public", "public", "organisation", "banks")),
                        told.toLocalDate(),
                        detail(type),
                        relation(number),
                        reach(number))
                .replace("\n", "");
    }

    /** One in fifty lasted six weeks. */
    private static String until(LocalDateTime occurred, int number) {
        return number % 50 == 0 ? "/" + occurred.plusWeeks(6) + "-06:00" : "";
    }

    /** Two of three addressed somebody, one in seven two audiences; some forty papers wrote about it. */
    private static String reach(int number) {
        String audiences = number % 7 == 0 ? "\"customers\", \"press\"" : number % 3 == 0 ? "" : "\"public\"";
        return ", \"audiences\": [%s], \"sources\": [{\"publisher\": \"Paper %d\"}]"
                .formatted(audiences, (int) Math.sqrt(number % 1_600));
    }

    private String detail(String type) {
        return switch (type) {
            case "ExposureBegan" -> "{\"exposureKind\": \"" + one(List.of("capture", "intrusion", "malware")) + "\"}";
            case "Discovered" -> "{\"level\": \"" + one(List.of("suspicion", "confirmed")) + "\"}";
            case "DeterminationMade" -> "{\"kind\": \"" + one(List.of("aware", "material")) + "\"}";
            case "CommentaryPublished" -> "{\"valence\": \"" + one(List.of("negative", "neutral")) + "\"}";
            default -> "{}";
        };
    }

    /** One in fifty says something of an earlier one. */
    private String relation(int number) {
        return number == 0 || random.nextInt(50) > 0
                ? ""
                : ", \"relations\": [{\"kind\": \"%s\", \"fact\": \"F-%06d\"}]"
                        .formatted(one(List.of("corrects", "sameAs", "contradicts", "about")), random.nextInt(number));
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
