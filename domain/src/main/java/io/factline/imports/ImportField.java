package io.factline.imports;

import io.factline.record.Code;

/** What a column of a table can say of a fact. */
public enum ImportField implements Code {
    /** When it happened. */
    OCCURRED,
    /** The zone of times that are written without an offset. */
    ZONE,
    /** One sentence that says what happened. */
    SUMMARY,
    /** The type of the fact. */
    FACT_TYPE,
    STANDING,
    /** Who did or said it. */
    ACTOR,
    ROLE,
    PUBLISHER,
    TITLE,
    URL,
    PUBLISHED_AT,
    /** What tells a row from all others there, so that it is taken once. */
    ID
}
