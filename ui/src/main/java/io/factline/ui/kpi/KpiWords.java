package io.factline.ui.kpi;

import com.vaadin.flow.i18n.I18NProvider;
import io.factline.kpi.AnchorSide;
import io.factline.kpi.KpiBenchmark;
import io.factline.kpi.KpiDefinition;
import io.factline.kpi.KpiKey;
import io.factline.kpi.KpiValue;
import io.factline.ui.words.Labels;
import io.factline.ui.words.SpanWords;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says the names and values of KPIs in words. */
final class KpiWords {

    /** Below it, hours say more than days. */
    private static final Duration TOLD_IN_DAYS = Duration.ofDays(2);

    private final Locale locale;
    private final SpanWords spans;
    private final Map<String, KpiDefinition> definitions;
    private final List<KpiBenchmark> benchmarks;

    KpiWords(Locale locale, List<KpiDefinition> definitions, List<KpiBenchmark> benchmarks) {
        this.locale = locale;
        this.spans = new SpanWords(locale);
        this.benchmarks = benchmarks;
        this.definitions = definitions.stream()
                .collect(Collectors.toMap(definition -> definition.key().text(), Function.identity()));
    }

    Locale locale() {
        return locale;
    }

    /** The name, with what it is shown once for each of: "Public exposure gap (capture)". */
    String name(KpiKey key) {
        String name = say("kpi.name." + key.name());
        String kind = key.kind();
        return kind == null ? name : say("kpi.name-of", name, kind(key, kind));
    }

    private String kind(KpiKey key, String kind) {
        KpiDefinition definition = definitions.get(key.name());
        boolean audience = definition != null && definition.per() == KpiDefinition.Per.AUDIENCE;
        String label = Labels.orItself(audience ? "audience" : "detail.value", kind, kind);
        return label.substring(0, 1).toLowerCase(locale) + label.substring(1);
    }

    /** The value, or why there is none. */
    String value(KpiValue value) {
        return switch (value.status()) {
            case OK -> span(value);
            case RUNNING -> say("kpi.running", span(value));
            case NO_END_RECORDED -> say("kpi.no-end-recorded", missing(value));
            case ORDER_UNPROVEN -> say("kpi.order-unproven", spans.between(value.min(), value.max()));
            case NEGATIVE -> say("kpi.negative", spans.between(value.min(), value.max()));
            case NOT_COMPUTABLE -> say("kpi.not-computable", missing(value));
        };
    }

    /** The value as shortly as it can be said: "22 days". A dash where there is none. */
    String headline(KpiValue value) {
        return switch (value.status()) {
            case OK, RUNNING -> said(value).headline();
            case ORDER_UNPROVEN, NEGATIVE -> spans.between(value.min(), value.max());
            case NO_END_RECORDED, NOT_COMPUTABLE -> "–";
        };
    }

    /** What the headline leaves out: the exact bounds, or why there is no value. Empty where that is nothing. */
    String beside(KpiValue value) {
        return switch (value.status()) {
            case OK, RUNNING -> Objects.requireNonNullElse(said(value).bounds(), "");
            case NO_END_RECORDED, NOT_COMPUTABLE -> missing(value);
            case ORDER_UNPROVEN, NEGATIVE -> "";
        };
    }

    private String span(KpiValue value) {
        Said said = said(value);
        return said.bounds() == null ? said.headline() : say("kpi.both", said.headline(), said.bounds());
    }

    private Said said(KpiValue value) {
        String bounds = spans.range(value.min(), value.max());
        KpiDefinition definition = definitions.get(value.kpi().name());
        if (definition == null || !definition.units().contains(KpiDefinition.Unit.DAYS)) {
            return new Said(bounds, null);
        }
        Long days = value.days();
        if (days != null) {
            return new Said(say("kpi.days", days, spans.number(days)), bounds);
        }
        Duration min = value.min();
        Duration max = value.max();
        return min == null || max == null || min.isNegative() || max.compareTo(TOLD_IN_DAYS) < 0
                ? new Said(bounds, null)
                : new Said(spans.days(min, max), spans.hours(min, max));
    }

    /** A value in the unit in which it is best told, and its exact bounds where these say more. */
    private record Said(String headline, @Nullable String bounds) {}

    /** By what rule a side of a KPI is chosen: "to the first fact Contained (full)". */
    String anchor(KpiKey key, AnchorSide side) {
        KpiDefinition definition = definitions.get(key.name());
        if (definition == null) {
            return key.text();
        }
        KpiDefinition.Anchor anchor = definition.anchor(side);
        String type = Labels.of("fact.type", anchor.factType());
        String facet = anchor.facet();
        String named = facet == null ? type : say("kpi.name-of", type, say("kpi.facet." + facet));
        String edge = anchor.edge() == KpiDefinition.Edge.END ? ".end" : "";
        return say(
                "kpi.anchor." + side.code(), say("kpi.anchor." + anchor.pick().code() + edge, named));
    }

    /** What was published of a KPI. */
    List<KpiBenchmark> benchmarks(KpiKey key) {
        return benchmarks.stream()
                .filter(one -> one.kpi().name().equals(key.name()))
                .toList();
    }

    /** A published figure with what makes it one: "14 days (median; Mandiant's own investigations, 2025)". */
    String benchmark(KpiBenchmark one) {
        long days = one.days().longValue();
        return say(
                "kpi.benchmark",
                say("kpi.days", days, spans.number(days)),
                one.statistic(),
                one.population(),
                one.period());
    }

    String source(KpiBenchmark one) {
        return say("kpi.benchmark.source", one.source(), one.verified());
    }

    private String missing(KpiValue value) {
        return value.missing().stream()
                .map(type -> Labels.of("fact.type", type))
                .reduce((one, other) -> say("kpi.missing.and", one, other))
                .map(types -> say("kpi.missing", types))
                .orElseGet(() -> say("kpi.missing.unknown"));
    }

    private String say(String key, Object... values) {
        return I18NProvider.translate(locale, key, values);
    }
}
