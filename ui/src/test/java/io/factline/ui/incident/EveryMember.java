package io.factline.ui.incident;

import io.factline.fact.FactDetail;
import io.factline.fact.FactRef;
import io.factline.fact.FactTypes;
import io.factline.incident.IncidentRef;
import io.factline.record.Term;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** Details that say everything that their type can say. */
final class EveryMember {

    private EveryMember() {}

    static FactDetail of(String factType) {
        Class<? extends FactDetail> type = FactTypes.empty(factType).getClass();
        RecordComponent[] members = type.getRecordComponents();
        Class<?>[] types = Arrays.stream(members).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types)
                    .newInstance(
                            Arrays.stream(members).map(EveryMember::something).toArray());
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(type + " is no open record", e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type + " refuses what is right", e);
        }
    }

    private static Object something(RecordComponent member) {
        Class<?> type = member.getType();
        if (type.isEnum()) {
            return type.getEnumConstants()[1];
        }
        return switch (type.getSimpleName()) {
            // with blanks around it and a line break within, which a field must not tidy up by itself
            case "Words" -> new Words(" The " + member.getName() + ",\nas it was said ");
            case "Term" -> new Term("some " + member.getName());
            case "Boolean" -> false;
            case "BigDecimal" -> new BigDecimal("12345678901234567890.50");
            case "Integer" -> 2007;
            case "WrittenTime" -> new WrittenTime("[2014-06-16T10:00..2014-06-17]");
            case "IncidentRef" -> new IncidentRef("target-2013-breach");
            case "List" ->
                member.getGenericType().getTypeName().contains("FactRef")
                        ? List.of(new FactRef("E-2"), new FactRef("E-1"), new FactRef("elsewhere/E-3"))
                        : List.of(new Words("the second"), new Words(" the first "), new Words("the second"));
            default -> throw new IllegalStateException("What is said of " + member + "?");
        };
    }
}
