package io.factline.fact;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.factline.record.Code;
import io.factline.record.Term;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What facts about those concerned, and what they were given, say. */
public sealed interface CustomersDetail extends FactDetail {

    @Override
    default Track track() {
        return Track.CUSTOMERS;
    }

    /**
     * The organisation offered to make good.
     *
     * @param scope where or to whom
     */
    record CompensationOffered(
            @Nullable Words kind,
            @Nullable WrittenTime validFrom,
            @Nullable WrittenTime validTo,
            @Nullable Words terms,
            @Nullable Words scope,
            @Nullable Words responseStrategy)
            implements CustomersDetail {}

    /** The organisation offered protection: credit monitoring, zero liability, an information site, a hotline. */
    record RemediationOffered(
            @Nullable Words kind,
            @Nullable Words duration,
            @Nullable Words costBorneBy,
            @Nullable @JsonProperty("url") Words address,
            @Nullable Words responseStrategy)
            implements CustomersDetail {}

    /**
     * A hotline, a site or an inbox could not cope, or could again.
     *
     * @param measure what was measured
     * @param value of the measure
     */
    record ContactChannelSaturated(
            @Nullable Saturation state,
            @Nullable Words measure,
            @Nullable BigDecimal value,
            @Nullable Words callerMix,
            @Nullable Words consequence)
            implements CustomersDetail {

        public ContactChannelSaturated {
            value = Members.counted(value);
        }
    }

    /** How a contact channel copes. */
    enum Saturation implements Code {
        SATURATED,
        CAPACITY_ADDED,
        RECOVERED
    }

    /**
     * Somebody reacted.
     *
     * @param measure posts, price change, traffic, ...
     * @param volume of the measure
     */
    record ReactionObserved(
            @Nullable Audience audience,
            @Nullable Words platform,
            @Nullable Term sentiment,
            @Nullable Words measure,
            @Nullable BigDecimal volume)
            implements CustomersDetail {

        public ReactionObserved {
            volume = Members.counted(volume);
        }
    }
}
