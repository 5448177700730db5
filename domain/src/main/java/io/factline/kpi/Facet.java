package io.factline.kpi;

import io.factline.fact.AttackDetail.BlackMarketEmerged;
import io.factline.fact.AttackDetail.ExposureBegan;
import io.factline.fact.AttackDetail.FraudObserved;
import io.factline.fact.CommunicationDetail;
import io.factline.fact.CustomersDetail.CompensationOffered;
import io.factline.fact.CustomersDetail.ContactChannelSaturated;
import io.factline.fact.CustomersDetail.ReactionObserved;
import io.factline.fact.CustomersDetail.RemediationOffered;
import io.factline.fact.FactDetail;
import io.factline.fact.LegalDetail;
import io.factline.fact.MarketDetail;
import io.factline.fact.OperationsDetail.ActionTaken;
import io.factline.fact.OperationsDetail.Contained;
import io.factline.fact.OperationsDetail.DecisionMade;
import io.factline.fact.OperationsDetail.DeterminationMade;
import io.factline.fact.OperationsDetail.Discovered;
import io.factline.fact.OperationsDetail.Extent;
import io.factline.fact.OperationsDetail.ImpactEstimated;
import io.factline.fact.OperationsDetail.LeadershipChanged;
import io.factline.fact.OperationsDetail.RootCauseIdentified;
import io.factline.fact.OperationsDetail.ServiceDegraded;
import io.factline.fact.OperationsDetail.ServiceRestored;
import io.factline.fact.OperationsDetail.WarningRaised;
import io.factline.record.Code;
import io.factline.record.Term;
import org.jspecify.annotations.Nullable;

/**
 * The one member of a detail by which the definitions of KPIs tell facts of one type apart, as text: the kind of an exposure,
 * the scope of a containment, and so on. Empty where a type has none, or a fact leaves it open.
 */
public final class Facet {

    private Facet() {}

    /** The facet of a fact with this detail. */
    public static String of(FactDetail detail) {
        return switch (detail) {
            case ExposureBegan exposure -> text(exposure.exposureKind());
            case WarningRaised warning -> warning.acted() == null ? "" : Boolean.toString(warning.acted());
            case Contained contained -> code(contained.scope() == null ? Extent.FULL : contained.scope());
            case ServiceRestored restored -> code(restored.restoration());
            case DeterminationMade determination -> text(determination.kind());
            case ContactChannelSaturated channel -> code(channel.state());
            case FraudObserved _, BlackMarketEmerged _ -> "";
            case ServiceDegraded _,
                    Discovered _,
                    ActionTaken _,
                    RootCauseIdentified _,
                    ImpactEstimated _,
                    DecisionMade _,
                    LeadershipChanged _ -> "";
            case CompensationOffered _, RemediationOffered _, ReactionObserved _ -> "";
            case CommunicationDetail _, MarketDetail _, LegalDetail _ -> "";
        };
    }

    private static String text(@Nullable Term term) {
        return term == null ? "" : term.text();
    }

    private static String code(@Nullable Code code) {
        return code == null ? "" : code.code();
    }
}
