package io.factline.fact;

import io.factline.problem.RuleBroken;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fact types: the records of {@link FactDetail} by their names. */
public final class FactTypes {

    /** The names, track by track, in the order in which they are offered. */
    public static final List<String> NAMES = records().map(Class::getSimpleName).toList();

    private static final Map<String, Class<? extends FactDetail>> RECORDS =
            records().collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private FactTypes() {}

    /** A detail of the type that says nothing yet. */
    public static FactDetail empty(String name) {
        Class<? extends FactDetail> type = RECORDS.get(name);
        if (type == null) {
            throw RuleBroken.value("The factType \"" + name + "\" is not known.");
        }
        Class<?>[] members = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(members).newInstance(new Object[members.length]);
        } catch (InstantiationException | IllegalAccessException | NoSuchMethodException e) {
            throw new IllegalStateException(type + " is no open record", e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type + " needs a member, but every one may be absent", e);
        }
    }

    private static Stream<Class<? extends FactDetail>> records() {
        return Arrays.stream(FactDetail.class.getPermittedSubclasses())
                .flatMap(track -> Arrays.stream(track.getPermittedSubclasses()))
                .map(type -> type.asSubclass(FactDetail.class));
    }
}
