package io.factline.ui.kpi;

import com.vaadin.flow.i18n.I18NProvider;
import io.factline.kpi.KpiDefinition;
import io.factline.kpi.KpiKey;
import io.factline.kpi.KpiValue;
import io.factline.ui.words.Labels;
import io.factline.ui.words.SpanWords;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says the names and values of KPIs in words. */
final class KpiWords {

    /** Below it, hours say more than days. */
    private static final Duration TOLD_IN_DAYS = Duration.ofDays(2);

    private final Locale locale;
    private final SpanWords spans;
    private final Map<String, KpiDefinition> definitions;

    KpiWords(Locale locale, List<KpiDefinition> definitions) {
        this.locale = locale;
        this.spans = new SpanWords(locale);
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

    private String span(KpiValue value) {
        String bounds = spans.range(value.min(), value.max());
        KpiDefinition definition = definitions.get(value.kpi().name());
        if (definition == null || !definition.units().contains(KpiDefinition.Unit.DAYS)) {
            return bounds;
        }
        Long days = value.days();
        if (days != null) {
            return say("kpi.days", days, spans.number(days), bounds);
        }
        Duration min = value.min();
        Duration max = value.max();
        return min == null || max == null || min.isNegative() || max.compareTo(TOLD_IN_DAYS) < 0
                ? bounds
                : say("kpi.days-range", spans.days(min, max), spans.hours(min, max));
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
