package io.factline.ui.incident;

import com.vaadin.flow.i18n.I18NProvider;
import io.factline.fact.External;
import io.factline.fact.Source;
import io.factline.fact.Telling;
import io.factline.timeline.TimelineEntry;
import io.factline.ui.words.Labels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Every field of a version of a fact in words, by its name: what two versions are compared by. */
final class FactFields {

    private final TimelineEntry version;
    private final FactWords words;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private FactFields(TimelineEntry version, Locale locale) {
        this.version = version;
        this.words = new FactWords(locale, version.occurred().zone());
        what();
        who();
        rest();
    }

    /** The fields that say something; of one that is no list, one text. */
    static Map<String, List<String>> of(TimelineEntry version, Locale locale) {
        return new FactFields(version, locale).fields;
    }

    private void what() {
        one("fact.type", Labels.of("fact.type", version.detail().factType()));
        one("fact.summary", version.summary());
        one("fact.occurred", words.time(version.occurred().text()));
        one("fact.as-written", version.occurred().text().text());
        one("fact.standing", Labels.of("standing", version.standing().code()));
        one("history.field.track", Labels.of("track", version.track().code()));
        DetailMembers.of(version.detail())
                .forEach((name, values) ->
                        put(name, values.stream().map(words::value).toList()));
    }

    private void who() {
        one("fact.actor", words.actor(version.actor()));
        many("fact.audiences", version.audiences().stream().map(one -> Labels.of("audience", one.code())));
        many("fact.channels", version.channels().stream().map(words::value));
        many("tellings.title", version.tellings().stream().map(this::telling));
    }

    private void rest() {
        many(
                "history.field.quantities",
                version.quantities().stream()
                        .map(one -> Labels.spelledOut(one.name().text()) + " " + words.quantity(one)));
        many("sources.title", version.sources().stream().map(this::source));
        many(
                "history.field.relations",
                version.relations().stream()
                        .map(one -> Labels.of("relation", one.kind().code()) + " "
                                + one.fact().text()));
        one("fact.access", Labels.of("access", version.access().code()));
        External external = version.external();
        if (external != null) {
            one(
                    "history.field.external",
                    FactWords.joined(
                            external.system().text(),
                            external.id().text(),
                            external.url() == null ? "" : external.url().text(),
                            external.sourceVersion() == null
                                    ? ""
                                    : external.sourceVersion().toString()));
        }
        if (version.attributes() != null) {
            version.attributes().values().forEach(this::attribute);
        }
    }

    /** Objects inside are told apart by their path, so that only what changed in them is shown. */
    private void attribute(String path, Object value) {
        switch (value) {
            case Map<?, ?> members ->
                members.forEach((name, member) -> attribute(path + " / " + name, Objects.requireNonNull(member)));
            case List<?> many -> many.forEach(one -> attribute(path, Objects.requireNonNull(one)));
            default -> put(path, List.of(words.value(value)));
        }
    }

    private String telling(Telling one) {
        return FactWords.joined(words.told(one), words.toldHow(one));
    }

    private String source(Source one) {
        String name = words.sourceName(one);
        String url = one.url() == null ? "" : one.url().text();
        return FactWords.joined(name, name.equals(url) ? "" : url, words.sourceFrom(one), words.quote(one));
    }

    private void one(String key, String value) {
        put(I18NProvider.translate(key), value.isEmpty() ? List.of() : List.of(value));
    }

    private void many(String key, Stream<String> values) {
        put(I18NProvider.translate(key), values.toList());
    }

    /** Two members may go by the same name, such as the level of two types: both are kept. */
    private void put(String name, List<String> values) {
        fields.merge(
                name,
                values,
                (before, more) -> Stream.concat(before.stream(), more.stream()).toList());
    }
}
