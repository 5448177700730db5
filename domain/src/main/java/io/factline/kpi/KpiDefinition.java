package io.factline.kpi;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.factline.fact.AttackDetail.ExposureBegan;
import io.factline.fact.Audience;
import io.factline.fact.Fact;
import io.factline.fact.LegalDetail.PartyNotified;
import io.factline.fact.RelationKind;
import io.factline.record.Code;
import io.factline.time.Bounds;
import io.factline.time.Occurrence;
import io.factline.time.TimeForm;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a KPI measures, as data.
 *
 * @param key the name, without a kind in brackets
 * @param title in English
 * @param from the anchor that it starts at
 * @param to the anchor that it ends at
 * @param per what there is one value for each of; null where there is one value
 * @param signed whether a negative value is a result
 * @param linked the kind of relation by which the fact at the end points at the one at the start, and which alone makes the
 *     pair; null where the order of the facts does
 * @param units in which it is best told, the finest first
 */
public record KpiDefinition(
        KpiKey key,
        String title,
        Anchor from,
        Anchor to,
        @Nullable Per per,
        @JsonProperty boolean signed,
        @Nullable RelationKind linked,
        List<Unit> units) {

    public KpiDefinition {
        units = List.copyOf(units);
    }

    /** The anchor at one side. */
    public Anchor anchor(AnchorSide side) {
        return switch (side) {
            case FROM -> from;
            case TO -> to;
        };
    }

    /** The fact types that it reads: no fact of another type changes it. */
    public Stream<String> types() {
        return Stream.of(from.factType(), to.factType()).distinct();
    }

    /** Whether a key names this measure, or this measure for one kind. */
    boolean isNamed(KpiKey asked) {
        String kind = asked.kind();
        return asked.name().equals(key.text()) && (kind == null || (per != null && per.canBe(kind)));
    }

    /**
     * Which of the facts of a type is the anchor.
     *
     * @param facet which of them count, as {@link Facet} tells them apart; null where all do
     * @param rumoured whether one counts that is only rumoured, as a rumour is
     */
    public record Anchor(
            Pick pick,
            String factType,
            @Nullable String facet,
            Edge edge,
            @JsonProperty boolean rumoured) {}

    /** Which one of several. */
    public enum Pick implements Code {
        /** The one that has certainly happened first: the smallest latest bound. */
        FIRST,
        /** The one that has begun last: the largest earliest bound. */
        LAST
    }

    /** Which side of a state. */
    public enum Edge implements Code {
        BEGIN,
        END;

        /**
         * The moment at this side of something that happened; null where there is none to measure at. What happened once
         * has no end, and what still lasts ({@code a/..}) has none yet; what ended nobody knows when ({@code a/}) has one
         * without bounds.
         */
        public @Nullable Bounds of(Occurrence occurrence) {
            return switch (this) {
                case BEGIN -> occurrence.begin();
                case END -> stillLasts(occurrence) ? null : occurrence.end();
            };
        }

        private static boolean stillLasts(Occurrence occurrence) {
            return occurrence.text().form() instanceof TimeForm.Lasted state && state.end() == TimeForm.Missing.OPEN;
        }
    }

    /** What there is one value for each of. */
    public enum Per implements Code {
        EXPOSURE_KIND("exposureKind"),
        AUDIENCE("audience");

        private final String code;

        Per(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** Whether facts of a type are told apart by it: the others count for every kind. */
        boolean divides(String factType) {
            return factType.equals(
                    switch (this) {
                        case EXPOSURE_KIND -> ExposureBegan.class.getSimpleName();
                        case AUDIENCE -> PartyNotified.class.getSimpleName();
                    });
        }

        /** The kinds that a fact counts for; none where it leaves them open. */
        Stream<String> of(Fact fact) {
            return switch (this) {
                case EXPOSURE_KIND -> Stream.of(Facet.of(fact.detail())).filter(kind -> !kind.isEmpty());
                case AUDIENCE -> fact.audiences().stream().map(Code::code).distinct();
            };
        }

        private boolean canBe(String kind) {
            return switch (this) {
                case EXPOSURE_KIND -> true;
                case AUDIENCE ->
                    Arrays.stream(Audience.values())
                            .anyMatch(audience -> audience.code().equals(kind));
            };
        }
    }

    /** A unit of time. */
    public enum Unit implements Code {
        MINUTES,
        HOURS,
        DAYS
    }
}
