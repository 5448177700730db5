package io.factline.ui.session;

import static io.factline.ui.session.KnownSentence.known;

import java.util.List;

/** The sentences about files that are imported. */
final class ImportSentences {

    static final List<KnownSentence> ALL = List.of(
            known("Say which incident these facts are of.*", "import-incident"),
            known("An incident needs a home zone: say the zone of these records.*", "import-zone"),
            known("This file is not in UTF-8.*", "import-encoding"),
            known("The table has no column \"(.*)\": its columns are (.*)\\.", "import-column"),
            known("The head of the table names the column \"(.*)\" twice.*", "import-head"),
            known("A file has at most (16 MiB|20,000 rows).*", "import-large"),
            known("This ZIP is broken.*|This ZIP holds no file.*|A ZIP .*", "import-zip"),
            known("This export has no channel \"(.*)\": its channels are (.*)\\.", "import-channel"),
            known("The file of one channel does not say.*", "import-channel-alone"),
            known("This ZIP is no export of Slack.*", "import-slack"),
            known("This is no press feed.*", "import-feed"),
            known("This feed has a document type.*", "import-doctype"),
            known("This is no e-mail.*", "import-mail"),
            known("This import was taken back already.*", "import-reverted"));

    private ImportSentences() {}
}
