package io.factline.clock;

import static io.factline.problem.RuleBroken.require;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.factline.fact.AttackDetail;
import io.factline.fact.CommunicationDetail;
import io.factline.fact.CustomersDetail;
import io.factline.fact.FactDetail;
import io.factline.fact.LegalDetail;
import io.factline.fact.LegalDetail.PartyNotified;
import io.factline.fact.MarketDetail;
import io.factline.fact.OperationsDetail;
import io.factline.fact.OperationsDetail.ActionTaken;
import io.factline.fact.OperationsDetail.DeterminationMade;
import io.factline.fact.OperationsDetail.Discovered;
import io.factline.fact.OperationsDetail.Level;
import io.factline.record.Term;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fact that starts the clock of a rule. Every condition that is given must hold.
 *
 * @param factType DeterminationMade, Discovered, ActionTaken or PartyNotified; a PartyNotified must be of the regime of the
 *     rule: our own notice starts the next stage
 * @param kind of the determination or the action
 * @param highRisk what the determination must say of the risk
 * @param level of the discovery
 * @param stages one of which the notice must be
 * @param partyKind who was notified
 * @param restarts true where each later fact starts the clock anew
 */
public record Trigger(
        String factType,
        @Nullable Term kind,
        @Nullable Boolean highRisk,
        @Nullable Level level,
        List<Term> stages,
        @Nullable Term partyKind,
        @JsonProperty @Nullable Boolean restarts) {

    private static final Set<String> STARTING =
            Set.of("DeterminationMade", "Discovered", "ActionTaken", "PartyNotified");

    public Trigger {
        require(STARTING.contains(factType), "No clock starts at a fact of the type " + factType + ".");
        stages = stages == null ? List.of() : List.copyOf(stages);
    }

    /** Whether each later fact starts the clock anew. */
    boolean isRestarting() {
        return restarts != null && restarts;
    }

    /** Whether it asks for a discovery that is confirmed: in its absence, a suspicion starts the clock provisionally. */
    boolean isConfirmedDiscovery() {
        return level == Level.CONFIRMED;
    }

    /** Whether the detail of a fact fulfils all conditions. */
    boolean fits(FactDetail detail) {
        return detail.factType().equals(factType)
                && switch (detail) {
                    case DeterminationMade determination ->
                        isKind(determination.kind()) && (highRisk == null || highRisk.equals(determination.highRisk()));
                    case Discovered discovered -> level == null || level == discovered.level();
                    case ActionTaken action -> isKind(action.actionKind());
                    case PartyNotified notice ->
                        (stages.isEmpty() || Spelling.isOneOf(stages, notice.stage()))
                                && (partyKind == null || Spelling.same(partyKind, notice.partyKind()));
                    case AttackDetail _,
                            OperationsDetail _,
                            CommunicationDetail _,
                            CustomersDetail _,
                            MarketDetail _,
                            LegalDetail _ -> false;
                };
    }

    private boolean isKind(@Nullable Term said) {
        return kind == null || Spelling.same(kind, said);
    }
}
