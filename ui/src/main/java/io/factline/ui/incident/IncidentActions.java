package io.factline.ui.incident;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.QueryParameters;
import io.factline.incident.Acknowledgement;
import io.factline.incident.IncidentCommandApi;
import io.factline.incident.IncidentRef;
import io.factline.incident.IncidentSummary;
import io.factline.incident.Link;
import io.factline.time.Occurrence;
import io.factline.ui.capture.FactUndo;
import io.factline.ui.capture.IncidentUndo;
import io.factline.ui.capture.QuickEntryDialog;
import io.factline.ui.capture.Undo;
import io.factline.ui.capture.Written;
import io.factline.ui.remote.Services;
import io.factline.ui.session.ReasonDialog;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** What an editor can do with the incident that is on the screen. */
final class IncidentActions {

    private final Supplier<IncidentSummary> shown;
    private final Services.AsUser services;
    private final Written written;

    IncidentActions(Supplier<IncidentSummary> shown, Services.AsUser services, Written written) {
        this.shown = shown;
        this.services = services;
        this.written = written;
    }

    void record() {
        recording().open();
    }

    /** Records a fact that somebody tells in one line: it becomes a draft, which they confirm. */
    void quickEntry() {
        ZoneId home = shown.get().zone();
        new QuickEntryDialog(
                        home,
                        TypeField::name,
                        line -> recording().of(line, home).open())
                .open();
    }

    /** Records a fact that happened at a moment of the picture. */
    void recordAt(Instant at) {
        recording().at(at).open();
    }

    private RecordFactDialog recording() {
        FactUndo undo = new FactUndo(ref(), services);
        return new RecordFactDialog(ref(), shown.get().zone(), services, then("record.done", undo::ofRecording));
    }

    /** Goes to where files are imported, into this incident. */
    void importFile() {
        UI.getCurrent().navigate("imports", QueryParameters.of("incident", ref().text()));
    }

    /** Goes to the signals of this incident. */
    void signals() {
        UI.getCurrent().navigate("inbox", QueryParameters.of("incident", ref().text()));
    }

    void close() {
        new CloseIncidentDialog(shown.get(), commands(), then("close.done", undo()::ofClosing)).open();
    }

    void reopen() {
        Occurrence closed = Objects.requireNonNull(shown.get().closed());
        IncidentUndo undo = undo();
        new ReasonDialog<>(
                        "reopen",
                        "reopen.reason",
                        (why, key) -> commands().reopen(ref(), why, key),
                        then("reopen.done", durable -> undo.ofReopening(durable, closed.text())))
                .open();
    }

    void lock() {
        new ReasonDialog<>(
                        "lock",
                        "lock.reason",
                        (why, key) -> commands().lock(ref(), why, key),
                        then("lock.done", undo()::ofLocking))
                .open();
    }

    void unlock() {
        new ReasonDialog<>(
                        "unlock",
                        "unlock.reason",
                        (why, key) -> commands().unlock(ref(), why, key),
                        then("unlock.done", undo()::ofUnlocking))
                .open();
    }

    void restrict() {
        IncidentSummary before = shown.get();
        IncidentUndo undo = undo();
        new RestrictDialog(
                        before,
                        services.accounts().names(),
                        services.user().id(),
                        commands(),
                        then("restrict.done", durable -> undo.ofRestricting(durable, before.members())))
                .open();
    }

    void unrestrict() {
        IncidentUndo undo = undo();
        List<UUID> before = Objects.requireNonNull(shown.get().members());
        new ReasonDialog<>(
                        "unrestrict",
                        "unrestrict.reason",
                        (why, key) -> commands().unrestrict(ref(), why, key),
                        then("unrestrict.done", durable -> undo.ofRestricting(durable, before)))
                .open();
    }

    void link() {
        List<IncidentSummary> others = services.incidents().all(null, null).stream()
                .filter(one -> !one.id().equals(shown.get().id()))
                .toList();
        IncidentUndo undo = undo();
        new LinkDialog(
                        ref(),
                        others,
                        commands(),
                        (durable, link) -> then("link.done", made -> undo.ofLinking(made, link))
                                .accept(durable))
                .open();
    }

    void unlink(Link link, String title) {
        IncidentUndo undo = undo();
        new UnlinkDialog(
                        ref(),
                        link,
                        title,
                        commands(),
                        then("link.remove.done", durable -> undo.ofUnlinking(durable, link)))
                .open();
    }

    private IncidentRef ref() {
        return new IncidentRef(shown.get().key().text());
    }

    private IncidentCommandApi commands() {
        return services.incidentCommands();
    }

    private IncidentUndo undo() {
        return new IncidentUndo(ref(), services);
    }

    private Consumer<Acknowledgement> then(String sentence, Function<Acknowledgement, Undo> back) {
        return durable -> written.accept(durable, I18NProvider.translate(sentence), back.apply(durable));
    }
}
