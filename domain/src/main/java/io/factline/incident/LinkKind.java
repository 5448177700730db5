package io.factline.incident;

import io.factline.record.Code;

/** How an incident is tied to another one. */
public enum LinkKind implements Code {
    /** It brings the other one back into the news. */
    REKINDLES,
    /** It came of the other one. */
    FOLLOWS_FROM,
    PART_OF,
    RELATED_TO
}
