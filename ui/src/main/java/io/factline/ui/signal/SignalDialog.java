package io.factline.ui.signal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import io.factline.fact.FactId;
import io.factline.imports.Sha256;
import io.factline.incident.IncidentKey;
import io.factline.incident.IncidentRef;
import io.factline.record.Words;
import io.factline.signal.Assignment;
import io.factline.signal.Signal;
import io.factline.signal.SignalAcknowledgement;
import io.factline.signal.SignalId;
import io.factline.signal.SignalReport;
import io.factline.signal.SignalState;
import io.factline.signal.SignalStep;
import io.factline.ui.incident.AccountNames;
import io.factline.ui.incident.PromoteSignalDialog;
import io.factline.ui.incident.WhichIncidentDialog;
import io.factline.ui.remote.Services;
import io.factline.ui.session.Notice;
import io.factline.ui.session.ReasonDialog;
import io.factline.ui.session.Sentences;
import io.factline.ui.words.TimeWords;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/** One signal: what came, what was found in it, what happened to it, and what can be said that it is. */
final class SignalDialog extends Dialog {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final int SHOWN_MAX = 20_000;

    private final SignalId id;
    private final Services.AsUser services;
    private final AccountNames names;
    private final Consumer<Long> changed;
    private final TimeWords times = new TimeWords(getLocale());
    private final Div body = new Div();
    private final Div actions = new Div();

    SignalDialog(SignalId id, Services.AsUser services, AccountNames names, Consumer<Long> changed) {
        this.id = id;
        this.services = services;
        this.names = names;
        this.changed = changed;
        addClassNames("form-dialog", "signal");
        actions.addClassName("actions");
        add(body);
        getFooter().add(actions, new Button(getTranslation("shortcuts.close"), _ -> close()));
        show(services.signals().one(id, null, null));
    }

    private void show(SignalReport report) {
        Signal signal = report.signal();
        setHeaderTitle(ReadingWords.title(signal.reading()));
        body.removeAll();
        Div tags = new Div(SignalGrid.tag(signal.state()), place(signal));
        tags.addClassName("tags");
        body.add(tags, ReadingWords.of(signal.reading(), getLocale()));
        body.add(new Paragraph(getTranslation(
                "inbox.received.by", times.instantAndZone(signal.receivedAt(), UTC), names.of(signal.connector()))));
        body.add(new H3(getTranslation("inbox.payload")), payload(report));
        Sha256 sha256 = report.sha256();
        Paragraph digest =
                new Paragraph(getTranslation("inbox.digest", report.size(), sha256 == null ? Words.ERASED : sha256));
        digest.addClassNames("quiet", "small");
        body.add(digest, new H3(getTranslation("inbox.history")), history(report));
        showActions(signal);
    }

    private Component place(Signal signal) {
        IncidentKey key = signal.incident();
        if (key == null) {
            return new Span(getTranslation("inbox.unassigned"));
        }
        FactId fact = signal.fact();
        return new Anchor(
                "incidents/" + key + (fact == null ? "" : "?fact=" + fact),
                fact == null ? key.text() : key.text() + " · " + fact.text());
    }

    /** As it came: other blanks, or numbers in another form, would be another payload. */
    private static Component payload(SignalReport report) {
        Pre text = new Pre(cut(report.payload()));
        text.addClassNames("curl", "payload");
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("role", "region");
        text.getElement().setAttribute("aria-label", text.getTranslation("inbox.payload"));
        return text;
    }

    private static String cut(String text) {
        return text.length() > SHOWN_MAX ? text.substring(0, SHOWN_MAX) + "\n…" : text;
    }

    private Component history(SignalReport report) {
        OrderedList steps = new OrderedList();
        for (SignalStep step : report.history()) {
            String said = getTranslation(
                    "inbox.step." + step.change(),
                    times.instantAndZone(step.at(), UTC),
                    names.of(step.by()),
                    text(step.incident()),
                    text(step.fact()));
            steps.add(new ListItem(step.reason() == null ? said : said + " “" + step.reason() + "”"));
        }
        return steps;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "–" : value.toString();
    }

    private void showActions(Signal signal) {
        actions.removeAll();
        if (!services.user().mayEdit()) {
            return;
        }
        if (signal.state() != SignalState.OPEN) {
            actions.add(new Button(
                    getTranslation("inbox.reopen"),
                    _ -> new ReasonDialog<SignalAcknowledgement>(
                                    "inbox.reopen",
                                    "inbox.reason",
                                    (why, key) -> services.signalCommands().reopen(id, why, key),
                                    this::done)
                            .open()));
            return;
        }
        Button promote = new Button(
                getTranslation("inbox.promote"),
                _ -> PromoteSignalDialog.open(signal, names.of(signal.connector()), services, this::done));
        promote.addThemeVariants(ButtonVariant.PRIMARY);
        Button attach =
                new Button(getTranslation("inbox.attach"), _ -> new AttachDialog(signal, services, this::done).open());
        Button assign = new Button(
                getTranslation("inbox.assign"),
                _ -> new WhichIncidentDialog("inbox.assign", services.incidents(), this::assign).open());
        Button dismiss = new Button(
                getTranslation("inbox.dismiss"),
                _ -> new ReasonDialog<SignalAcknowledgement>(
                                "inbox.dismiss",
                                "inbox.reason",
                                (why, key) -> services.signalCommands().dismiss(id, why, key),
                                this::done)
                        .open());
        actions.add(promote, attach, assign, dismiss);
    }

    private Runnable assign(IncidentRef incident, String key) {
        SignalAcknowledgement durable = services.signalCommands().assign(id, new Assignment(incident), key);
        return () -> done(durable);
    }

    /** Durable is said first: whoever decided may not be allowed to read it any more, where it went into an incident of others. */
    private void done(SignalAcknowledgement durable) {
        Notice.done(getTranslation("inbox.done"));
        changed.accept(durable.position());
        try {
            show(services.signals().one(id, durable.position(), null));
        } catch (HttpClientErrorException.NotFound _) {
            close();
        } catch (RestClientException unread) {
            Notice.failure(Sentences.of(unread));
        }
    }
}
