package io.factline.record;

import io.factline.fact.FactEvent;
import io.factline.imports.ImportEvent;
import io.factline.incident.IncidentEvent;
import io.factline.signal.SignalEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The event types by their stored name: the short name of the record, never a Java class name, so that a class may move.
 * A new version of a shape gets a step for the older ones in {@link Upcasters}.
 */
public final class EventTypes {

    private static final List<Class<? extends Event>> FAMILIES =
            List.of(IncidentEvent.class, FactEvent.class, ImportEvent.class, SignalEvent.class);

    private static final Map<String, Class<? extends Event>> BY_NAME = FAMILIES.stream()
            .flatMap(EventTypes::members)
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private EventTypes() {}

    /** Every event type that can be stored, in the order of their names. */
    public static List<Class<? extends Event>> all() {
        return BY_NAME.keySet().stream()
                .sorted()
                .<Class<? extends Event>>map(BY_NAME::get)
                .toList();
    }

    /** The name under which an event is stored. */
    public static String name(Class<? extends Event> type) {
        return type.getSimpleName();
    }

    /** The name by which other systems know an event: {@code io.factline.FactRecorded.v1}. */
    public static String qualifiedName(Class<? extends Event> type) {
        return "io.factline." + name(type) + ".v" + version(type);
    }

    /** The version in which new events of this type are written. */
    static int version(Class<? extends Event> type) {
        if (!BY_NAME.containsKey(name(type))) {
            throw new IllegalArgumentException(type + " belongs to no family of events");
        }
        return Upcasters.RELEASED.version(name(type));
    }

    static Class<? extends Event> named(String name) {
        Class<? extends Event> type = BY_NAME.get(name);
        if (type == null) {
            throw new IllegalArgumentException(
                    "The record holds an event of the unknown type " + name + ": was it written by a newer Factline?");
        }
        return type;
    }

    private static Stream<Class<? extends Event>> members(Class<? extends Event> family) {
        return Arrays.stream(family.getPermittedSubclasses()).map(member -> member.asSubclass(Event.class));
    }
}
