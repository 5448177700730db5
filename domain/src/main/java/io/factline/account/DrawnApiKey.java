package io.factline.account;

/**
 * A new key with its secret, which is told this once and never again.
 *
 * @param secret what to send as {@code Authorization: Bearer}
 */
public record DrawnApiKey(ApiKey key, String secret) {

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "DrawnApiKey[key=" + key + "]";
    }
}
