package io.factline.signal;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.factline.incident.IncidentRef;
import io.factline.record.Form;
import io.factline.record.Words;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * Says of some signals to which incident they belong.
 *
 * @param pointer where to look in each signal
 * @param value what to look for, 1 to 500 characters; numbers and truth values are compared as they are written
 * @param incident by key or id
 */
public record RoutingRule(
        @JsonProperty(required = true) Pointer pointer,
        @JsonProperty(required = true) RoutingTest test,

        @JsonProperty(required = true) @Form(min = 1, max = RoutingRule.VALUE_MAX)
        String value,

        @JsonProperty(required = true) IncidentRef incident) {

    static final int VALUE_MAX = 500;

    public RoutingRule {
        require(
                pointer != null && test != null && incident != null,
                "A rule says where to look, how to compare, and to which incident it leads.");
        require(
                value != null && !value.isEmpty() && value.length() <= VALUE_MAX,
                "A rule looks for a text of 1 to 500 characters.");
        fitted(pointer, test, value);
    }

    /** The rule as the record keeps it with what it fitted. */
    public FittedRule fitted() {
        return fitted(pointer, test, value);
    }

    private static FittedRule fitted(Pointer pointer, RoutingTest test, String value) {
        require(!pointer.text().isEmpty(), "A rule looks at a place within a signal, such as /severity.");
        return new FittedRule(new Words(pointer.text()), test, new Words(value));
    }

    /** Whether it speaks of a signal; of what is no JSON none does. */
    public boolean fits(JsonNode signal) {
        JsonNode found = pointer.in(signal);
        if (!found.isValueNode() || found.isNull()) {
            return false;
        }
        String text = found.asString();
        return switch (test) {
            case EQUALS -> text.equals(value);
            case CONTAINS -> text.toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT));
        };
    }
}
