package io.factline.imports;

import io.factline.record.Code;

/** How a file is to be read. */
public enum ImportFormat implements Code {
    /** A table with a head (RFC 4180), whose columns somebody maps to what a fact says. */
    CSV,
    /** Records of the VERIS schema 1.3: an object, several in a row, a list, or a ZIP of such files. */
    VERIS,
    /** Events as Timesketch takes and gives them: a table, or a JSON object a line. */
    TIMESKETCH
}
