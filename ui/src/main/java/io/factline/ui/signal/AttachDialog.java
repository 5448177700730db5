package io.factline.ui.signal;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import io.factline.fact.FactId;
import io.factline.incident.IncidentRef;
import io.factline.signal.Attachment;
import io.factline.signal.Signal;
import io.factline.signal.SignalAcknowledgement;
import io.factline.timeline.AskedCutoffs;
import io.factline.timeline.AskedFacts;
import io.factline.timeline.TimelineEntry;
import io.factline.ui.incident.IncidentField;
import io.factline.ui.remote.Services;
import io.factline.ui.session.FormDialog;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says which fact of the record tells the same as a signal. */
final class AttachDialog extends FormDialog {

    private static final int OFFERED = 100;

    private final Signal signal;
    private final Services.AsUser services;
    private final Consumer<SignalAcknowledgement> done;
    private final IncidentField incident;
    private final ComboBox<TimelineEntry> fact = new ComboBox<>(getTranslation("inbox.fact"));

    AttachDialog(Signal signal, Services.AsUser services, Consumer<SignalAcknowledgement> done) {
        super("inbox.attach.title", "inbox.attach.send");
        this.signal = signal;
        this.services = services;
        this.done = done;
        this.incident = new IncidentField(getTranslation("inbox.incident"), services.incidents());
        Paragraph note = new Paragraph(getTranslation("inbox.attach.note"));
        note.addClassName("quiet");
        incident.setWidthFull();
        incident.setVisible(signal.incident() == null);
        fact.setWidthFull();
        fact.setItemLabelGenerator(entry -> entry.summary() + " (" + entry.fact() + ")");
        incident.addValueChangeListener(_ -> offer());
        places.at("/incident", incident);
        places.at("/fact", fact);
        add(note, incident, fact);
        offer();
    }

    private @Nullable IncidentRef where() {
        if (signal.incident() != null) {
            return new IncidentRef(signal.incident().text());
        }
        return incident.getValue() == null ? null : new IncidentRef(incident.getValue());
    }

    /** Offers the facts of the incident that hold what is typed. */
    private void offer() {
        IncidentRef where = where();
        fact.setEnabled(where != null);
        fact.setItems(query -> where == null
                ? Stream.empty()
                : found(where, query.getFilter().orElse("")).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
    }

    private List<TimelineEntry> found(IncidentRef where, String typed) {
        AskedFacts asked =
                new AskedFacts(List.of(), List.of(), List.of(), List.of(), typed.isBlank() ? null : typed.strip());
        return services.timelines()
                .timeline(where, AskedCutoffs.NONE, asked, null, OFFERED, null, null)
                .entries();
    }

    @Override
    protected void submit() {
        TimelineEntry chosen = fact.getValue();
        IncidentRef where = where();
        if (chosen == null || where == null) {
            places.complain("/fact", getTranslation("inbox.fact.missing"));
            return;
        }
        FactId id = chosen.fact();
        SignalAcknowledgement durable =
                services.signalCommands().attach(signal.id(), new Attachment(where, id), idempotencyKey());
        close();
        done.accept(durable);
    }
}
