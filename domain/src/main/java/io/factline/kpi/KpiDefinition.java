package io.factline.kpi;

import io.factline.fact.RelationKind;
import io.factline.record.Code;
import java.util.List;
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
 * @param linked the kind of relation that alone makes the pair; null where the order of the facts does
 * @param units in which it is best told, the finest first
 */
public record KpiDefinition(
        KpiKey key,
        String title,
        Anchor from,
        Anchor to,
        @Nullable Per per,
        boolean signed,
        @Nullable RelationKind linked,
        List<Unit> units) {

    /**
     * Which of the facts of a type is the anchor.
     *
     * @param facet which of them count, as {@link Facet} tells them apart; null where all do
     */
    public record Anchor(
            Pick pick, String factType, @Nullable String facet, Edge edge) {}

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
        END
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
    }

    /** A unit of time. */
    public enum Unit implements Code {
        MINUTES,
        HOURS,
        DAYS
    }
}
