package io.factline.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.dom.Element;
import io.factline.fact.Audience;
import io.factline.fact.Fact;
import io.factline.fact.Standing;
import io.factline.incident.IncidentRef;
import io.factline.timeline.TimelineEntry;
import io.factline.ui.session.KeptDraft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody goes on with what their browser kept of a form: what comes back into which field. */
class ContinuingADraftTest extends FactFormTestCase {

    private static final IncidentRef NOWHERE = new IncidentRef("nobody-opened-this");

    @ParameterizedTest
    @ValueSource(strings = {"DecisionMade", "ImpactEstimated", "PartyNotified", "BlackMarketEmerged"})
    void every_field_and_every_row_says_again_what_it_said(String type) {
        IncidentRef incident = anIncident("draft-" + type.toLowerCase(Locale.ROOT), "Draft of " + type);
        TimelineEntry entry = record(incident, CorrectionChangesNothingElseTest.everything(EveryMember.of(type)));
        FactForm written = aForm(incident, Locale.UK);
        written.fill(entry);
        Map<String, String> kept = saidBy(written);
        assertThat(kept).doesNotContainKey("").hasSizeGreaterThan(40);

        FactForm opened = aForm(incident, Locale.UK);
        new KeptDraft("", 0, kept).fill(opened);

        assertThat(saidBy(opened)).isEqualTo(kept);
        assertThat(read(opened).detail().factType()).isEqualTo(type);
    }

    @Test
    void what_was_chosen_without_a_connection_is_known_by_what_somebody_read() {
        FactForm form = aForm(NOWHERE, Locale.FRANCE);
        new KeptDraft(
                        "",
                        0,
                        Map.of(
                                "/factType", "Décision prise",
                                "/standing", "Affirmé",
                                "/audiences", "Presse\nClients",
                                "/channels", "Courriel\nun pigeon"))
                .fill(form);
        Fact fact = read(form);
        assertThat(fact.detail().factType()).isEqualTo("DecisionMade");
        assertThat(fact.standing()).isEqualTo(Standing.CLAIMED);
        assertThat(fact.audiences()).containsExactly(Audience.PRESS, Audience.CUSTOMERS);
        assertThat(fact.channels()).extracting(Object::toString).contains("email", "un pigeon");
    }

    @Test
    void what_a_field_cannot_hold_leaves_it_as_it_is() {
        FactForm form = aForm(NOWHERE, Locale.UK);
        new KeptDraft(
                        "",
                        0,
                        Map.of(
                                "/factType", "NoSuchType",
                                "/standing", "certain",
                                "/zone", "Atlantis/Capital",
                                "/tellings/999999999/by", "nobody",
                                "/nowhere", "nothing"))
                .fill(form);
        Fact fact = read(form);
        assertThat(fact.detail().factType()).isEqualTo("ActionTaken");
        assertThat(fact.standing()).isEqualTo(Standing.CONFIRMED);
        assertThat(fact.tellings()).isEmpty();
    }

    @Test
    void a_row_that_was_taken_away_stays_away_and_what_was_emptied_stays_empty() {
        IncidentRef incident = anIncident("draft-emptied", "Emptied");
        TimelineEntry entry =
                record(incident, CorrectionChangesNothingElseTest.everything(EveryMember.of("ActionTaken")));
        FactForm form = aForm(incident, Locale.UK);
        form.fill(entry);
        new KeptDraft("", 0, Map.of("/actor/role", "", "/audiences", "", "/id", "another")).fill(form);
        Fact fact = read(form);
        assertThat(fact.tellings()).isEmpty();
        assertThat(fact.quantities()).isEmpty();
        assertThat(fact.audiences()).isEmpty();
        assertThat(Objects.requireNonNull(fact.actor()).role()).isNull();
        assertThat(fact.id()).as("an id is given for ever").isEqualTo(entry.fact());
    }

    /** What a browser would keep: each field by its place, a choice by its code. */
    private static Map<String, String> saidBy(Component form) {
        Map<String, String> said = new LinkedHashMap<>();
        gather(form, "", said);
        return said;
    }

    private static void gather(Component part, String around, Map<String, String> said) {
        Element element = part.getElement();
        String place = around + Objects.requireNonNullElse(element.getAttribute("data-place"), "");
        if (part instanceof HasValue<?, ?> field) {
            String code = element.getAttribute("data-code");
            said.put(place, code == null ? String.valueOf(field.getValue()) : code);
        }
        List<Component> rows = part.getChildren()
                .filter(child -> child.getElement().hasAttribute("data-row"))
                .toList();
        part.getChildren().forEach(child -> gather(child, place + number(rows.indexOf(child)), said));
    }

    private static String number(int row) {
        return row < 0 ? "" : "/" + row;
    }
}
