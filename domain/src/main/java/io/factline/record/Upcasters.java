package io.factline.record;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * What reads the older versions of events: for each type the steps from one version of its shape to the next. A type that
 * was never changed has none, so the version in which it is written is one more than the number of its steps. A step is
 * never changed once it is released.
 */
final class Upcasters {

    /** No shape has changed since the first release. */
    static final Upcasters RELEASED = new Upcasters(List.of());

    private static final int FIRST_VERSION = 1;

    private final Map<String, List<Step>> steps;

    Upcasters(List<Step> steps) {
        this.steps = steps.stream().collect(Collectors.groupingBy(Step::type));
    }

    /**
     * From one version of a shape to the next.
     *
     * @param type the stored name of the event type
     * @param change is given the data with its words in their places, and brings it into the newer shape
     */
    record Step(String type, Consumer<ObjectNode> change) {}

    /** The version in which events of a type are written. */
    int version(String type) {
        return FIRST_VERSION + steps.getOrDefault(type, List.of()).size();
    }

    /**
     * Brings data of an older version into the shape of today.
     *
     * @throws IllegalArgumentException for a version that was written by a newer Factline: it is never guessed
     */
    void upcast(String type, int version, ObjectNode data) {
        if (version < FIRST_VERSION || version > version(type)) {
            throw new IllegalArgumentException(
                    "The record holds version " + version + " of " + type + ": it was written by a newer Factline.");
        }
        steps.getOrDefault(type, List.of()).stream()
                .skip(version - FIRST_VERSION)
                .forEach(step -> step.change().accept(data));
    }
}
