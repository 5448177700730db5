package io.factline.ui.capture;

import com.vaadin.flow.i18n.I18NProvider;
import io.factline.incident.Acknowledgement;
import io.factline.incident.Closing;
import io.factline.incident.IncidentCommandApi;
import io.factline.incident.IncidentRef;
import io.factline.incident.Link;
import io.factline.incident.Restriction;
import io.factline.kpi.Pin;
import io.factline.record.Reason;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import io.factline.timeline.AskedCutoffs;
import io.factline.ui.remote.Services;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What takes back what was just written about an incident itself. These writes name no version, so an undo looks whether the
 * incident is still at the one that the write made, and leaves it alone where somebody was quicker. What others write in the
 * moment between the look and the undo is not seen.
 */
public final class IncidentUndo {

    private final IncidentRef incident;
    private final Services.AsUser services;

    public IncidentUndo(IncidentRef incident, Services.AsUser services) {
        this.incident = incident;
        this.services = services;
    }

    public Undo ofClosing(Acknowledgement durable) {
        Reason why = reason("close");
        return unlessChanged(durable, key -> commands().reopen(incident, why, key));
    }

    /** Closes it again at the time at which it was closed before. */
    public Undo ofReopening(Acknowledgement durable, WrittenTime closed) {
        return unlessChanged(durable, key -> commands().close(incident, new Closing(closed), key));
    }

    public Undo ofLocking(Acknowledgement durable) {
        Reason why = reason("lock");
        return unlessChanged(durable, key -> commands().unlock(incident, why, key));
    }

    public Undo ofUnlocking(Acknowledgement durable) {
        Reason why = reason("unlock");
        return unlessChanged(durable, key -> commands().lock(incident, why, key));
    }

    /** Lets know of it whoever might before: everybody where {@code before} is null. */
    public Undo ofRestricting(Acknowledgement durable, @Nullable List<UUID> before) {
        return unlessChanged(
                durable,
                key -> before == null
                        ? commands().unrestrict(incident, reason("restrict"), key)
                        : commands().restrict(incident, new Restriction(before, words("restrict")), key));
    }

    public Undo ofLinking(Acknowledgement durable, Link link) {
        return unlessChanged(durable, _ -> commands().unlink(incident, link.kind(), link.incident()));
    }

    public Undo ofUnlinking(Acknowledgement durable, Link link) {
        return unlessChanged(durable, key -> commands().link(incident, link, key));
    }

    /** Pins what was pinned before again, else leaves the anchor to the rule. */
    public Undo ofPinning(Acknowledgement durable, Pin pin, @Nullable Pin before) {
        return before == null
                ? unlessChanged(durable, _ -> commands().unpin(incident, pin.kpi(), pin.side()))
                : again(durable, before, "pin");
    }

    public Undo ofUnpinning(Acknowledgement durable, Pin before) {
        return again(durable, before, "unpin");
    }

    private Undo again(Acknowledgement durable, Pin before, String what) {
        Pin pin = new Pin(before.kpi(), before.side(), before.fact(), words(what));
        return unlessChanged(durable, key -> commands().pin(incident, pin, key));
    }

    private Undo unlessChanged(Acknowledgement durable, Function<String, Acknowledgement> call) {
        return Undo.unlessLate(key -> {
            long now = services.incidents()
                    .one(incident, AskedCutoffs.NONE, durable.position(), null)
                    .version();
            return now == durable.version() ? Optional.of(call.apply(key)) : Optional.empty();
        });
    }

    private IncidentCommandApi commands() {
        return services.incidentCommands();
    }

    private static Reason reason(String what) {
        return new Reason(words(what));
    }

    private static Words words(String what) {
        return new Words(I18NProvider.translate("undo.reason." + what));
    }
}
