package io.factline.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import io.factline.fact.Access;
import io.factline.fact.Actor;
import io.factline.fact.Attributes;
import io.factline.fact.Audience;
import io.factline.fact.External;
import io.factline.fact.ExternalId;
import io.factline.fact.Fact;
import io.factline.fact.FactDetail;
import io.factline.fact.FactRef;
import io.factline.fact.FactTypes;
import io.factline.fact.Qualifier;
import io.factline.fact.Quantity;
import io.factline.fact.Relation;
import io.factline.fact.RelationKind;
import io.factline.fact.Source;
import io.factline.fact.Standing;
import io.factline.fact.Telling;
import io.factline.fact.ToldTo;
import io.factline.fact.Track;
import io.factline.incident.IncidentRef;
import io.factline.record.Term;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import io.factline.timeline.AskedCutoffs;
import io.factline.timeline.TimelineEntry;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Whoever opens a correction, says why and sends it has changed nothing but that: no field loses what it does not show. */
class CorrectionChangesNothingElseTest extends FactFormTestCase {

    private static final String[] NEW_IN_EVERY_VERSION = {
        "version", "change", "reason", "position", "recordedAt", "recordedBy"
    };

    static Stream<String> types() {
        return FactTypes.NAMES.stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_fact_with_everything_filled_in_comes_back_to_the_letter(String type) {
        String key = "whole-" + type.toLowerCase(Locale.ROOT);
        IncidentRef incident = anIncident(key, "Whole " + type);
        record(incident, "E-1", "A fact that others name");
        TimelineEntry before = record(incident, everything(EveryMember.of(type)));

        UI.getCurrent().setLocale(type.length() % 2 == 0 ? Locale.UK : Locale.FRANCE);
        AtomicLong corrected = new AtomicLong(-1);
        CorrectFactDialog dialog = new CorrectFactDialog(
                incident, CHICAGO, before, editor(), durable -> corrected.set(durable.position()));
        dialog.open();
        boolean english = UI.getCurrent().getLocale().equals(Locale.UK);
        text(dialog, english ? "Why was our record wrong?" : "Pourquoi notre registre s’est-il trompé ?")
                .setValue("Only to say why");
        press(dialog, english ? "Correct" : "Corriger");

        assertThat(corrected.get()).as("the correction was taken").isPositive();
        TimelineEntry after =
                editor().timelines().fact(incident, before.fact(), AskedCutoffs.NONE, corrected.get(), null);
        assertThat(after.version()).isEqualTo(2);
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields(NEW_IN_EVERY_VERSION)
                .isEqualTo(before);
    }

    static Fact everything(FactDetail detail) {
        External origin = new External(
                new Term("jira"), new ExternalId("INC-" + UUID.randomUUID()), new Words("https://jira.example/1"), 7L);
        return new Fact(
                origin.factId(),
                new Words(" A summary with blanks around it\nand a second line "),
                new WrittenTime("2014-06-15T16:25/2014-06-16"),
                ZoneId.of("Europe/Paris"),
                List.of(
                        new Telling(
                                ToldTo.ORGANISATION,
                                new WrittenTime("2014-06-15T17"),
                                new Words("A manager"),
                                new Words("A call"),
                                null),
                        new Telling(ToldTo.PUBLIC, new WrittenTime("2014-06-16"), null, null, null)),
                Standing.CONFIRMED,
                Access.PRIVILEGED,
                detail.track() == Track.LEGAL ? Track.MARKET : Track.LEGAL,
                new Actor(new Words("Jane Doe "), new Words("spokesperson")),
                List.of(Audience.PRESS, Audience.CUSTOMERS),
                List.of(new Term("twitter"), new Term("a channel of our own"), new Term("email")),
                List.of(
                        new Quantity(
                                new Term("cardAccounts"),
                                new BigDecimal("40000000.0"),
                                new BigDecimal("1"),
                                new BigDecimal("4E+7"),
                                new Term("card accounts"),
                                Qualifier.ABOUT,
                                new Term("USD"),
                                new Term("US stores")),
                        new Quantity(new Term("days"), BigDecimal.TEN, null, null, null, Qualifier.EXACT, null, null)),
                List.of(new Source(
                        new Words("CRM Buyer"),
                        new Words("The outage"),
                        new Words("https://example.org/outage"),
                        new WrittenTime("2014-06-17"),
                        new Words("stood still"),
                        new WrittenTime("2014-06-18T09:00Z"))),
                List.of(
                        new Relation(RelationKind.REFINES, new FactRef("E-1")),
                        new Relation(RelationKind.CORRECTS, new FactRef("not-yet")),
                        new Relation(RelationKind.PART_OF, new FactRef("another-incident/X-1"))),
                origin,
                Attributes.of(JsonMapper.shared().readTree("""
                        {"ticket": "A text ", "weight": 1.50, "open": true, "nested": {"list": ["a", 2, {"b": "c"}]}}""")),
                detail);
    }
}
