package io.factline.fact;

import io.factline.record.Code;
import io.factline.record.Term;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import org.jspecify.annotations.Nullable;

/** What facts about authorities, courts and duties to notify say. */
public sealed interface LegalDetail extends FactDetail {

    @Override
    default Track track() {
        return Track.LEGAL;
    }

    /**
     * A party was notified.
     *
     * @param partyKind regulator, individuals, banks, card scheme, insurer, staff, press, ...
     * @param regime the law or contract that asks for it
     * @param stage early warning, initial, intermediate, final, ...
     */
    record PartyNotified(
            @Nullable Term partyKind,
            @Nullable Term regime,
            @Nullable Term stage,
            @Nullable Words purpose) implements LegalDetail {}

    /**
     * The police, or a service like it, is part of it.
     *
     * @param asksDelay whether it asks to keep silent, and until when
     */
    record LawEnforcementEngaged(
            @Nullable Words agency,
            @Nullable Direction direction,
            @Nullable Boolean asksDelay,
            @Nullable WrittenTime until)
            implements LegalDetail {}

    /** Whether the police was told, or tells. */
    enum Direction implements Code {
        TOLD,
        TELLS
    }

    /** A step of the law. */
    record LegalActionRecorded(@Nullable Stage stage) implements LegalDetail {}

    /** Which step of the law. */
    enum Stage implements Code {
        COMPLAINT,
        INQUIRY,
        LAWSUIT,
        HEARING,
        NOTICE_OF_INTENT,
        SETTLEMENT,
        PENALTY,
        JUDGMENT
    }
}
