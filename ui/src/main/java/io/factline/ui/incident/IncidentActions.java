package io.factline.ui.incident;

import io.factline.incident.Acknowledgement;
import io.factline.incident.IncidentCommandApi;
import io.factline.incident.IncidentRef;
import io.factline.incident.IncidentSummary;
import io.factline.incident.Link;
import io.factline.ui.capture.QuickEntryDialog;
import io.factline.ui.remote.Services;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What an editor can do with the incident that is on the screen. */
final class IncidentActions {

    private final Supplier<IncidentSummary> shown;
    private final Services.AsUser services;
    private final BiConsumer<Acknowledgement, String> written;

    /**
     * Makes the actions.
     *
     * @param written hears what was written, and the key of the sentence that says so
     */
    IncidentActions(
            Supplier<IncidentSummary> shown, Services.AsUser services, BiConsumer<Acknowledgement, String> written) {
        this.shown = shown;
        this.services = services;
        this.written = written;
    }

    void record() {
        new RecordFactDialog(ref(), shown.get().zone(), services, then("record.done")).open();
    }

    /** Records a fact that somebody tells in one line: it becomes a draft, which they confirm. */
    void quickEntry() {
        ZoneId home = shown.get().zone();
        new QuickEntryDialog(
                        home,
                        TypeField::name,
                        line -> new RecordFactDialog(ref(), home, services, then("record.done"))
                                .of(line, home)
                                .open())
                .open();
    }

    /** Records a fact that happened at a moment of the picture. */
    void recordAt(Instant at) {
        new RecordFactDialog(ref(), shown.get().zone(), services, then("record.done"))
                .at(at)
                .open();
    }

    void close() {
        new CloseIncidentDialog(shown.get(), commands(), then("close.done")).open();
    }

    void reopen() {
        IncidentReasonDialog.reopen(ref(), commands(), then("reopen.done")).open();
    }

    void lock() {
        IncidentReasonDialog.lock(ref(), commands(), then("lock.done")).open();
    }

    void unlock() {
        IncidentReasonDialog.unlock(ref(), commands(), then("unlock.done")).open();
    }

    void link() {
        List<IncidentSummary> others = services.incidents().all(null, null).stream()
                .filter(one -> !one.id().equals(shown.get().id()))
                .toList();
        new LinkDialog(ref(), others, commands(), then("link.done")).open();
    }

    void unlink(Link link, String title) {
        new UnlinkDialog(ref(), link, title, commands(), then("link.remove.done")).open();
    }

    private IncidentRef ref() {
        return new IncidentRef(shown.get().key().text());
    }

    private IncidentCommandApi commands() {
        return services.incidentCommands();
    }

    private Consumer<Acknowledgement> then(String sentence) {
        return durable -> written.accept(durable, sentence);
    }
}
