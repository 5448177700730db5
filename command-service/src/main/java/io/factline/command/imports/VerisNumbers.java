package io.factline.command.imports;

import io.factline.fact.OperationsDetail.ImpactEstimated;
import io.factline.fact.Qualifier;
import io.factline.fact.Quantity;
import io.factline.record.Term;
import io.factline.record.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How large a VERIS record says that the damage is: the whole, and the parts that it knows of.
 *
 * @param summary the first of the numbers in a sentence
 */
record VerisNumbers(String summary, ImpactEstimated estimate, List<Quantity> quantities) {

    /** How many records of what kind were concerned. */
    static VerisNumbers records(VerisRecord record) {
        JsonNode confidentiality = record.at("/attribute/confidentiality");
        List<Quantity> quantities = new ArrayList<>();
        List<Words> classes = new ArrayList<>();
        BigDecimal total = amount(confidentiality.path("data_total"));
        if (total != null) {
            quantities.add(quantity("records", total, "records", null, null));
        }
        boolean above = false;
        for (JsonNode data : confidentiality.path("data")) {
            String variety = data.path("variety").asString("");
            if (!variety.isBlank()) {
                classes.add(new Words(variety));
            }
            BigDecimal amount = amount(data.path("amount"));
            if (amount != null && !variety.isBlank()) {
                quantities.add(quantity("records", amount, "records", null, variety));
                above |= total != null && amount.compareTo(total) > 0;
            }
        }
        if (above) {
            record.problem(
                    "amount-above-total",
                    "/attribute/confidentiality/data",
                    "One part is more than the whole: both were kept.");
        }
        return new VerisNumbers(
                quantities.isEmpty() ? "" : "Records concerned: " + first(quantities) + ".",
                estimate("records", classes),
                quantities);
    }

    /** What it cost. */
    static VerisNumbers losses(VerisRecord record) {
        JsonNode impact = record.at("/impact");
        String currency = record.text("/impact/iso_currency_code");
        List<Quantity> quantities = new ArrayList<>();
        BigDecimal overall = amount(impact.path("overall_amount"));
        if (overall != null) {
            quantities.add(quantity("loss", overall, null, currency, null));
        }
        for (JsonNode loss : impact.path("loss")) {
            BigDecimal amount = amount(loss.path("amount"));
            String variety = loss.path("variety").asString("");
            if (amount != null && !variety.isBlank()) {
                quantities.add(quantity("loss", amount, null, currency, variety));
            }
        }
        if (!quantities.isEmpty() && currency == null) {
            record.problem("currency-missing", "/impact", "An amount of money without its currency.");
        }
        String unit = currency == null ? "." : " " + currency + ".";
        return new VerisNumbers(
                quantities.isEmpty() ? "" : "Loss: " + first(quantities) + unit,
                estimate("loss", List.of()),
                quantities);
    }

    private static String first(List<Quantity> quantities) {
        return quantities.getFirst().value().toPlainString();
    }

    private static ImpactEstimated estimate(String metric, List<Words> classes) {
        return new ImpactEstimated(new Words(metric), null, null, classes, List.of(), null, null, null);
    }

    private static @Nullable BigDecimal amount(JsonNode amount) {
        return amount.isNumber() ? amount.decimalValue() : null;
    }

    /** A number as VERIS knows it: about. */
    static Quantity quantity(
            String name, BigDecimal value, @Nullable String unit, @Nullable String currency, @Nullable String scope) {
        return new Quantity(
                new Term(name),
                value,
                null,
                null,
                unit == null ? null : new Term(unit),
                Qualifier.ABOUT,
                currency == null ? null : new Term(currency),
                scope == null ? null : new Term(scope));
    }
}
