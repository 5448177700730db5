package io.factline.ui.incident;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.factline.incident.Acknowledgement;
import io.factline.incident.IncidentCommandApi;
import io.factline.incident.IncidentRef;
import io.factline.incident.IncidentSummary;
import io.factline.incident.Link;
import io.factline.incident.LinkKind;
import io.factline.problem.Problem;
import io.factline.problem.Rule;
import io.factline.ui.session.FormDialog;
import io.factline.ui.session.Sentences;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/** Ties an incident to another one, which is chosen by its title. */
final class LinkDialog extends FormDialog {

    private static final String KIND = "/kind";
    private static final String OTHER = "/incident";

    private final IncidentRef incident;
    private final IncidentCommandApi incidents;
    private final BiConsumer<Acknowledgement, Link> done;
    private final Select<LinkKind> kind = new Select<>();
    private final ComboBox<IncidentSummary> other = new ComboBox<>(getTranslation("link.other"));

    LinkDialog(
            IncidentRef incident,
            List<IncidentSummary> others,
            IncidentCommandApi incidents,
            BiConsumer<Acknowledgement, Link> done) {
        super("link.title", "link.send");
        this.incident = incident;
        this.incidents = incidents;
        this.done = done;
        kind.setLabel(getTranslation("link.kind"));
        kind.setItems(LinkKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("link.kind." + one.code()));
        kind.setValue(LinkKind.RELATED_TO);
        kind.setWidthFull();
        other.setItems(LinkDialog::matches, others);
        // two incidents may have the same title, never the same key
        other.setItemLabelGenerator(one -> one.title() + " (" + one.key() + ")");
        other.setHelperText(getTranslation("link.other.help"));
        other.setWidthFull();
        places.at(KIND, kind);
        places.at(OTHER, other);
        Paragraph note = new Paragraph(getTranslation("link.note"));
        note.addClassName("quiet");
        add(note, kind, other);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                kind.focus();
            }
        });
    }

    private static boolean matches(IncidentSummary one, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return one.title().toLowerCase(Locale.ROOT).contains(wanted)
                || one.key().text().contains(wanted);
    }

    @Override
    protected void submit() {
        IncidentSummary chosen = other.getValue();
        if (chosen == null) {
            places.complain(OTHER, getTranslation("link.other.missing"));
            return;
        }
        Link link = new Link(kind.getValue(), new IncidentRef(chosen.key().text()));
        Acknowledgement durable = incidents.link(incident, link, idempotencyKey());
        close();
        done.accept(durable, link);
    }

    @Override
    protected boolean resolves(Problem problem) {
        boolean ofTheChoice = problem.code().equals(Rule.NOTHING_TO_CHANGE.code())
                || problem.code().equals(Rule.INVALID_VALUE.code())
                || problem.code().equals(Rule.UNKNOWN_INCIDENT.code());
        if (ofTheChoice && problem.errors().isEmpty()) {
            places.complain(OTHER, Sentences.of(problem));
            return true;
        }
        return false;
    }
}
