package io.factline.problem;

import java.util.Locale;

/**
 * The closed list of rules that a request can break. The code is stable: clients may branch on it; the HTTP status says
 * whose turn it is. Each is described in {@code docs/reference/problems.md}.
 */
public enum Rule {
    INVALID_VALUE(400),
    UNKNOWN_FIELD(400),
    MALFORMED_BODY(400),
    INVALID_PARAMETER(400),
    CONTENT_DIGEST_WRONG(400),
    NOT_SIGNED_IN(401),
    SENDER_UNPROVEN(401),
    NOT_ALLOWED(403),
    FACT_WITHHELD(403),
    NOT_FOUND(404),
    UNKNOWN_INCIDENT(404),
    UNKNOWN_FACT(404),
    UNKNOWN_KPI(404),
    UNKNOWN_RULE(404),
    UNKNOWN_PROJECTION(404),
    UNKNOWN_KEY(404),
    UNKNOWN_WEBHOOK(404),
    UNKNOWN_ACCOUNT(404),
    UNKNOWN_IMPORT(404),
    UNKNOWN_SIGNAL(404),
    UNKNOWN_CONNECTOR(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    BODY_TOO_SLOW(408),
    KEY_TAKEN(409),
    FACT_ALREADY_RECORDED(409),
    FACT_RETRACTED(409),
    NOTHING_TO_CHANGE(409),
    INCIDENT_LOCKED(409),
    INCIDENT_ALREADY_OPEN(409),
    INCIDENT_ALREADY_CLOSED(409),
    NAME_TAKEN(409),
    REQUEST_IN_FLIGHT(409),
    RACED(409),
    REBUILD_RUNNING(409),
    WEBHOOK_DISABLED(409),
    CONNECTOR_DISABLED(409),
    SIGNAL_DISPOSED(409),
    POSITION_BEYOND(410),
    STALE_VERSION(412),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    IDEMPOTENCY_KEY_REUSED(422),
    LINES_REFUSED(422),
    VERSION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    UNEXPECTED(500),
    TOO_MANY_STREAMS(503),
    RECORD_UNAVAILABLE(503),
    ISSUER_UNAVAILABLE(503);

    private final int status;

    Rule(int status) {
        this.status = status;
    }

    /** The rule that stands for an HTTP status which the web layer found by itself. */
    public static Rule ofStatus(int status) {
        return switch (status) {
            case 401 -> NOT_SIGNED_IN;
            case 403 -> NOT_ALLOWED;
            case 404 -> NOT_FOUND;
            case 405, 501 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> BODY_TOO_SLOW;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            default -> status < 500 ? INVALID_PARAMETER : UNEXPECTED;
        };
    }

    /** Kebab-case, stable for ever. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The HTTP status of the answer (RFC 9110). */
    public int status() {
        return status;
    }

    /** A short sentence that is the same for every occurrence (RFC 9457, section 3.1.3). */
    public String title() {
        String words = code().replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Where the rule is described: a path on the installation that answered (RFC 9457, section 3.1.1). */
    public String type() {
        return "/problems/" + code();
    }
}
