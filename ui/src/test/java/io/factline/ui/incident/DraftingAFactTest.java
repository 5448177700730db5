package io.factline.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import io.factline.fact.Fact;
import io.factline.fact.FactTypes;
import io.factline.fact.Standing;
import io.factline.fact.ToldTo;
import io.factline.incident.IncidentRef;
import io.factline.record.Reason;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import io.factline.timeline.AskedCutoffs;
import io.factline.timeline.TimelineEntry;
import io.factline.ui.capture.QuickEntry;
import io.factline.ui.capture.Understood;
import io.factline.ui.session.Places;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A draft from one line, or from a fact on record: what it has filled in, and what it says of itself. */
class DraftingAFactTest extends FactFormTestCase {

    private static final IncidentRef NOWHERE = new IncidentRef("nobody-opened-this");
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2013-12-18T21:04:37-06:00[America/Chicago]");

    @Test
    void whatALineSaysIsInTheFields() {
        FactForm form = emptyForm(Locale.UK);
        form.fill(
                line("2013-12-18 08:00 Krebs reports the breach #Third @\"Brian Krebs\" >press https://example.org/a"));
        Fact fact = read(form);
        assertThat(fact.detail()).isEqualTo(FactTypes.empty("ThirdPartyReported"));
        assertThat(fact.summary()).isEqualTo(new Words("Krebs reports the breach"));
        assertThat(fact.occurred()).isEqualTo(new WrittenTime("2013-12-18T08:00"));
        assertThat(fact.standing()).isEqualTo(Standing.CONFIRMED);
        assertThat(fact.actor()).extracting("name").isEqualTo(new Words("Brian Krebs"));
        assertThat(fact.tellings()).singleElement().satisfies(telling -> {
            assertThat(telling.to()).isEqualTo(ToldTo.PRESS);
            assertThat(telling.at()).isEqualTo(new WrittenTime("2013-12-18T08:00"));
        });
        assertThat(fact.sources()).hasSize(1);
    }

    @Test
    void aSentenceAloneCanBeRecordedAsItIs() {
        FactForm form = emptyForm(Locale.UK);
        form.fill(line("Stores stop accepting cards"));
        assertThat(read(form).standing()).isEqualTo(Standing.CLAIMED);
    }

    @Test
    void whatWasSupposedIsSaid() {
        assertThat(understood(Locale.UK, "Stores stop accepting cards"))
                .containsExactly(
                        "Happened now, as the line does not begin with a time: 18 December 2013, 21:04 (America/Chicago)",
                        "Type: Action taken, as none is named",
                        "Standing: Claimed, as neither a source nor a witness is named");
    }

    @Test
    void whatWasSaidIsSaidBackInTheLanguageOfTheReader() {
        assertThat(understood(
                        Locale.FRANCE, "hier 08:00 Krebs révèle la fuite #révélation @Krebs >presse >clients ~rumeur"))
                .containsExactly(
                        "Survenu : 17 décembre 2013, 08:00 (America/Chicago)",
                        "Type : Révélation par un tiers",
                        "Acteur : Krebs",
                        "Appris à ce moment-là par : presse, clients",
                        "Solidité : Rumeur");
    }

    @Test
    void whatMayHaveBeenMeantOtherwiseIsSaid() {
        UI.getCurrent().setLocale(Locale.UK);
        Div said = new Understood(line("It happened #target #service"), CHICAGO, "Action taken");
        UI.getCurrent().add(said);
        assertThat(find(Paragraph.class).from(said).all().stream().map(Paragraph::getText))
                .containsExactly(
                        "“#target” is no type of fact: it stays in the summary.",
                        "“#service” begins the names of several types: it stays in the summary. Choose the type below.");
    }

    @Test
    void aCopySaysTheSameButIsAFactOfItsOwn() {
        IncidentRef incident = anIncident("copied", "Copied");
        record(incident, "E-1", "A fact that others name");
        Fact first = CorrectionChangesNothingElseTest.everything(EveryMember.of("CompensationOffered"));
        TimelineEntry entry = record(incident, first);
        FactForm form = emptyForm(Locale.UK);
        form.copy(entry);
        Fact copy = read(form);
        assertThat(copy.id()).isNull();
        assertThat(copy.external()).isNull();
        assertThat(copy.relations()).isEmpty();
        assertThat(copy)
                .usingRecursiveComparison()
                .ignoringFields("id", "external", "relations")
                .isEqualTo(first);
    }

    @Test
    void aFactThatIsRetractedCanOnlyBeRecordedAnew() {
        IncidentRef incident = anIncident("gone", "Gone");
        TimelineEntry entry = record(incident, "G-1", "It goes");
        long position = editor().factCommands()
                .retract(incident, entry.fact(), new Reason(new Words("Wrong")), "*", null)
                .position();
        TimelineEntry retracted = editor().timelines().fact(incident, entry.fact(), AskedCutoffs.NONE, position, null);
        UI.getCurrent().setLocale(Locale.UK);
        Component actions = new FactActions(
                retracted, false, new FactActions.Setting(incident, CHICAGO, editor(), true, (_, _, _) -> {}));
        UI.getCurrent().add(actions);
        assertThat(find(Button.class).from(actions).all().stream().map(Button::getText))
                .containsExactly("Duplicate");
    }

    private List<String> understood(Locale reader, String typed) {
        UI.getCurrent().setLocale(reader);
        QuickEntry line = line(typed);
        String type = line.factType() == null ? TypeField.UNLESS_CHOSEN : line.factType();
        Div said = new Understood(line, CHICAGO, TypeField.name(type));
        UI.getCurrent().add(said);
        return find(ListItem.class).from(said).all().stream()
                .map(ListItem::getText)
                .toList();
    }

    private static QuickEntry line(String typed) {
        return QuickEntry.of(typed, NOW, TypeField::name);
    }

    private FactForm emptyForm(Locale reader) {
        UI.getCurrent().setLocale(reader);
        places = new Places();
        FactForm form = new FactForm(places, NOWHERE, CHICAGO, editor());
        UI.getCurrent().add(form);
        return form;
    }
}
