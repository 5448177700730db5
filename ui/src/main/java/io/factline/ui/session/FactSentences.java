package io.factline.ui.session;

import static io.factline.ui.session.Sentences.known;

import java.util.Map;
import java.util.regex.Pattern;

/** The sentences about the parts of a fact: its relations, quantities, details, origin and attributes. */
final class FactSentences {

    static final Map<Pattern, String> KNOWN = Map.ofEntries(
            known("A fact cannot relate to itself.*", "relation-itself"),
            known("A relation names a fact by its id.*", "relation-form"),
            known("A relation needs a kind.*", "relation-kind"),
            known("A relation needs the fact.*", "relation-fact"),
            known("A quantity needs a name.*", "quantity-name"),
            known("A quantity needs a value.*", "quantity-value"),
            known("The low bound of a quantity.*", "quantity-low"),
            known("The high bound of a quantity.*", "quantity-high"),
            known("A number of a fact has at most 38 digits.*", "number-digits"),
            known("This must be a number.*", "number-form"),
            known("A currency is a code.*", "currency-form"),
            known("A year lies between.*", "year-range"),
            known("An incident is named by its key.*", "incident-form"),
            known("A quote is one short phrase.*", "quote-long"),
            known("An external id has.*", "external-id-form"),
            known("A fact from another system names.*", "external-system"),
            known("A fact from another system has the id.*", "external-id"),
            known("A fact from another system gets.*", "external-fact-id"),
            known("The address of an external record.*", "external-url"),
            known("The version of a source.*", "external-version"),
            known("The name of an attribute has.*", "attribute-name"),
            known("An attribute has a value.*", "attribute-value"),
            known("An object of the attributes.*|A list of the attributes.*", "attributes-many"),
            known("A fact has at most 200 (.*)\\.", "fact-list-long"),
            known("A text that is given must not be blank.*", "text-blank"));

    private FactSentences() {}
}
