package io.factline.ui.session;

import java.util.Map;
import java.util.regex.Pattern;

/** The sentences that refuse a value of a fact. */
final class FactSentences {

    static final Map<Pattern, String> KNOWN = Map.ofEntries(
            Sentences.known("A fact id has.*|.*is no fact id.*", "fact-id-form"),
            Sentences.known("An actor needs.*", "actor-empty"),
            Sentences.known("A telling needs the time.*", "telling-at"),
            Sentences.known("A telling needs to whom.*", "telling-to"),
            Sentences.known("A source needs.*", "source-empty"),
            Sentences.known("The address of a source.*", "source-url"),
            Sentences.known("A confirmed fact needs.*", "confirmed-needs-source"),
            Sentences.known("A fact cannot relate to itself.*", "relation-itself"),
            Sentences.known("A relation names a fact by its id.*", "relation-form"),
            Sentences.known("A relation needs a kind.*", "relation-kind"),
            Sentences.known("A relation needs the fact.*", "relation-fact"),
            Sentences.known("A quantity needs a name.*", "quantity-name"),
            Sentences.known("A quantity needs a value.*", "quantity-value"),
            Sentences.known("The low bound of a quantity.*", "quantity-low"),
            Sentences.known("The high bound of a quantity.*", "quantity-high"),
            Sentences.known("A number of a fact has at most 38 digits.*", "number-digits"),
            Sentences.known("This must be a number.*", "number-form"),
            Sentences.known("A currency is a code.*", "currency-form"),
            Sentences.known("A year lies between.*", "year-range"),
            Sentences.known("An incident is named by its key.*", "incident-form"),
            Sentences.known("A quote is one short phrase.*", "quote-long"),
            Sentences.known("An external id has.*", "external-id-form"),
            Sentences.known("A fact from another system names.*", "external-system"),
            Sentences.known("A fact from another system has the id.*", "external-id"),
            Sentences.known("A fact from another system gets.*", "external-fact-id"),
            Sentences.known("The address of an external record.*", "external-url"),
            Sentences.known("The version of a source.*", "external-version"),
            Sentences.known("The name of an attribute has.*", "attribute-name"),
            Sentences.known("An attribute has a value.*", "attribute-value"),
            Sentences.known("An object of the attributes.*|A list of the attributes.*", "attributes-many"),
            Sentences.known("A fact has at most 200 (.*)\\.", "fact-list-long"));

    private FactSentences() {}
}
