package io.factline.imports;

import io.factline.record.Code;

/** How people appear in facts that are made of their messages. */
public enum People implements Code {
    /** As {@code subject:<uuid>}, the same for the same account or address in all imports into an incident. */
    PSEUDONYMS,
    /** As they are called in the file. */
    NAMES
}
