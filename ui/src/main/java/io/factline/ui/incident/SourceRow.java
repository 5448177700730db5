package io.factline.ui.incident;

import com.vaadin.flow.component.textfield.TextField;
import io.factline.fact.Source;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import io.factline.ui.session.Places;
import java.time.ZoneId;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A citation. */
final class SourceRow extends Fields implements Rows.Row<Source> {

    private final TextField publisher = new TextField(getTranslation("source.publisher"));
    private final TextField title = new TextField(getTranslation("source.title"));
    private final TextField url = new TextField(getTranslation("source.url"));
    private final TextField quote = new TextField(getTranslation("source.quote"));
    private final OccurredField publishedAt;
    private @Nullable WrittenTime capturedAt;

    SourceRow(Supplier<@Nullable ZoneId> zone) {
        publishedAt = new OccurredField(getTranslation("source.published-at"), zone);
        url.setPlaceholder("https://");
        add(publisher, title, url, publishedAt);
        addWide(quote);
    }

    void show(Source source) {
        publisher.setValue(text(source.publisher()));
        title.setValue(text(source.title()));
        url.setValue(text(source.url()));
        quote.setValue(text(source.quote()));
        publishedAt.setTime(source.publishedAt());
        capturedAt = source.capturedAt();
    }

    private static String text(@Nullable Words words) {
        return words == null ? "" : words.text();
    }

    @Override
    public @Nullable Source read(Places places, String pointer) {
        places.at(pointer, url);
        places.at(pointer + "/publisher", publisher);
        places.at(pointer + "/title", title);
        places.at(pointer + "/url", url);
        places.at(pointer + "/publishedAt", publishedAt.field());
        places.at(pointer + "/quote", quote);
        if (Stream.of(publisher, title, url, quote, publishedAt.field())
                .allMatch(field -> field.getValue().isBlank())) {
            return null;
        }
        Words said = places.read(pointer + "/publisher", publisher.getValue(), Words::new);
        Words named = places.read(pointer + "/title", title.getValue(), Words::new);
        Words at = places.read(pointer + "/url", url.getValue(), Words::new);
        Words quoted = places.read(pointer + "/quote", quote.getValue(), Words::new);
        WrittenTime when = publishedAt.read(places, pointer + "/publishedAt");
        return places.read(pointer, () -> new Source(said, named, at, when, quoted, capturedAt));
    }

    @Override
    public void focusFirst() {
        publisher.focus();
    }
}
