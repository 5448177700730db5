package io.factline.imports;

import io.factline.record.Code;

/** How a file is to be read. */
public enum ImportFormat implements Code {
    /** A table with a head (RFC 4180), whose columns somebody maps to what a fact says. */
    CSV,
    /** Records of the VERIS schema 1.3: an object, several in a row, a list, or a ZIP of such files. */
    VERIS,
    /** Events as Timesketch takes and gives them: a table, or a JSON object a line. */
    TIMESKETCH,
    /** Messages of Slack: a ZIP as it exports them, or the messages of a channel in JSON. */
    SLACK,
    /** A press feed: RSS 2.0, RSS 1.0 or Atom 1.0. */
    FEED,
    /** E-mail: a message (RFC 5322), or many of them in an mbox (RFC 4155). */
    MAIL;

    /** Whether it holds messages of people, who can be named or not. */
    public boolean isOfPeople() {
        return switch (this) {
            case SLACK, MAIL -> true;
            case CSV, VERIS, TIMESKETCH, FEED -> false;
        };
    }

    /** The type of facts where neither the file says one nor whoever imports it. */
    public String usualType() {
        return switch (this) {
            case CSV, VERIS, TIMESKETCH, SLACK, MAIL -> "ActionTaken";
            case FEED -> "CommentaryPublished";
        };
    }
}
