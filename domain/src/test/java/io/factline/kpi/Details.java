package io.factline.kpi;

import io.factline.fact.AttackDetail.BlackMarketEmerged;
import io.factline.fact.AttackDetail.ExposureBegan;
import io.factline.fact.CommunicationDetail.ApologyIssued;
import io.factline.fact.CommunicationDetail.Disclosed;
import io.factline.fact.CommunicationDetail.Outcome;
import io.factline.fact.CommunicationDetail.PromiseMade;
import io.factline.fact.CommunicationDetail.PromiseResolved;
import io.factline.fact.CommunicationDetail.RumourCirculated;
import io.factline.fact.CommunicationDetail.RumourCorrected;
import io.factline.fact.LegalDetail.PartyNotified;
import io.factline.fact.MarketDetail.CommentaryPublished;
import io.factline.fact.MarketDetail.Valence;
import io.factline.fact.OperationsDetail.Contained;
import io.factline.fact.OperationsDetail.Discovered;
import io.factline.fact.OperationsDetail.Extent;
import io.factline.fact.OperationsDetail.ImpactEstimated;
import io.factline.fact.OperationsDetail.ServiceDegraded;
import io.factline.fact.OperationsDetail.WarningRaised;
import io.factline.record.Term;
import io.factline.time.WrittenTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the facts of a story say beyond when they happened: as little as a KPI reads. */
final class Details {

    static final Discovered DISCOVERED = new Discovered(null, null);
    static final Disclosed DISCLOSED = new Disclosed(null, null, null);
    static final ApologyIssued APOLOGY = new ApologyIssued(null, null, null, null, null);
    static final ServiceDegraded DEGRADED = new ServiceDegraded(null, null, null, null);
    static final BlackMarketEmerged BLACK_MARKET = new BlackMarketEmerged(null, null, null, null);
    static final RumourCirculated RUMOUR = new RumourCirculated(null, null);
    static final RumourCorrected DENIAL = new RumourCorrected(null, null, null);
    static final PromiseMade PROMISE = new PromiseMade(null, null, null);
    static final PartyNotified NOTICE = new PartyNotified(null, null, null, null);
    static final ImpactEstimated ESTIMATE =
            new ImpactEstimated(null, null, null, List.of(), List.of(), null, null, null);

    private Details() {}

    static ExposureBegan exposure(@Nullable String kind) {
        return new ExposureBegan(kind == null ? null : new Term(kind), null);
    }

    static WarningRaised warning(@Nullable Boolean acted) {
        return new WarningRaised(null, acted, null);
    }

    static Contained contained(@Nullable Extent scope) {
        return new Contained(scope, null);
    }

    static PromiseMade promiseDue(String date) {
        return new PromiseMade(null, new WrittenTime(date), null);
    }

    static PromiseResolved resolved(@Nullable Outcome outcome) {
        return new PromiseResolved(outcome);
    }

    static CommentaryPublished comment(@Nullable Valence valence) {
        return new CommentaryPublished(valence, null, null);
    }
}
