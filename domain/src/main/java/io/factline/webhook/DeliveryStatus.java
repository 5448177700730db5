package io.factline.webhook;

import io.factline.record.Code;

/** What became of a delivery. */
public enum DeliveryStatus implements Code {
    /** To be sent, at once or at the next time of its schedule, or behind another one of its incident. */
    WAITING,
    /** Answered with 2xx. */
    DELIVERED,
    /** Tried as often as the schedule says. */
    FAILED,
    /** Not sent: the receiver may not see it any more. */
    WITHHELD
}
