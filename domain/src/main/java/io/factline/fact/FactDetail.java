package io.factline.fact;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What a fact of each type says beyond what all facts say. The name of the record is the fact type, and the interface that
 * it belongs to says on which track such facts stand. Every member may be absent: absent is unknown.
 *
 * <p>Members that clocks, KPIs or filters read are enums and terms, which stay provable for ever; free text is words.
 */
public sealed interface FactDetail
        permits AttackDetail, OperationsDetail, CommunicationDetail, CustomersDetail, MarketDetail, LegalDetail {

    /** The track on which such facts stand where they do not say another one. */
    @JsonIgnore
    Track track();

    /** The fact type, as in JSON. */
    default String factType() {
        return getClass().getSimpleName();
    }

    /** Whether such a fact tells the public by its very nature: its occurrence is then its telling. */
    default boolean tellsThePublic() {
        return switch (this) {
            case CommunicationDetail.Disclosed _,
                    CommunicationDetail.StatementIssued _,
                    CommunicationDetail.ApologyIssued _,
                    CommunicationDetail.PromiseMade _,
                    CommunicationDetail.RumourCirculated _,
                    CommunicationDetail.RumourCorrected _,
                    CustomersDetail.CompensationOffered _,
                    CustomersDetail.RemediationOffered _,
                    MarketDetail.CommentaryPublished _,
                    OperationsDetail.LeadershipChanged _,
                    LegalDetail.LegalActionRecorded _ -> true;
            case AttackDetail _,
                    OperationsDetail _,
                    CommunicationDetail.ThirdPartyReported _,
                    CommunicationDetail.PromiseResolved _,
                    CustomersDetail.ContactChannelSaturated _,
                    CustomersDetail.ReactionObserved _,
                    MarketDetail.PrecedentCited _,
                    LegalDetail.PartyNotified _,
                    LegalDetail.LawEnforcementEngaged _ -> false;
        };
    }
}
