package io.factline.ui.integration;

import io.factline.signal.DrawnConnector;
import io.factline.signal.SenderProof;
import io.factline.signal.SignatureEncoding;
import java.util.Objects;

/** A line for a shell that sends a signal, and proves that it may, as the sender of a connector would. */
final class SenderLine {

    private static final String BODY = "{\"id\":\"trial-1\",\"title\":\"A trial\"}";
    private static final String JSON = " -H \"Content-Type: application/json\" ";

    private SenderLine() {}

    static String of(DrawnConnector drawn, String base) {
        String url = "\\\n  " + quoted(base + drawn.address());
        return switch (drawn.proof().kind()) {
            case BEARER ->
                "curl -sS -H " + quoted("Authorization: Bearer " + drawn.secret()) + JSON + "-d '" + BODY + "' " + url;
            case BASIC -> "curl -sS -u " + quoted("factline:" + drawn.secret()) + JSON + "-d '" + BODY + "' " + url;
            case ADDRESS -> "curl -sS" + JSON + "-d '" + BODY + "' " + url;
            case HMAC ->
                "BODY='" + BODY + "'\ncurl -sS -H \"" + drawn.proof().header() + ": " + signature(drawn) + "\"" + JSON
                        + "-d \"$BODY\" " + url;
            case STANDARD_WEBHOOKS ->
                "BODY='" + BODY + "'; AT=$(date +%s)\nKEY=$(printf %s "
                        + quoted(drawn.secret().replaceFirst("^whsec_", ""))
                        + " | base64 -d | od -An -vtx1 | tr -d ' \\n')\n"
                        + "SUM=$(printf %s \"trial-1.$AT.$BODY\" | openssl dgst -sha256 -mac HMAC -macopt hexkey:$KEY"
                        + " -binary | base64)\ncurl -sS -H \"webhook-id: trial-1\" -H \"webhook-timestamp: $AT\""
                        + " -H \"webhook-signature: v1,$SUM\"" + JSON + "-d \"$BODY\" " + url;
        };
    }

    /** As a shell takes it for what it is, whatever is in it. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private static String signature(DrawnConnector drawn) {
        SenderProof proof = drawn.proof();
        String sum = "printf %s \"$BODY\" | openssl dgst -sha256 -hmac " + quoted(drawn.secret());
        return Objects.requireNonNullElse(proof.prefix(), "") + "$("
                + (proof.encoding() == SignatureEncoding.BASE64
                        ? sum + " -binary | base64"
                        : sum + " -r | cut -d' ' -f1")
                + ")";
    }
}
