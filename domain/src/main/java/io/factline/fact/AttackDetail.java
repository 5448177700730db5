package io.factline.fact;

import io.factline.record.Term;
import io.factline.record.Words;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What facts about the attack, and what became of the loot, say. */
public sealed interface AttackDetail extends FactDetail {

    @Override
    default Track track() {
        return Track.ATTACK;
    }

    /**
     * Something began to be exposed.
     *
     * @param exposureKind capture, intrusion, malware, deletion, ...: KPIs of exposure are shown once for each
     */
    record ExposureBegan(
            @Nullable Term exposureKind, @Nullable Words affectedSystem) implements AttackDetail {}

    /**
     * What was stolen was used.
     *
     * @param count of cases, where the source counts them
     */
    record FraudObserved(
            @Nullable Words fraudKind,
            @Nullable Words place,
            @Nullable BigDecimal count) implements AttackDetail {

        public FraudObserved {
            count = Members.counted(count);
        }
    }

    /** What was stolen is sold. */
    record BlackMarketEmerged(
            @Nullable Words market,
            @Nullable Words goods,
            @Nullable Words batch,
            @Nullable Words observedBy) implements AttackDetail {}
}
