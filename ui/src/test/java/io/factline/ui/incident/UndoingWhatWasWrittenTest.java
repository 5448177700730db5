package io.factline.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import io.factline.account.Role;
import io.factline.fact.Access;
import io.factline.fact.AccessChange;
import io.factline.fact.Correction;
import io.factline.fact.Fact;
import io.factline.fact.FactCommandApi;
import io.factline.fact.FactId;
import io.factline.fact.FactTypes;
import io.factline.fact.Standing;
import io.factline.fact.StandingChange;
import io.factline.incident.Acknowledgement;
import io.factline.incident.Closing;
import io.factline.incident.IncidentCommandApi;
import io.factline.incident.IncidentRef;
import io.factline.incident.IncidentSummary;
import io.factline.incident.Link;
import io.factline.incident.LinkKind;
import io.factline.kpi.AnchorSide;
import io.factline.kpi.KpiKey;
import io.factline.kpi.Pin;
import io.factline.record.Reason;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import io.factline.timeline.AskedCutoffs;
import io.factline.timeline.TimelineEntry;
import io.factline.ui.capture.FactUndo;
import io.factline.ui.capture.IncidentUndo;
import io.factline.ui.capture.Undo;
import io.factline.ui.remote.Services;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody takes back what they have just written: the record has both, with a reason, and others are not run over. */
class UndoingWhatWasWrittenTest extends FactFormTestCase {

    private static final String[] NEW_IN_EVERY_VERSION = {
        "version", "change", "reason", "position", "recordedAt", "recordedBy"
    };
    private static final Words WHY = new Words("Because");
    private static final FactId FIRST = new FactId("U-1");

    private IncidentRef incident = new IncidentRef("nobody-opened-this");

    @BeforeEach
    void anIncidentWithAFact() {
        UI.getCurrent().setLocale(Locale.UK);
        incident = anIncident("undo-" + UUID.randomUUID(), "Undo");
    }

    @Test
    void aRecordedFactIsRetracted() {
        Acknowledgement recorded = facts().record(incident, aFact(), null);
        TimelineEntry after = undone(undo().ofRecording(recorded));
        assertThat(after.status()).isEqualTo(TimelineEntry.Status.RETRACTED);
        assertThat(after.reason()).isEqualTo("Undone: the recording of this fact");
    }

    @Test
    void aCorrectionGoesBackToTheLetter() {
        TimelineEntry before =
                record(incident, CorrectionChangesNothingElseTest.everything(EveryMember.of("CompensationOffered")));
        Acknowledgement corrected = facts().correct(
                        incident,
                        before.fact(),
                        new Correction(fact(before.fact(), "Something else.", FactTypes.empty("Disclosed")), WHY),
                        "*",
                        null);
        TimelineEntry after = undone(undo().ofCorrection(corrected));
        assertThat(after.version()).isEqualTo(3);
        assertThat(after.change()).isEqualTo(TimelineEntry.Change.CORRECTED);
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields(NEW_IN_EVERY_VERSION)
                .isEqualTo(before);
    }

    @Test
    void aStandingAndAnAccessGoBackToWhatTheyWere() {
        facts().record(incident, aFact(), null);
        Acknowledgement standing =
                facts().standing(incident, FIRST, new StandingChange(Standing.RUMOURED, WHY), "*", null);
        assertThat(undone(undo().ofStanding(standing)).standing()).isEqualTo(Standing.CLAIMED);
        Acknowledgement access = facts().access(incident, FIRST, new AccessChange(Access.OPEN, WHY), "*", null);
        TimelineEntry after = undone(undo().ofAccess(access));
        assertThat(after.access()).isEqualTo(Access.INTERNAL);
        assertThat(after.reason()).isEqualTo("Undone: the change of access");
    }

    @Test
    void whoHidesAFactFromThemselvesIsOfferedNoUndo() {
        facts().record(incident, aFact(), null);
        Services.AsUser other = as(Role.EDITOR);
        Acknowledgement hidden =
                other.factCommands().access(incident, FIRST, new AccessChange(Access.PRIVILEGED, WHY), "*", null);
        assertThat(new FactUndo(incident, other).ofAccess(hidden)).isNull();
    }

    @Test
    void aDisputeIsSettled() {
        facts().record(incident, aFact(), null);
        Acknowledgement disputed = facts().dispute(incident, FIRST, new Reason(WHY), "*", null);
        TimelineEntry after = undone(undo().ofDispute(disputed));
        assertThat(after.disputed()).isFalse();
        assertThat(after.change()).isEqualTo(TimelineEntry.Change.SETTLED);
    }

