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
import io.factline.incident.IncidentKey;
import io.factline.signal.PayloadEncoding;
import io.factline.signal.Signal;
import io.factline.signal.SignalAcknowledgement;
import io.factline.signal.SignalId;
import io.factline.signal.SignalReport;
import io.factline.signal.SignalState;
import io.factline.signal.SignalStep;
import io.factline.ui.incident.AccountNames;
import io.factline.ui.incident.PromoteSignalDialog;
import io.factline.ui.remote.Services;
import io.factline.ui.session.Notice;
import io.factline.ui.words.TimeWords;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

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
        setWidth("min(60rem, 96vw)");
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
        Paragraph digest = new Paragraph(
                getTranslation("inbox.digest", report.size(), report.sha256().text()));
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

    private static Component payload(SignalReport report) {
        Pre text = new Pre(pretty(report));
        text.addClassNames("curl", "payload");
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("role", "region");
        text.getElement().setAttribute("aria-label", text.getTranslation("inbox.payload"));
        return text;
    }

    /** Only as it is shown: what is kept stays as it came. */
    private static String pretty(SignalReport report) {
        String text = report.payload();
        if (report.encoding() == PayloadEncoding.TEXT) {
            try {
                JsonMapper json = JsonMapper.shared();
                text = json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(text));
            } catch (JacksonException noJson) {
                return cut(text);
            }
        }
        return cut(text);
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
                    _ -> new SignalReasonDialog(
                                    "inbox.reopen",
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
        Button assign =
                new Button(getTranslation("inbox.assign"), _ -> new AssignDialog(signal, services, this::done).open());
        Button dismiss = new Button(
                getTranslation("inbox.dismiss"),
                _ -> new SignalReasonDialog(
                                "inbox.dismiss",
                                (why, key) -> services.signalCommands().dismiss(id, why, key),
                                this::done)
                        .open());
        actions.add(promote, attach, assign, dismiss);
    }

    private void done(SignalAcknowledgement durable) {
        show(services.signals().one(id, durable.position(), null));
        Notice.done(getTranslation("inbox.done"));
        changed.accept(durable.position());
    }
}
