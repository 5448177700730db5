package io.factline.ui.session;

import static io.factline.ui.session.KnownSentence.known;

import java.util.List;

/** The sentences about signals and their connectors. */
final class SignalSentences {

    static final List<KnownSentence> ALL = List.of(
            known("The signal belongs to this incident already\\.", "signal-same"),
            known("Somebody said already what this signal is.*", "signal-disposed"),
            known("The signal is open already\\.", "signal-open"),
            known("This signal belongs to another incident.*", "signal-elsewhere"),
            known("Say which incident the signal belongs to.*", "signal-incident"),
            known("A JSON Pointer begins each step with a slash.*", "pointer-form"),
            known("A mapping has at most 10 pointers.*", "mapping-long"),
            known("A rule looks for a text of.*", "rule-value"),
            known("A connector has at most 100 rules\\.", "rules-many"),
            known("A signature \\(hmac\\) needs the name of the header.*", "proof-header"),
            known("A header has 1 to 64.*", "header-form"),
            known("The prefix of a signature.*", "prefix-form"),
            known("A secret has 16 to 200.*", "secret-form"),
            known("A secret that stands in an address.*", "secret-address"),
            known("A rule looks at a place within.*", "rule-pointer"),
            known("A secret of Standard Webhooks is written in base64.*", "secret-standard"),
            known("There are 1,000 connectors already.*", "connector-many"),
            known("This connector has received nothing yet.*", "connector-nothing"),
            known("What this connector received last is no text.*", "connector-binary"));

    private SignalSentences() {}
}
