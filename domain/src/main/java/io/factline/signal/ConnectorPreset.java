package io.factline.signal;

import io.factline.record.Code;

/** What is known of a sender beforehand: where in its payloads stands what, and how it can prove who it is. */
public enum ConnectorPreset implements Code {
    /** Webhooks v3 of PagerDuty. */
    PAGERDUTY,
    /** Webhooks of Prometheus Alertmanager, format 4: one signal for each alert. */
    ALERTMANAGER,
    /** Webhooks of a page of Atlassian Statuspage. */
    STATUSPAGE,
    /** A contact centre, a monitor of social media, or whatever else can send JSON. */
    GENERIC;

    /** Where its payloads say what. */
    public SignalMapping mapping() {
        return switch (this) {
            case PAGERDUTY ->
                SignalMapping.of(
                        null,
                        "/event/id",
                        null,
                        "/event/data/title|/event/data/content|/event/data/message|/event/data/summary"
                                + "|/event/data/incident/summary|/event/event_type",
                        "/event/occurred_at",
                        "/event/data/html_url|/event/data/incident/html_url",
                        "/event/data/priority/summary|/event/data/urgency",
                        "/event/event_type");
            case ALERTMANAGER ->
                SignalMapping.of(
                        "/alerts",
                        "/fingerprint",
                        "/startsAt|/status",
                        "/annotations/summary|/annotations/description|/labels/alertname",
                        "/startsAt",
                        "/generatorURL",
                        "/labels/severity",
                        "/status");
            case STATUSPAGE ->
                SignalMapping.of(
                        null,
                        "/incident/incident_updates/0/id|/component_update/id",
                        null,
                        "/incident/name|/component/name|/page/status_description",
                        "/incident/incident_updates/0/display_at|/incident/updated_at|/component_update/created_at",
                        "/incident/shortlink|/page/url",
                        "/incident/impact|/page/status_indicator",
                        "/incident/incident_updates/0/status|/incident/status|/component_update/new_status");
            case GENERIC ->
                SignalMapping.of(
                        null,
                        "/id",
                        null,
                        "/summary|/title|/subject|/text|/message",
                        "/occurredAt|/occurred_at|/createdAt|/created_at|/timestamp",
                        "/url|/link|/permalink",
                        "/severity|/priority|/sentiment",
                        null);
        };
    }

    /** How it proves who it is, unless somebody wants it otherwise. */
    public SenderProof proof() {
        return switch (this) {
            case PAGERDUTY -> new SenderProof(ProofKind.HMAC, "X-PagerDuty-Signature", "v1=", SignatureEncoding.HEX);
            case ALERTMANAGER -> SenderProof.by(ProofKind.BEARER);
            case STATUSPAGE -> SenderProof.by(ProofKind.ADDRESS);
            case GENERIC -> new SenderProof(ProofKind.HMAC, "X-Signature", "sha256=", SignatureEncoding.HEX);
        };
    }
}