    @Test
    void whereSomebodyWasQuickerAFactStaysAsTheyLeftIt() {
        Acknowledgement recorded = facts().record(incident, aFact(), null);
        Acknowledgement quicker = facts().dispute(incident, FIRST, new Reason(WHY), "*", null);
        assertThat(undo().ofRecording(recorded).send()).isEmpty();
        TimelineEntry after = editor().timelines().fact(incident, FIRST, AskedCutoffs.NONE, quicker.position(), null);
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.status()).isEqualTo(TimelineEntry.Status.CURRENT);
    }

    @Test
    void pressedTwiceItIsSentOnce() {
        Undo undo = undo().ofRecording(facts().record(incident, aFact(), null));
        assertThat(undo.send()).isPresent().isEqualTo(undo.send());
    }

    @Test
    void aReasonIsWrittenInTheLanguageOfWhoeverUndoes() {
        UI.getCurrent().setLocale(Locale.FRANCE);
        Acknowledgement recorded = facts().record(incident, aFact(), null);
        assertThat(undone(undo().ofRecording(recorded)).reason()).isEqualTo("Annulé : l’enregistrement de ce fait");
    }

    @Test
    void aClosingALockAndTheirEndsAreTakenBack() {
        Acknowledgement closed = incidents().close(incident, new Closing(new WrittenTime("2014-06-16")), null);
        assertThat(sent(ofIncident().ofClosing(closed)).closed()).isNull();
        Acknowledgement again = incidents().close(incident, new Closing(new WrittenTime("2014-06-17")), null);
        assertThat(again.version()).isEqualTo(4);
        Acknowledgement reopened = incidents().reopen(incident, new Reason(WHY), null);
        IncidentSummary closedAgain = sent(ofIncident().ofReopening(reopened, new WrittenTime("2014-06-17")));
        assertThat(Objects.requireNonNull(closedAgain.closed()).text()).isEqualTo(new WrittenTime("2014-06-17"));
        Acknowledgement locked = incidents().lock(incident, new Reason(WHY), null);
        assertThat(sent(ofIncident().ofLocking(locked)).locked()).isFalse();
        incidents().lock(incident, new Reason(WHY), null);
        Acknowledgement unlocked = incidents().unlock(incident, new Reason(WHY), null);
        assertThat(sent(ofIncident().ofUnlocking(unlocked)).locked()).isTrue();
    }

    @Test
    void aLinkIsRemovedAndARemovedOneComesBack() {
        Link link = new Link(LinkKind.FOLLOWS_FROM, anIncident("other-" + UUID.randomUUID(), "Other"));
        Acknowledgement linked = incidents().link(incident, link, null);
        assertThat(sent(ofIncident().ofLinking(linked, link)).links()).isEmpty();
        incidents().link(incident, link, null);
        Acknowledgement unlinked = incidents().unlink(incident, link.kind(), link.incident());
        assertThat(sent(ofIncident().ofUnlinking(unlinked, link)).links()).hasSize(1);
    }

    @Test
    void aPinGoesAndThePinBeforeItComesBack() {
        discovered("U-1");
        discovered("U-2");
        Pin one = pin("U-1");
        Pin other = pin("U-2");
        Acknowledgement pinned = incidents().pin(incident, one, null);
        assertThat(sent(ofIncident().ofPinning(pinned, one, null)).pins()).isEmpty();
        incidents().pin(incident, one, null);
        Acknowledgement instead = incidents().pin(incident, other, null);
        assertThat(sent(ofIncident().ofPinning(instead, other, one)).pins())
                .singleElement()
                .satisfies(pin -> {
                    assertThat(pin.fact()).isEqualTo(one.fact());
                    assertThat(pin.reason().text()).startsWith("Undone: ");
                });
        Acknowledgement unpinned = incidents().unpin(incident, one.kpi(), one.side());
        assertThat(sent(ofIncident().ofUnpinning(unpinned, one)).pins()).hasSize(1);
    }

    @Test
    void whereSomebodyWasQuickerAnIncidentStaysAsTheyLeftIt() {
        discovered("U-1");
        discovered("U-2");
        Acknowledgement pinned = incidents().pin(incident, pin("U-1"), null);
        long quicker = incidents().pin(incident, pin("U-2"), null).position();
        assertThat(editor().incidents()
                        .one(incident, AskedCutoffs.NONE, quicker, null)
                        .version())
                .isEqualTo(3);
        assertThat(ofIncident().ofPinning(pinned, pin("U-1"), null).send()).isEmpty();
        assertThat(editor().incidents()
                        .one(incident, AskedCutoffs.NONE, null, null)
                        .pins())
                .extracting(Pin::fact)
                .containsExactly(new FactId("U-2"));
    }

    private void discovered(String id) {
        record(incident, fact(new FactId(id), "Somebody finds it.", FactTypes.empty("Discovered")));
    }

    private static Pin pin(String fact) {
        return new Pin(new KpiKey("disclosureDelay"), AnchorSide.FROM, new FactId(fact), WHY);
    }

    private Fact aFact() {
        return fact(FIRST, "Something happened.", FactTypes.empty("ExposureBegan"));
    }

    private TimelineEntry undone(@Nullable Undo undo) {
        Acknowledgement done = Objects.requireNonNull(undo).send().orElseThrow();
        return editor().timelines()
                .fact(incident, Objects.requireNonNull(done.fact()), AskedCutoffs.NONE, done.position(), null);
    }

    private IncidentSummary sent(Undo undo) {
        Acknowledgement done = undo.send().orElseThrow();
        return editor().incidents().one(incident, AskedCutoffs.NONE, done.position(), null);
    }

    private FactCommandApi facts() {
        return editor().factCommands();
    }

    private IncidentCommandApi incidents() {
        return editor().incidentCommands();
    }

    private FactUndo undo() {
        return new FactUndo(incident, editor());
    }

    private IncidentUndo ofIncident() {
        return new IncidentUndo(incident, editor());
    }
}
