package io.factline.fact;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonValue;
import io.factline.record.Words;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a fact of each type says beyond what all facts say. The name of the record is the fact type.
 */
@JsonSubTypes({
    @JsonSubTypes.Type(value = FactDetail.Discovered.class, name = "Discovered"),
    @JsonSubTypes.Type(value = FactDetail.Disclosed.class, name = "Disclosed"),
    @JsonSubTypes.Type(value = FactDetail.ApologyIssued.class, name = "ApologyIssued")
})
public sealed interface FactDetail {

    /** The names of all fact types, in the order in which they are offered. */
    List<String> TYPES = List.of("Discovered", "Disclosed", "ApologyIssued");

    /** The fact type, as in JSON. */
    default String factType() {
        return getClass().getSimpleName();
    }

    /** Whether such a fact tells the public by its very nature: its occurrence is then its telling. */
    default boolean tellsThePublic() {
        return switch (this) {
            case Discovered _ -> false;
            case Disclosed _, ApologyIssued _ -> true;
        };
    }

    /** A detail of the type that says nothing yet. */
    static FactDetail empty(String factType) {
        return switch (factType) {
            case "Discovered" -> new Discovered(null, null);
            case "Disclosed" -> new Disclosed(null, null, null);
            case "ApologyIssued" -> new ApologyIssued(null, null, null, null, null);
            default -> throw new IllegalArgumentException(factType);
        };
    }

    /**
     * The organisation, or somebody for it, learned of it.
     *
     * @param discoveryMethod internal, external or partner, and the variety, as in VERIS
     */
    record Discovered(
            @Nullable Words discoveryMethod, @Nullable Level level) implements FactDetail {}

    /** How sure the discovery was. */
    enum Level {
        SUSPICION,
        CONFIRMED;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The public was told by, or of, the organisation.
     *
     * @param candour how openly
     */
    record Disclosed(
            @Nullable Words disclosedBy,
            @Nullable Boolean selfDisclosed,
            @Nullable Words candour) implements FactDetail {}

    /**
     * Somebody apologised for the organisation. A regret is a statement, not an apology.
     *
     * @param responseStrategy as in situational crisis communication theory
     */
    record ApologyIssued(
            @Nullable Words form,
            @Nullable Words speakerRole,
            @Nullable Words apologyFor,
            @Nullable Words responseStrategy,
            @Nullable @JsonProperty("url") Words address)
            implements FactDetail {}
}
