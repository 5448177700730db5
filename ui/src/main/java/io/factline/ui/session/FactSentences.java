package io.factline.ui.session;

import static io.factline.ui.session.KnownSentence.known;

import java.util.List;

/** The sentences about a fact and its parts, in the order in which a form meets them. */
final class FactSentences {

    static final List<KnownSentence> ALL = List.of(
            known("A fact id has.*|.*is no fact id.*", "fact-id-form"),
            known("This incident has a fact \"(.*)\" already.*", "fact-taken"),
            known("This incident has no fact \"(.*)\".*", "fact-unknown"),
            known("This fact is privileged.*", "fact-withheld"),
            known("This fact was retracted.*", "fact-retracted"),
            known("The standing of this fact is.*", "standing-already"),
            known("The access of this fact is.*", "access-already"),
            known("No dispute about this fact.*", "no-dispute"),
            known("A correction leaves the access.*", "correction-access"),
            known("The basis of a telling.*", "telling-basis"),
            known("An actor needs.*", "actor-empty"),
            known("A telling needs the time.*", "telling-at"),
            known("A telling needs to whom.*", "telling-to"),
            known("A source needs.*", "source-empty"),
            known("The address of a source.*", "source-url"),
            known("A confirmed fact needs.*", "confirmed-needs-source"),
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
            known("A fact has at most 200 (.*)\\.", "fact-list-long"));

    private FactSentences() {}
}
