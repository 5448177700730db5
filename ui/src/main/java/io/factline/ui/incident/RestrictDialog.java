package io.factline.ui.incident;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import io.factline.account.AccountName;
import io.factline.incident.Acknowledgement;
import io.factline.incident.IncidentCommandApi;
import io.factline.incident.IncidentRef;
import io.factline.incident.IncidentSummary;
import io.factline.incident.Restriction;
import io.factline.record.Words;
import io.factline.ui.session.FormDialog;
import io.factline.ui.session.ReasonField;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Makes an incident private, or lets others know of it than before. */
final class RestrictDialog extends FormDialog {

    private final IncidentRef incident;
    private final IncidentCommandApi incidents;
    private final Consumer<Acknowledgement> done;
    private final MultiSelectComboBox<AccountName> members =
            new MultiSelectComboBox<>(getTranslation("restrict.members"));
    private final ReasonField reason = new ReasonField(getTranslation("restrict.reason"), places);

    /**
     * Makes a form that is not open yet.
     *
     * @param known every account and key; of those, whoever asks is a member at first
     * @param self whoever asks
     */
    RestrictDialog(
            IncidentSummary shown,
            List<AccountName> known,
            UUID self,
            IncidentCommandApi incidents,
            Consumer<Acknowledgement> done) {
        super("restrict.title", "restrict.send");
        this.incident = new IncidentRef(shown.key().text());
        this.incidents = incidents;
        this.done = done;
        addClassName("narrow");
        Paragraph note = new Paragraph(getTranslation("restrict.note"));
        note.addClassName("quiet");
        places.at("/members", members);
        members.setItems(known);
        members.setItemLabelGenerator(AccountName::name);
        members.setWidthFull();
        List<UUID> before = shown.members() == null ? List.of(self) : shown.members();
        members.setValue(
                known.stream().filter(account -> before.contains(account.id())).collect(Collectors.toSet()));
        add(note, members, reason);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                members.focus();
            }
        });
    }

    @Override
    protected void submit() {
        Words why = reason.read();
        if (why == null) {
            return;
        }
        List<UUID> all = members.getValue().stream().map(AccountName::id).toList();
        Restriction restriction = places.read("/members", () -> new Restriction(all, why));
        if (restriction != null) {
            Acknowledgement durable = incidents.restrict(incident, restriction, idempotencyKey());
            close();
            done.accept(durable);
        }
    }
}
