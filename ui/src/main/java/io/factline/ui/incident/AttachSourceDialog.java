package io.factline.ui.incident;

import com.vaadin.flow.component.textfield.TextField;
import io.factline.fact.FactCommandApi;
import io.factline.fact.Source;
import io.factline.incident.Acknowledgement;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import org.jspecify.annotations.Nullable;

/** Says that another source says a fact, too. */
final class AttachSourceDialog extends FactChangeDialog {

    private final TextField publisher = new TextField(getTranslation("source.publisher"));
    private final TextField title = new TextField(getTranslation("source.title"));
    private final TextField url = new TextField(getTranslation("source.url"));
    private final TextField quote = new TextField(getTranslation("source.quote"));
    private final OccurredField publishedAt;
    private final OccurredField capturedAt;

    AttachSourceDialog(Subject subject) {
        super("source.attach", subject);
        publishedAt = new OccurredField(
                getTranslation("source.published-at"), () -> seen().occurred().zone());
        capturedAt = new OccurredField(
                getTranslation("source.attach.captured-at"),
                () -> seen().occurred().zone());
        url.setPlaceholder("https://");
        quote.setHelperText(getTranslation("source.attach.quote.help"));
        places.at("", publisher);
        places.at("/publisher", publisher);
        places.at("/title", title);
        places.at("/url", url);
        places.at("/publishedAt", publishedAt.field());
        places.at("/quote", quote);
        places.at("/capturedAt", capturedAt.field());
        addClassName("middle");
        Fields fields = new Fields(publisher, title);
        fields.addWide(url);
        fields.add(publishedAt, capturedAt);
        fields.addWide(quote);
        add(fields);
        focusWhenOpened(publisher);
    }

    @Override
    @Nullable
    Acknowledgement send(FactCommandApi facts, Target target) {
        Words said = places.read("/publisher", publisher.getValue(), Words::new);
        Words named = places.read("/title", title.getValue(), Words::new);
        Words at = places.read("/url", url.getValue(), AttachSourceDialog::address);
        Words quoted = places.read("/quote", quote.getValue(), AttachSourceDialog::phrase);
        WrittenTime when = publishedAt.read(places, "/publishedAt");
        WrittenTime kept = capturedAt.read(places, "/capturedAt");
        if (places.isWrong()) {
            return null;
        }
        Source source = places.read("", () -> new Source(said, named, at, when, quoted, kept));
        return source == null
                ? null
                : facts.attach(target.incident(), target.fact(), source, target.version(), target.key());
    }

    /** Each rule is said at its own field: a source stops at the first one that is broken. */
    private static Words address(String text) {
        Words address = new Words(text);
        new Source(null, null, address, null, null, null);
        return address;
    }

    private static Words phrase(String text) {
        Words phrase = new Words(text);
        new Source(phrase, null, null, null, phrase, null);
        return phrase;
    }
}
