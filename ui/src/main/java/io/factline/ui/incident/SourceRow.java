package io.factline.ui.incident;

import com.vaadin.flow.component.HasPlaceholder;
import io.factline.fact.Source;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import io.factline.ui.session.Draft;
import io.factline.ui.session.Places;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A citation. */
final class SourceRow extends Fields implements Rows.Row<Source> {

    private final WordsField publisher = WordsField.line(getTranslation("source.publisher"));
    private final WordsField title = WordsField.line(getTranslation("source.title"));
    private final WordsField url = WordsField.line(getTranslation("source.url"));
    private final WordsField quote = WordsField.line(getTranslation("source.quote"));
    private final OccurredField publishedAt;
    private final OccurredField capturedAt;

    SourceRow(Supplier<@Nullable ZoneId> zone) {
        publishedAt = new OccurredField(getTranslation("source.published-at"), zone);
        capturedAt = new OccurredField(getTranslation("form.source.captured-at"), zone);
        ((HasPlaceholder) url.field()).setPlaceholder("https://");
        add(publisher.field(), title.field());
        addWide(url.field());
        addWide(quote.field());
        add(publishedAt, capturedAt);
        Draft.name(Map.of(
                "/publisher",
                publisher.field(),
                "/title",
                title.field(),
                "/url",
                url.field(),
                "/quote",
                quote.field(),
                "/publishedAt",
                publishedAt,
                "/capturedAt",
                capturedAt));
    }

    void show(Source source) {
        publisher.show(source.publisher());
        title.show(source.title());
        url.show(source.url());
        quote.show(source.quote());
        publishedAt.setTime(source.publishedAt());
        capturedAt.setTime(source.capturedAt());
    }

    @Override
    public @Nullable Source read(Places places, String pointer) {
        places.at(pointer, url.field());
        places.at(pointer + "/publishedAt", publishedAt.field());
        places.at(pointer + "/capturedAt", capturedAt.field());
        Words said = publisher.read(places, pointer + "/publisher");
        Words named = title.read(places, pointer + "/title");
        Words at = url.read(places, pointer + "/url");
        Words quoted = quote.read(places, pointer + "/quote");
        WrittenTime published = publishedAt.read(places, pointer + "/publishedAt");
        WrittenTime captured = capturedAt.read(places, pointer + "/capturedAt");
        if (isEmpty()) {
            return null;
        }
        // by itself first: so the field that breaks a rule is known
        boolean isThere = at == null || fits(places, pointer + "/url", at, null);
        boolean isShort = quoted == null || fits(places, pointer + "/quote", null, quoted);
        return isThere && isShort
                ? places.read(pointer, () -> new Source(said, named, at, published, quoted, captured))
                : null;
    }

    private static boolean fits(Places places, String pointer, @Nullable Words url, @Nullable Words quote) {
        Words anybody = new Words("-");
        return places.read(pointer, () -> new Source(anybody, null, url, null, quote, null)) != null;
    }

    private boolean isEmpty() {
        return Stream.of(publisher, title, url, quote).allMatch(WordsField::isEmpty)
                && Stream.of(publishedAt, capturedAt)
                        .allMatch(time -> time.field().isEmpty());
    }

    @Override
    public void explain() {
        publishedAt.explain();
        capturedAt.explain();
    }

    @Override
    public void focusFirst() {
        publisher.field().focus();
    }
}
