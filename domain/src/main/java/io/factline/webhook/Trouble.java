package io.factline.webhook;

import io.factline.record.Code;

/** Why an attempt to deliver failed. */
public enum Trouble implements Code {
    /** The receiver answered with something else than 2xx. */
    REFUSED,
    /** The receiver pointed elsewhere (3xx): nobody is followed to where no administrator sent us. */
    REDIRECTED,
    /** Nobody knows the name of the host. */
    UNKNOWN_HOST,
    /** The host has an address in a network that is not public and that the operator does not allow. */
    NOT_PUBLIC,
    /** Without TLS only networks are sent to that the operator allows. */
    NOT_ENCRYPTED,
    /** No connection, or no trustworthy certificate, or a connection that broke. */
    NO_CONNECTION,
    /** No answer in time. */
    TIMED_OUT
}
