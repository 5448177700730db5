package io.factline.account;

import io.factline.record.Code;

/** What the audit of accounts notes. */
public enum AuditedAct implements Code {
    /** To the UI, each time; by a name and a password sent with calls, once an hour from each address. */
    SIGNED_IN,
    SIGN_IN_FAILED,
    /** Too many failed before: the attempt was not looked at. Noted once an hour. */
    SIGN_IN_LIMITED,
    /** By an administrator, or by itself at the first sign-in of somebody for whom an issuer vouches. */
    ACCOUNT_MADE,
    ACCOUNT_DISABLED,
    ACCOUNT_ENABLED,
    KEY_MADE,
    KEY_REVOKED,
    /** A key that is unknown, expired or revoked was sent. Noted once an hour from each network. */
    KEY_REFUSED,
    WEBHOOK_MADE,
    /** Its secret was drawn anew, or it was disabled, enabled, tried or asked to deliver again. */
    WEBHOOK_CHANGED,
    WEBHOOK_REMOVED,
    CONNECTOR_MADE,
    /** Its settings or its secret were changed, or it was disabled or enabled. */
    CONNECTOR_CHANGED,
    REBUILD_ASKED
}
