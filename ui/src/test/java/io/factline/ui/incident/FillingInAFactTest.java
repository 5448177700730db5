package io.factline.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.factline.fact.Access;
import io.factline.fact.CustomersDetail;
import io.factline.fact.Fact;
import io.factline.fact.OperationsDetail;
import io.factline.fact.Track;
import io.factline.incident.IncidentRef;
import io.factline.record.Term;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody fills in the form of a fact: what they see as they type, and what is read from it. */
class FillingInAFactTest extends FactFormTestCase {

    private static final IncidentRef NOWHERE = new IncidentRef("nobody-opened-this");

    @Test
    void a_type_is_found_by_when_to_use_it_without_accents_and_in_the_language_of_the_reader() {
        assertThat(typesFor(Locale.UK, "vouchers")).containsExactly("CompensationOffered");
        assertThat(typesFor(Locale.UK, "legal")).contains("PartyNotified", "LegalActionRecorded");
        assertThat(typesFor(Locale.FRANCE, "deces")).isEmpty();
        assertThat(typesFor(Locale.FRANCE, "etape judiciaire")).containsExactly("LegalActionRecorded");
        assertThat(typesFor(Locale.FRANCE, "")).hasSize(31);
    }

    private List<String> typesFor(Locale reader, String typed) {
        FactForm form = aForm(NOWHERE, reader);
        ComboBox<String> type = combo(form, "Type");
        test(type).setFilter(typed);
        List<String> found = test(type).getSuggestionItems();
        UI.getCurrent().remove(form);
        return found;
    }

    @Test
    void another_type_asks_other_things_and_keeps_what_both_know() {
        FactForm form = aForm(NOWHERE, Locale.UK);
        ComboBox<String> type = combo(form, "Type");
        type.setValue("CompensationOffered");
        text(form, "Response strategy").setValue("compensation");
        text(form, "Terms").setValue("10 % off");
        type.setValue("StatementIssued");
        assertThat(text(form, "Summary").getValue()).isEqualTo("Something happened.");
        assertThat(text(form, "Response strategy").getValue()).isEqualTo("compensation");
        type.setValue("CompensationOffered");
        assertThat(text(form, "Terms").getValue()).isEqualTo("10 % off");
        type.setValue(null);
        assertThat(type.getValue()).as("a fact always has a type").isEqualTo("CompensationOffered");
    }

