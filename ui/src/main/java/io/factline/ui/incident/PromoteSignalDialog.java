package io.factline.ui.incident;

import com.vaadin.flow.component.html.Paragraph;
import io.factline.fact.Fact;
import io.factline.fact.OperationsDetail.WarningRaised;
import io.factline.fact.Source;
import io.factline.fact.Standing;
import io.factline.fact.Telling;
import io.factline.fact.ToldTo;
import io.factline.incident.IncidentKey;
import io.factline.incident.IncidentRef;
import io.factline.incident.IncidentSummary;
import io.factline.record.Words;
import io.factline.signal.Signal;
import io.factline.signal.SignalAcknowledgement;
import io.factline.signal.SignalReading;
import io.factline.time.WrittenTime;
import io.factline.timeline.AskedCutoffs;
import io.factline.ui.capture.QuickEntry;
import io.factline.ui.remote.Services;
import io.factline.ui.session.Draft;
import io.factline.ui.session.FormDialog;
import io.factline.ui.words.TimeWords;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;

/** Records a fact of a signal: the form is filled in with what the signal says, and a person reads it before it is on record. */
public final class PromoteSignalDialog extends FormDialog {

    private final Signal signal;
    private final IncidentRef incident;
    private final Services.AsUser services;
    private final Consumer<SignalAcknowledgement> done;
    private final FactForm form;

    private PromoteSignalDialog(
            Signal signal,
            String connector,
            IncidentRef incident,
            ZoneId home,
            Services.AsUser services,
            Consumer<SignalAcknowledgement> done) {
        super("inbox.promote.title", "inbox.promote.send");
        this.signal = signal;
        this.incident = incident;
        this.services = services;
        this.done = done;
        this.form = new FactForm(places, incident, home, services);
        addClassName("wide");
        Paragraph note = new Paragraph(getTranslation(
                "inbox.promote.note", new TimeWords(getLocale()).instantAndZone(signal.receivedAt(), home)));
        note.addClassName("understood");
        add(note, form);
        keep(new Draft(services.user(), "promote", signal.id().toString()));
        fill(connector);
        keepFilled();
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                focusFirst();
            }
        });
    }

    @Override
    protected void focusFirst() {
        form.focusFirst();
    }

    /** Opens it; where nobody has said which incident the signal belongs to, that is asked first. */
    public static void open(
            Signal signal, String connector, Services.AsUser services, Consumer<SignalAcknowledgement> done) {
        IncidentKey key = signal.incident();
        if (key == null) {
            new WhichIncidentDialog(
                            "inbox.which",
                            services.incidents(),
                            (ref, _) -> of(signal, connector, ref, services, done)::open)
                    .open();
        } else {
            of(signal, connector, new IncidentRef(key.text()), services, done).open();
        }
    }

    private static PromoteSignalDialog of(
            Signal signal,
            String connector,
            IncidentRef incident,
            Services.AsUser services,
            Consumer<SignalAcknowledgement> done) {
        IncidentSummary summary = services.incidents().one(incident, AskedCutoffs.NONE, null, null);
        return new PromoteSignalDialog(signal, connector, incident, summary.zone(), services, done);
    }

    /** A signal is a claim of a machine until somebody says more; the organisation was told when it came. */
    private void fill(String connector) {
        SignalReading reading = signal.reading();
        WrittenTime received = new WrittenTime(
                signal.receivedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        WrittenTime occurred = reading.occurred() == null ? received : reading.occurred();
        Words summary = reading.summary();
        Source source = new Source(new Words(connector), summary, reading.url(), occurred, null, received);
        form.fill(new WarningRaised(new Words(connector), null, null));
        form.fill(new QuickEntry(
                occurred,
                true,
                null,
                summary == null ? "" : summary.text(),
                null,
                List.of(),
                Standing.CLAIMED,
                List.of(source),
                List.of()));
        form.told(new Telling(ToldTo.ORGANISATION, received, new Words(connector), null, null));
    }

    @Override
    protected void submit() {
        Fact fact = form.read();
        if (fact != null) {
            SignalAcknowledgement durable =
                    services.signalCommands().promote(signal.id(), incident, fact, idempotencyKey());
            close();
            done.accept(durable);
        }
    }
}
