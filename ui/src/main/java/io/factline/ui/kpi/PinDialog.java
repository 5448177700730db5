package io.factline.ui.kpi;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import io.factline.incident.Acknowledgement;
import io.factline.kpi.AnchorSide;
import io.factline.kpi.KpiDefinition;
import io.factline.kpi.KpiKey;
import io.factline.kpi.Pin;
import io.factline.problem.Problem;
import io.factline.record.Words;
import io.factline.timeline.AskedFacts;
import io.factline.timeline.TimelineEntry;
import io.factline.ui.capture.IncidentUndo;
import io.factline.ui.moment.Scene;
import io.factline.ui.session.FormDialog;
import io.factline.ui.session.ReasonField;
import io.factline.ui.session.Sentences;
import io.factline.ui.words.Labels;
import io.factline.ui.words.TimeWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the fact at which a KPI starts or ends, in the place of the one that its rule would take. */
final class PinDialog extends FormDialog {

    private static final String FACT = "/fact";
    /** As many as a list can show and the service answers at once. */
    private static final int OFFERED_MAX = 1_000;

    private final Scene scene;
    private final KpiKey kpi;
    private final AnchorSide side;
    private final @Nullable Pin before;
    private final ComboBox<TimelineEntry> fact = new ComboBox<>();
    private final ReasonField reason;

    /**
     * Makes a form that is not open yet.
     *
     * @param before what is pinned there already
     */
    PinDialog(
            Scene scene, KpiKey kpi, String name, AnchorSide side, KpiDefinition.Anchor anchor, @Nullable Pin before) {
        super("pin.title." + side.code(), "pin.send");
        this.scene = scene;
        this.kpi = kpi;
        this.side = side;
        this.before = before;
        this.reason = new ReasonField(getTranslation("pin.reason"), places);
        Paragraph note = new Paragraph(getTranslation("pin.note", name));
        note.addClassName("quiet");
        TimeWords times = new TimeWords(getLocale());
        String type = Labels.of("fact.type", anchor.factType());
        fact.setLabel(getTranslation("pin.fact", type));
        fact.setItems(candidates(anchor));
        fact.setItemLabelGenerator(TimelineEntry::summary);
        fact.setHelperText(getTranslation("pin.fact.help"));
        fact.addValueChangeListener(change -> {
            TimelineEntry chosen = change.getValue();
            fact.setHelperText(chosen == null ? getTranslation("pin.fact.help") : times.occurrence(chosen.occurred()));
        });
        fact.setWidthFull();
        places.at(FACT, fact);
        add(note, fact, reason);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                fact.focus();
            }
        });
    }

    /** What an opinion or a rumour says is no anchor, nor what something else holds in the place of. */
    private List<TimelineEntry> candidates(KpiDefinition.Anchor anchor) {
        return scene
                .services()
                .timelines()
                .timeline(
                        scene.incident(),
                        scene.cutoffs(),
                        new AskedFacts(List.of(anchor.factType()), List.of(), List.of(), List.of(), null),
                        null,
                        OFFERED_MAX,
                        null,
                        null)
                .entries()
                .stream()
                .filter(entry -> entry.status() == TimelineEntry.Status.CURRENT)
                .filter(entry -> switch (entry.standing()) {
                    case CONFIRMED, CLAIMED -> true;
                    case RUMOURED -> anchor.rumoured();
                    case OPINION -> false;
                })
                .toList();
    }

    @Override
    protected void submit() {
        TimelineEntry chosen = fact.getValue();
        if (chosen == null) {
            places.complain(FACT, getTranslation("pin.fact.missing"));
        }
        Words why = reason.read();
        if (chosen == null || why == null) {
            return;
        }
        Pin pin = new Pin(kpi, side, chosen.fact(), why);
        Acknowledgement durable = scene.services().incidentCommands().pin(scene.incident(), pin, idempotencyKey());
        close();
        IncidentUndo undo = new IncidentUndo(scene.incident(), scene.services());
        scene.written().accept(durable, getTranslation("pin.done"), undo.ofPinning(durable, pin, before));
    }

    @Override
    protected boolean resolves(Problem problem) {
        if (problem.errors().isEmpty()) {
            places.complain(FACT, Sentences.of(problem));
            return true;
        }
        return false;
    }
}
