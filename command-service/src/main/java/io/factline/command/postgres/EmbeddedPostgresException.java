package io.factline.command.postgres;

import org.jspecify.annotations.Nullable;

/** Says in a sentence for a newcomer why the embedded PostgreSQL does not run and what to do about it. */
public final class EmbeddedPostgresException extends RuntimeException {

    EmbeddedPostgresException(String sentence) {
        this(sentence, null);
    }

    EmbeddedPostgresException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
