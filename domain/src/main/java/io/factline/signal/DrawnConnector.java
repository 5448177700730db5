package io.factline.signal;

import java.util.UUID;

/**
 * A connector with a new secret, which is told this once.
 *
 * @param address what the sender calls, below that of the installation; with the secret in it where it proves itself so
 */
public record DrawnConnector(UUID id, String name, SenderProof proof, String secret, String address) {

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "DrawnConnector[id=" + id + "]";
    }
}