    @Test
    void the_track_goes_with_the_type_until_somebody_chooses_another_one() {
        FactForm form = aForm(NOWHERE, Locale.UK);
        ComboBox<String> type = combo(form, "Type");
        type.setValue("PartyNotified");
        assertThat(select(form, "Track").getValue()).isEqualTo(Track.LEGAL);
        assertThat(read(form).track()).as("stored only where it differs").isNull();
        choose(form, "Track", "Market");
        type.setValue("Disclosed");
        assertThat(read(form).track()).isEqualTo(Track.MARKET);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en-GB | 40000000   | 40000000
                    en-GB | 40,000,000 | 40000000
                    en-GB | 1.50       | 1.50
                    en-GB | -3         | -3
                    fr-FR | 40 000 000 | 40000000
                    fr-FR | 1,5        | 1.5
                    fr-FR | 1.5        | 1.5
                    """)
    void a_number_is_read_as_the_reader_writes_numbers(String language, String typed, BigDecimal number) {
        Locale reader = Locale.forLanguageTag(language);
        FactForm form = aForm(NOWHERE, reader);
        chooseType(form, "ReactionObserved");
        text(form, reader.equals(Locale.FRANCE) ? "Combien" : "How much").setValue(typed);
        assertThat(((CustomersDetail.ReactionObserved) read(form).detail()).volume())
                .isEqualTo(number);
    }

    @Test
    void a_wrong_number_is_told_at_its_field_in_the_language_of_the_reader() {
        FactForm form = aForm(NOWHERE, Locale.UK);
        chooseType(form, "ReactionObserved");
        text(form, "How much").setValue("1,5 or so");
        assertThat(form.read()).isNull();
        assertThat(wrong(text(form, "How much"))).startsWith("“1,5 or so” is not a number");
        UI.getCurrent().remove(form);

        FactForm french = aForm(NOWHERE, Locale.FRANCE);
        chooseType(french, "ReactionObserved");
        text(french, "Combien").setValue("1".repeat(39));
        assertThat(french.read()).isNull();
        assertThat(wrong(text(french, "Combien"))).isEqualTo("Un nombre d’un fait a au plus 38 chiffres.");
        chooseType(french, "PrecedentCited");
        text(french, "Année de la crise passée").setValue("2007,5");
        assertThat(french.read()).isNull();
        assertThat(wrong(text(french, "Année de la crise passée"))).isEqualTo("« 2007,5 » n’est pas un nombre entier.");
        text(french, "Année de la crise passée").setValue("0");
        assertThat(french.read()).isNull();
        assertThat(wrong(text(french, "Année de la crise passée")))
                .isEqualTo("Une année est comprise entre 1 et 9999.");
    }

    @Test
    void several_texts_are_written_one_below_the_other_and_taken_away_again() {
        FactForm form = aForm(NOWHERE, Locale.UK);
        chooseType(form, "DecisionMade");
        TextsField alternatives = find(TextsField.class).from(form).all().getFirst();
        line(alternatives, 0).setValue("Wait");
        line(alternatives, 1).setValue("Say nothing");
        line(alternatives, 2).setValue("Resign");
        assertThat(alternatives(form))
                .containsExactly(new Words("Wait"), new Words("Say nothing"), new Words("Resign"));
        test(find(Button.class).from(alternatives).all().get(1)).click();
        line(alternatives, 1).setValue("");
        assertThat(alternatives(form)).containsExactly(new Words("Wait"));
        line(alternatives, 1).setValue("x".repeat(20_001));
        assertThat(form.read()).isNull();
        assertThat(wrong(line(alternatives, 1))).contains("20001");
    }

    @Test
    void texts_that_are_there_already_have_one_free_line_below_them() {
        FactForm form = aForm(NOWHERE, Locale.UK);
        chooseType(form, "DecisionMade");
        TextsField alternatives = find(TextsField.class).from(form).all().getFirst();
        alternatives.show(List.of(new Words("Wait"), new Words("Say nothing")));
        assertThat(find(TextField.class).from(alternatives).all())
                .extracting(TextField::getValue)
                .containsExactly("Wait", "Say nothing", "");
    }

    private TextField line(TextsField texts, int place) {
        return find(TextField.class).from(texts).all().get(place);
    }

    private List<Words> alternatives(FactForm form) {
        return ((OperationsDetail.DecisionMade) read(form).detail()).alternatives();
    }

    @Test
    void times_of_a_detail_are_explained_in_the_zone_of_the_form() {
        FactForm form = aForm(NOWHERE, Locale.UK);
        chooseType(form, "DecisionMade");
        text(form, "To be reviewed at").setValue("2014-07-01");
        OccurredField field =
                (OccurredField) text(form, "To be reviewed at").getParent().orElseThrow();
        assertThat(field.getElement().getTextRecursively()).contains("1 July 2014, America/Chicago");
        find(ZoneField.class).from(form).single().setValue(ZoneId.of("Europe/Paris"));
        assertThat(field.getElement().getTextRecursively()).contains("1 July 2014, Europe/Paris");
        assertThat(((OperationsDetail.DecisionMade) read(form).detail()).toBeReviewedAt())
                .isEqualTo(new WrittenTime("2014-07-01"));
    }

    @Test
    void a_rule_of_a_quantity_is_told_at_the_field_that_breaks_it() {
        FactForm form = aForm(NOWHERE, Locale.FRANCE);
        press(form, "Ajouter une quantité");
        text(form, "Valeur").setValue("40");
        text(form, "Au minimum").setValue("41");
        text(form, "Au maximum").setValue("39");
        types(form, "Devise", "usd");
        assertThat(form.read()).isNull();
        assertThat(wrong(combo(form, "Nom"))).startsWith("Dites ce qui est compté");
        types(form, "Nom", "cardAccounts");
        assertThat(form.read()).isNull();
        assertThat(wrong(text(form, "Au minimum"))).contains("ne doit pas dépasser sa valeur");
        assertThat(wrong(text(form, "Au maximum"))).contains("ne doit pas être inférieur");
        assertThat(wrong(combo(form, "Devise"))).startsWith("Une devise est un code ISO 4217");
    }

    @Test
    void what_a_service_says_of_a_place_is_told_at_the_field_that_is_there() {
        FactForm form = aForm(NOWHERE, Locale.UK);
        chooseType(form, "ImpactEstimated");
        press(form, "Add a telling");
        choose(form, "Told to", "Press");
        text(form, "Told at").setValue("2014-06-16");
        press(form, "Add a quantity");
        types(find(QuantityRow.class).from(form).single(), "Name", "customers");
        text(find(QuantityRow.class).from(form).single(), "Value").setValue("40");
        press(form, "Add an attribute");
        text(form, "Text").setValue("4711");
        text(find(AttributeRow.class).from(form).single(), "Name").setValue("a/b");
        TextsField classes = find(TextsField.class).from(form).all().getFirst();
        line(classes, 0).setValue("names");
        line(classes, 1).setValue("addresses");
        read(form);
        Details more = find(Details.class).from(form).single();
        more.setOpened(false);
        told("/tellings/0/at");
        assertThat(wrong(text(form, "Told at"))).isEqualTo("/tellings/0/at");
        told("/detail/classes/1");
        assertThat(wrong(line(classes, 1))).isEqualTo("/detail/classes/1");
        told("/quantities/0/value");
        assertThat(wrong(text(find(QuantityRow.class).from(form).single(), "Value")))
                .isEqualTo("/quantities/0/value");
        assertThat(more.isOpened()).isFalse();
        told("/attributes/a~1b");
        assertThat(wrong(text(form, "Text"))).isEqualTo("/attributes/a~1b");
        assertThat(more.isOpened()).as("a sentence is never folded away").isTrue();
        told("/external/id");
        assertThat(wrong(text(form, "Id there"))).isEqualTo("/external/id");
    }

    private void told(String pointer) {
        places.complain(pointer, pointer);
    }

    @Test
    void an_origin_draws_the_id_of_the_fact_and_attributes_have_names() {
        FactForm form = aForm(NOWHERE, Locale.UK);
        types(form, "System", "jira");
        assertThat(form.read()).isNull();
        assertThat(wrong(text(form, "Id there"))).isEqualTo("Write the id that it has there.");
        text(form, "Id there").setValue("INC-1");
        text(form, "Version there").setValue("7");
        text(form, "Id").setValue("my-own");
        press(form, "Add an attribute");
        text(form, "Text").setValue("no name");
        form.read();
        assertThat(wrong(text(form, "Id"))).startsWith("A fact from another system gets its id from there");
        AttributeRow row = find(AttributeRow.class).from(form).single();
        assertThat(wrong(text(row, "Name"))).isEqualTo("Name the attribute.");
    }

    @Test
    void channels_are_suggested_and_others_can_be_written_and_a_fact_is_internal_unless_somebody_says_otherwise() {
        FactForm form = aForm(NOWHERE, Locale.FRANCE);
        MultiSelectComboBox<String> channels = combo(form, "Canaux (facultatif)");
        test(channels).selectItem("Communiqué de presse");
        types(form, "Canaux (facultatif)", "pigeon voyageur");
        Fact fact = read(form);
        assertThat(fact.channels()).containsExactly(new Term("press-release"), new Term("pigeon voyageur"));
        assertThat(fact.access()).isEqualTo(Access.INTERNAL);
        Select<Access> access = select(form, "Accès");
        access.setValue(Access.PRIVILEGED);
        assertThat(access.getHelperText()).contains("conseil juridique");
    }
}
