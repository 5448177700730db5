package io.factline.webhook;

import io.factline.record.Code;

/** Why nothing is sent to a webhook any more. What waits is kept, and sent when it is enabled again. */
public enum DisabledBecause implements Code {
    /** An administrator wanted it so. */
    ASKED,
    /** The receiver answered 410. */
    GONE,
    /** An event was tried as often as the schedule says, and nothing else got through meanwhile. */
    FAILING
}
