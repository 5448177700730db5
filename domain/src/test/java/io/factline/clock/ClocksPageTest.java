package io.factline.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.clock.Limit.Roll;
import io.factline.fact.OperationsDetail.Level;
import io.factline.record.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The page {@code docs/reference/clocks.md} says what the data say. */
class ClocksPageTest {

    private static final Path PAGE = Path.of("../docs/reference/clocks.md");
    private static final List<DisclosureRule> RULES = DisclosureRules.shipped().all();

    @Test
    void everyRuleIsInTheTableAsItIsComputed() throws IOException {
        assertThat(table("| rule | what | limit | starts at | law since | citation | verified |"))
                .containsExactlyElementsOf(RULES.stream()
                        .map(rule -> row(
                                "`" + rule.id() + "`",
                                rule.law() + ": " + rule.stage() + ", to " + rule.recipient(),
                                limit(rule.limit()),
                                rule.triggers().stream()
                                        .map(ClocksPageTest::trigger)
                                        .collect(Collectors.joining(", else ")),
                                rule.effectiveFrom() == null
                                        ? "no day known"
                                        : rule.effectiveFrom().toString(),
                                rule.url() == null ? rule.citation() : "[" + rule.citation() + "](" + rule.url() + ")",
                                rule.verified().code()))
                        .toList());
    }

    @Test
    void everyRuleSaysWhichNoticeCounts() throws IOException {
        assertThat(table("| rule | regime | stage |"))
                .containsExactlyElementsOf(RULES.stream()
                        .map(rule -> row(
                                "`" + rule.id() + "`",
                                names(rule.filing().regimes(), ", "),
                                rule.filing().stages().isEmpty()
                                        ? "any"
                                        : names(rule.filing().stages(), ", ")))
                        .toList());
    }

    @Test
    void everyCalendarNamesItsSource() throws IOException {
        assertThat(table("| calendar | whose | years | version | source | what else |"))
                .containsExactlyElementsOf(HolidayCalendars.shipped().all().stream()
                        .map(calendar -> row(
                                "`" + calendar.name() + "`",
                                calendar.title(),
                                calendar.firstYear() + " to " + calendar.lastYear(),
                                String.valueOf(calendar.version()),
                                calendar.source(),
                                calendar.limits()))
                        .toList());
    }

    @Test
    void everyVerdictIsExplained() throws IOException {
        assertThat(table("| verdict | when |"))
                .extracting(row -> row.split("`", -1)[1])
                .containsExactly(Stream.of(Verdict.values()).map(Verdict::code).toArray(String[]::new));
    }

    /** The rows below a heading. */
    private static List<String> table(String heading) throws IOException {
        return Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.equals(heading))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String limit(@Nullable Limit limit) {
        if (limit == null) {
            return "open standard";
        }
        int amount = limit.amount();
        String unit = limit.unit().code();
        String counted = switch (limit.counting()) {
            case ELAPSED -> amount + " hours";
            case FULL_HOURS -> amount + " full hours";
            case AFTER_THE_DAY -> amount + " " + (amount > 1 ? unit : unit.substring(0, unit.length() - 1));
            case AFTER_THE_YEAR -> amount + " days after the year";
            case BUSINESS_DAYS -> amount + " business days";
        };
        String closing = limit.closesAt() == null ? "" : " to " + limit.closesAt();
        return counted + closing + (limit.roll() == Roll.NONE ? "" : ", " + roll(limit.roll()));
    }

    private static String roll(Roll roll) {
        return switch (roll) {
            case NONE -> "";
            case NEXT_WORKING_DAY -> "next working day";
            case NOON_OF_NEXT_WORKING_DAY -> "noon of the next working day";
        };
    }

    private static String trigger(Trigger trigger) {
        StringJoiner said = new StringJoiner(" ");
        said.add("`" + trigger.factType() + "`");
        Stream.ofNullable(trigger.kind()).map(Term::text).forEach(said::add);
        Stream.ofNullable(trigger.highRisk()).filter(risk -> risk).forEach(_ -> said.add("high risk"));
        Stream.ofNullable(trigger.level()).map(Level::code).forEach(said::add);
        Stream.of(names(trigger.stages(), " / "))
                .filter(names -> !names.isEmpty())
                .forEach(said::add);
        Stream.ofNullable(trigger.partyKind()).map(party -> "to " + party).forEach(said::add);
        if (trigger.isRestarting()) {
            said.add("(the latest)");
        }
        return said.toString();
    }

    private static String names(List<Term> names, String separator) {
        return names.stream().map(Term::text).collect(Collectors.joining(separator));
    }
}
