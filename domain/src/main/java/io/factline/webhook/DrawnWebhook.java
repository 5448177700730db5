package io.factline.webhook;

import java.util.UUID;

/**
 * A webhook with a new secret, which is told this once.
 *
 * @param secret with which the receiver checks the signature: {@code whsec_} and 256 random bits in base64
 */
public record DrawnWebhook(UUID id, String secret) {

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "DrawnWebhook[id=" + id + "]";
    }
}
