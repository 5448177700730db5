package io.factline.query.timeline;

import io.factline.fact.AttackDetail.BlackMarketEmerged;
import io.factline.fact.AttackDetail.ExposureBegan;
import io.factline.fact.AttackDetail.FraudObserved;
import io.factline.fact.CommunicationDetail.ApologyIssued;
import io.factline.fact.CommunicationDetail.Disclosed;
import io.factline.fact.CommunicationDetail.PromiseMade;
import io.factline.fact.CommunicationDetail.PromiseResolved;
import io.factline.fact.CommunicationDetail.RumourCirculated;
import io.factline.fact.CommunicationDetail.RumourCorrected;
import io.factline.fact.CommunicationDetail.StatementIssued;
import io.factline.fact.CommunicationDetail.ThirdPartyReported;
import io.factline.fact.CustomersDetail.CompensationOffered;
import io.factline.fact.CustomersDetail.ContactChannelSaturated;
import io.factline.fact.CustomersDetail.ReactionObserved;
import io.factline.fact.CustomersDetail.RemediationOffered;
import io.factline.fact.FactDetail;
import io.factline.fact.LegalDetail.LawEnforcementEngaged;
import io.factline.fact.LegalDetail.LegalActionRecorded;
import io.factline.fact.LegalDetail.PartyNotified;
import io.factline.fact.MarketDetail.CommentaryPublished;
import io.factline.fact.MarketDetail.PrecedentCited;
import io.factline.fact.OperationsDetail.ActionTaken;
import io.factline.fact.OperationsDetail.Contained;
import io.factline.fact.OperationsDetail.DecisionMade;
import io.factline.fact.OperationsDetail.DeterminationMade;
import io.factline.fact.OperationsDetail.Discovered;
import io.factline.fact.OperationsDetail.ImpactEstimated;
import io.factline.fact.OperationsDetail.LeadershipChanged;
import io.factline.fact.OperationsDetail.RootCauseIdentified;
import io.factline.fact.OperationsDetail.ServiceDegraded;
import io.factline.fact.OperationsDetail.ServiceRestored;
import io.factline.fact.OperationsDetail.WarningRaised;
import io.factline.record.Code;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What KPIs and clocks tell facts of one type apart by, beyond when they were and how firmly they stand. So the first and the
 * last fact of each slot are all that can ever be an anchor; types of which they read every fact have one slot.
 */
final class Slot {

    private Slot() {}

    /** The slot of a fact with this detail; null where neither KPIs nor clocks read facts of its type. */
    static @Nullable String of(FactDetail detail) {
        return switch (detail) {
            case ExposureBegan exposure -> text(exposure.exposureKind());
            case WarningRaised warning -> text(warning.acted());
            case Discovered discovered -> text(discovered.level());
            case Contained contained -> text(contained.scope());
            case ServiceRestored restored -> text(restored.restoration());
            case DeterminationMade determination -> text(determination.kind(), determination.highRisk());
            case ActionTaken action -> text(action.actionKind());
            case ContactChannelSaturated channel -> text(channel.state());
            case CommentaryPublished comment -> text(comment.valence());
            case BlackMarketEmerged _,
                    PartyNotified _,
                    ServiceDegraded _,
                    RootCauseIdentified _,
                    DecisionMade _,
                    ThirdPartyReported _,
                    Disclosed _,
                    ApologyIssued _,
                    CompensationOffered _,
                    RemediationOffered _,
                    ImpactEstimated _,
                    PromiseMade _,
                    PromiseResolved _,
                    RumourCirculated _,
                    RumourCorrected _ -> "";
            case FraudObserved _,
                    LeadershipChanged _,
                    StatementIssued _,
                    ReactionObserved _,
                    PrecedentCited _,
                    LawEnforcementEngaged _,
                    LegalActionRecorded _ -> null;
        };
    }

    private static String text(@Nullable Object... members) {
        return Arrays.stream(members)
                .map(member -> member instanceof Code code ? code.code() : Objects.toString(member, ""))
                .collect(Collectors.joining("|"));
    }
}
