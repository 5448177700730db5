package io.factline.signal;

import io.factline.record.Code;

/** How a sender proves that it is the one. */
public enum ProofKind implements Code {
    /** HMAC-SHA-256 of the body, in a header. */
    HMAC,
    /** As Standard Webhooks 1.0.0 says: of id, time and body, so that nothing old can be sent again. */
    STANDARD_WEBHOOKS,
    /** The secret in {@code Authorization: Bearer}. */
    BEARER,
    /** The secret as the password in {@code Authorization: Basic}; the name does not matter. */
    BASIC,
    /** The secret in the address, as {@code ?token=}: for senders that can do nothing else. */
    ADDRESS
}
