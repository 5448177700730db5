package io.factline.command.fact;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import io.factline.command.intake.IfMatch;
import io.factline.command.record.Submission;
import io.factline.fact.Access;
import io.factline.fact.Fact;
import io.factline.fact.FactCommand;
import io.factline.fact.FactCommand.AttachSource;
import io.factline.fact.FactCommand.ChangeAccess;
import io.factline.fact.FactCommand.ChangeStanding;
import io.factline.fact.FactCommand.CorrectFact;
import io.factline.fact.FactCommand.DisputeFact;
import io.factline.fact.FactCommand.FollowSource;
import io.factline.fact.FactCommand.RecordFact;
import io.factline.fact.FactCommand.RetractFact;
import io.factline.fact.FactCommand.SettleDispute;
import io.factline.fact.FactCommand.TellFact;
import io.factline.fact.FactEvent.AccessChanged;
import io.factline.fact.FactEvent.DisputeSettled;
import io.factline.fact.FactEvent.FactCorrected;
import io.factline.fact.FactEvent.FactDisputed;
import io.factline.fact.FactEvent.FactRecorded;
import io.factline.fact.FactEvent.FactRetracted;
import io.factline.fact.FactEvent.FactTold;
import io.factline.fact.FactEvent.SourceAttached;
import io.factline.fact.FactEvent.StandingChanged;
import io.factline.fact.Source;
import io.factline.fact.Telling;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.record.Code;
import io.factline.record.Words;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.NullUnmarked;

/** Decides about one fact on our record. */
@AggregateRoot(type = "fact")
@NullUnmarked // Axon sets the fields by evolving from events
public class RecordedFact {

    private static final Words NEWER_AT_THE_SOURCE = new Words("Its source says something newer.");

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private String stream;

    /** What our record says of it now. */
    private Fact fact;
    /** What whoever recorded or corrected it last said, before others added to it. */
    private Fact stated;

    private boolean disputed;
    private boolean retracted;

    RecordedFact() {}

    /** Nothing is loaded: that the id is new is enforced by the place of the event in its stream. */
    @CommandHandler
    RecordedFact(RecordFact command) {
        Access asked = command.fact().access();
        Access readable = asked == null ? Access.INTERNAL : asked;
        apply(new FactRecorded(command.incident(), command.fact().readableBy(readable)));
    }

    /**
     * Before any decision about a fact that is recorded: who may not read it learns nothing, who saw another version decides
     * nothing (RFC 9110, section 13.2.1), and what was retracted rests.
     */
    @CommandHandlerInterceptor
    void refuse(FactCommand command, @MetaDataValue(Submission.NAME) Submission submission) {
        if (fact.access() == Access.PRIVILEGED && !submission.origin().readsPrivileged()) {
            throw new RuleBroken(
                    Rule.FACT_WITHHELD, "This fact is privileged: your account does not have the role to read it.");
        }
        if (submission.expectedSequence() != null
                && !submission.expectedSequence().equals(getVersion())) {
            throw IfMatch.stale();
        }
        if (retracted) {
            throw new RuleBroken(Rule.FACT_RETRACTED, "This fact was retracted: record a new one instead.");
        }
    }

    @CommandHandler
    void decide(CorrectFact command) {
        apply(new FactCorrected(command.incident(), corrected(command.fact()), command.reason()));
    }

    /** What people added to what a system said stays, where the system says nothing else of it. */
    @CommandHandler
    void decide(FollowSource command) {
        Fact newer = corrected(command.fact());
        if (!command.origin().isNewerThan(fact.external()) || newer.equals(stated)) {
            return;
        }
        Fact joined = newer;
        for (Telling telling : fact.tellings()) {
            joined = stated.tellings().contains(telling) ? joined : joined.told(telling);
        }
        for (Source source : fact.sources()) {
            joined = stated.sources().contains(source) ? joined : joined.saidBy(source);
        }
        Fact firm = newer.standing() == stated.standing() ? joined.standing(fact.standing()) : joined;
        apply(new FactCorrected(command.incident(), firm, NEWER_AT_THE_SOURCE));
    }

    /** A correction neither opens nor closes a fact to readers, and leaves it with its origin. */
    private Fact corrected(Fact given) {
        Access access = fact.requiredAccess();
        RuleBroken.require(
                given.access() == null || given.access() == access,
                "A correction leaves the access as it is, which is " + access.code()
                        + ": leave it out, and change it by itself, with a reason.");
        Fact readable = given.readableBy(access);
        return readable.external() == null && fact.external() != null ? readable.from(fact.external()) : readable;
    }

    @CommandHandler
    void decide(RetractFact command) {
        apply(new FactRetracted(command.incident(), command.id(), command.reason()));
    }

    @CommandHandler
    void decide(TellFact command) {
        requireSayable(fact.told(command.telling()));
        apply(new FactTold(command.incident(), command.id(), command.telling()));
    }

    @CommandHandler
    void decide(DisputeFact command) {
        apply(new FactDisputed(command.incident(), command.id(), command.reason()));
    }

    @CommandHandler
    void decide(SettleDispute command) {
        if (!disputed) {
            throw new RuleBroken(Rule.NOTHING_TO_CHANGE, "No dispute about this fact is open.");
        }
        apply(new DisputeSettled(command.incident(), command.id(), command.reason()));
    }

    @CommandHandler
    void decide(ChangeStanding command) {
        refuseWhatIs(command.standing() == fact.standing(), "standing", command.standing());
        requireSayable(fact.standing(command.standing()));
        apply(new StandingChanged(command.incident(), command.id(), command.standing(), command.reason()));
    }

    @CommandHandler
    void decide(ChangeAccess command) {
        refuseWhatIs(command.access() == fact.access(), "access", command.access());
        apply(new AccessChanged(command.incident(), command.id(), command.access(), command.reason()));
    }

    /** That a fact can be made is all there is to require: to be done before its event, which nobody could take back. */
    private static void requireSayable(Fact changed) {
        Objects.requireNonNull(changed);
    }

    private static void refuseWhatIs(boolean is, String member, Code code) {
        if (is) {
            throw new RuleBroken(
                    Rule.NOTHING_TO_CHANGE, "The " + member + " of this fact is " + code.code() + " already.");
        }
    }

    @CommandHandler
    void decide(AttachSource command) {
        requireSayable(fact.saidBy(command.source()));
        apply(new SourceAttached(command.incident(), command.id(), command.source()));
    }

    @EventSourcingHandler
    void evolve(FactRecorded event) {
        stream = event.stream();
        stated = event.fact();
        fact = stated;
    }

    @EventSourcingHandler
    void evolve(FactCorrected event) {
        stated = event.fact();
        fact = stated;
    }

    @EventSourcingHandler
    void evolve(FactRetracted event) {
        retracted = true;
    }

    @EventSourcingHandler
    void evolve(FactTold event) {
        fact = fact.told(event.telling());
    }

    @EventSourcingHandler
    void evolve(FactDisputed event) {
        disputed = true;
    }

    @EventSourcingHandler
    void evolve(DisputeSettled event) {
        disputed = false;
    }

    @EventSourcingHandler
    void evolve(StandingChanged event) {
        fact = fact.standing(event.standing());
    }

    @EventSourcingHandler
    void evolve(AccessChanged event) {
        fact = fact.readableBy(event.access());
    }

    @EventSourcingHandler
    void evolve(SourceAttached event) {
        fact = fact.saidBy(event.source());
    }
}
