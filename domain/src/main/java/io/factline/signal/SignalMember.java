package io.factline.signal;

import io.factline.record.Code;

/** What a mapping looks for in a payload. */
public enum SignalMember implements Code {
    ITEMS,
    ID,
    SUMMARY,
    OCCURRED,
    URL,
    SEVERITY,
    STATUS
}
