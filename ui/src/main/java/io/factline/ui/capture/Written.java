package io.factline.ui.capture;

import io.factline.incident.Acknowledgement;
import org.jspecify.annotations.Nullable;

/** Hears what was written. */
@FunctionalInterface
public interface Written {

    /**
     * Something was written.
     *
     * @param sentence says so
     * @param undo takes it back; null where the record has no way back
     */
    void accept(Acknowledgement durable, String sentence, @Nullable Undo undo);

    /** Something was written from which the record has no way back. */
    default void accept(Acknowledgement durable, String sentence) {
        accept(durable, sentence, null);
    }
}
