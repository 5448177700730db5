package io.factline.ui.session;

import java.util.Map;
import java.util.regex.Pattern;

/** The sentences that refuse what is well said, because of what the record holds. */
final class DecisionSentences {

    static final Map<Pattern, String> KNOWN = Map.ofEntries(
            Sentences.known("This fact is privileged.*", "fact-withheld"),
            Sentences.known("This fact was retracted.*", "fact-retracted"),
            Sentences.known("The standing of this fact is.*", "standing-already"),
            Sentences.known("The access of this fact is.*", "access-already"),
            Sentences.known("No dispute about this fact.*", "no-dispute"),
            Sentences.known("A correction leaves the access.*", "correction-access"),
            Sentences.known("The basis of a telling.*", "telling-basis"),
            Sentences.known("The record of this incident is signed off.*", "incident-locked"),
            Sentences.known("This incident is open\\.", "incident-open"),
            Sentences.known("This incident is closed already\\.", "incident-closed"),
            Sentences.known("This incident is not locked\\.", "incident-unlocked"),
            Sentences.known("This link stands already\\.", "link-stands"),
            Sentences.known("There is no such link\\.", "link-missing"),
            Sentences.known("An incident cannot be linked to itself\\.", "link-itself"));

    private DecisionSentences() {}
}
