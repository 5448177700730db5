package io.factline.ui.capture;

import com.vaadin.flow.i18n.I18NProvider;
import io.factline.fact.AccessChange;
import io.factline.fact.Basis;
import io.factline.fact.Correction;
import io.factline.fact.Fact;
import io.factline.fact.FactCommandApi;
import io.factline.fact.FactId;
import io.factline.fact.StandingChange;
import io.factline.fact.Telling;
import io.factline.incident.Acknowledgement;
import io.factline.incident.IncidentRef;
import io.factline.record.Reason;
import io.factline.record.Words;
import io.factline.timeline.AskedCutoffs;
import io.factline.timeline.TimelineEntry;
import io.factline.ui.remote.Services;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClientException;

/**
 * What takes back what was just written about a fact. Each undo names the version that the write made, so where somebody was
 * quicker nothing changes; and goes back to the version before it, whatever the screen had shown. A retraction, a telling and
 * a source have no undo: the record has no way back from them.
 */
public final class FactUndo {

    private final IncidentRef incident;
    private final Services.AsUser services;

    public FactUndo(IncidentRef incident, Services.AsUser services) {
        this.incident = incident;
        this.services = services;
    }

    public Undo ofRecording(Acknowledgement durable) {
        Reason why = new Reason(reason("record"));
        return Undo.of(key -> commands().retract(incident, fact(durable), why, version(durable), key));
    }

    public Undo ofCorrection(Acknowledgement durable) {
        Words why = reason("correct");
        return Undo.of(key -> commands()
                .correct(
                        incident,
                        fact(durable),
                        new Correction(asWritten(before(durable)), why),
                        version(durable),
                        key));
    }

    public Undo ofStanding(Acknowledgement durable) {
        Words why = reason("standing");
        return Undo.of(key -> commands()
                .standing(
                        incident,
                        fact(durable),
                        new StandingChange(before(durable).standing(), why),
                        version(durable),
                        key));
    }

    /** Null where whoever wrote it may no longer read the fact, and so not change it either. */
    public @Nullable Undo ofAccess(Acknowledgement durable) {
        try {
            AccessChange back = new AccessChange(before(durable).access(), reason("access"));
            return Undo.of(key -> commands().access(incident, fact(durable), back, version(durable), key));
        } catch (RestClientException withheld) {
            return null;
        }
    }

    /** For the only dispute that is open: settling is of all of them. */
    public Undo ofDispute(Acknowledgement durable) {
        Reason why = new Reason(reason("dispute"));
        return Undo.of(key -> commands().settle(incident, fact(durable), why, version(durable), key));
    }

    private TimelineEntry before(Acknowledgement durable) {
        return services
                .timelines()
                .history(incident, fact(durable), AskedCutoffs.NONE, durable.position(), null)
                .stream()
                .filter(one -> one.version() == durable.version() - 1)
                .findFirst()
                .orElseThrow();
    }

    /** The fact as somebody would write it to say what this version says. */
    private static Fact asWritten(TimelineEntry version) {
        return new Fact(
                version.fact(),
                new Words(version.summary()),
                version.occurred().text(),
                version.occurred().zone(),
                stated(version.tellings()),
                version.standing(),
                null,
                version.track() == version.detail().track() ? null : version.track(),
                version.actor(),
                version.audiences(),
                version.channels(),
                version.quantities(),
                version.sources(),
                version.relations(),
                version.external(),
                version.attributes(),
                version.detail());
    }

    /** Without those that Factline assumed, and assumes again. */
    private static List<Telling> stated(List<Telling> tellings) {
        return tellings.stream()
                .filter(telling -> telling.basis() == null || telling.basis() == Basis.STATED)
                .map(telling -> new Telling(telling.to(), telling.at(), telling.by(), telling.source(), null))
                .toList();
    }

    private FactCommandApi commands() {
        return services.factCommands();
    }

    private static FactId fact(Acknowledgement durable) {
        return Objects.requireNonNull(durable.fact());
    }

    private static String version(Acknowledgement durable) {
        return "\"" + durable.version() + "\"";
    }

    private static Words reason(String what) {
        return new Words(I18NProvider.translate("undo.reason." + what));
    }
}
