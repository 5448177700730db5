package io.factline.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import io.factline.fact.FactRef;
import io.factline.fact.Relation;
import io.factline.fact.RelationKind;
import io.factline.incident.IncidentRef;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Somebody names another fact: one that they look for, or one that they know the id of. */
class NamingAnotherFactTest extends FactFormTestCase {

    @Test
    void facts_are_found_by_a_word_that_is_not_finished_and_by_their_ids() {
        IncidentRef incident = anIncident("search", "Search");
        anIncident("search-elsewhere", "Elsewhere");
        record(incident, "S-1", "The cash registers stood still.");
        record(incident, "S-2", "A network device failed.");
        record(new IncidentRef("search-elsewhere"), "X-9", "Another crisis altogether.");
        FactForm form = aForm(incident, Locale.UK);
        press(form, "Add a relation");
        ComboBox<String> fact = combo(form, "The other fact");
        assertThat(found(fact, "")).containsExactly("S-1", "S-2");
        assertThat(found(fact, "cash regis")).containsExactly("S-1");
        assertThat(found(fact, "devices failing")).as("as in a web search").containsExactly("S-2");
        assertThat(found(fact, "s-2")).containsExactly("S-2");
        assertThat(found(fact, "search-elsewhere/alto")).containsExactly("search-elsewhere/X-9");
        assertThat(found(fact, "nobody-opened-this/x")).isEmpty();
        choose(form, "This fact", "Contradicts");
        assertThat(select(form, "This fact").getHelperText()).startsWith("Cannot be true with the other");
        fact.setValue("S-1");
        assertThat(fact.getHelperText()).isEqualTo("15 June 2014 · S-1");
        assertThat(read(form).relations()).containsExactly(new Relation(RelationKind.CONTRADICTS, new FactRef("S-1")));
    }

    private List<String> found(ComboBox<String> field, String typed) {
        test(field).setFilter(typed);
        return test(field).getSuggestionItems();
    }

    @Test
    void a_fact_that_is_not_recorded_yet_can_be_named_but_not_the_fact_itself() {
        FactForm form = aForm(anIncident("free-id", "Free id"), Locale.UK);
        press(form, "Add a relation");
        assertThat(read(form).relations()).as("a row that says nothing").isEmpty();
        choose(form, "This fact", "Resolves");
        assertThat(form.read()).isNull();
        ComboBox<String> fact = combo(form, "The other fact");
        assertThat(wrong(fact)).isEqualTo("Say which fact.");
        types(form, "The other fact", "no id");
        assertThat(form.read()).isNull();
        assertThat(wrong(fact)).startsWith("A relation names a fact by its id");
        types(form, "The other fact", " P-1 ");
        assertThat(fact.getHelperText()).isEqualTo("Not recorded yet: P-1");
        text(form, "Id").setValue("P-1");
        assertThat(form.read()).isNull();
        assertThat(wrong(fact)).isEqualTo("A fact cannot relate to itself.");
        text(form, "Id").setValue("P-2");
        types(form, "The other fact", "other-crisis/P-1");
        assertThat(fact.getValue()).isEqualTo("other-crisis/P-1");
    }
}
