package io.factline.command.fact;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import io.factline.command.intake.IfMatch;
import io.factline.command.record.Submission;
import io.factline.fact.Access;
import io.factline.fact.External;
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
import io.factline.fact.Standing;
import io.factline.fact.Telling;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.record.Code;
import io.factline.record.Words;
import java.util.ArrayList;
import java.util.List;
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
    /** Whom people said that it was told to, since. */
    private final List<Telling> told = new ArrayList<>();
    /** What people attached to it, since. */
    private final List<Source> attached = new ArrayList<>();
    /** How firmly it stood before people judged that by itself. */
    private Standing stated;

    private boolean disputed;
    private boolean retracted;

    RecordedFact() {}

    /** Nothing is loaded: that the id is new is enforced by the place of the event in its stream. */
    @CommandHandler
    RecordedFact(RecordFact command) {
        Access asked = command.fact().access();
        Access readable = asked == null ? Access.INTERNAL : asked;
        apply(new FactRecorded(command.incident(), command.fact().readableBy(readable), command.imported()));
    }

    /**
     * Before any decision about a fact that is recorded: who may not read it learns nothing, who saw another version decides
     * nothing (RFC 9110, section 13.2.1), and what was retracted rests.
     */
    @CommandHandlerInterceptor
    void refuse(FactCommand command, @MetaDataValue(Submission.NAME) Submission submission) {
        if (fact.access() == Access.PRIVILEGED && !submission.origin().readsPrivileged()) {
            throw command.id().withheld();
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

    /** A system may say what it knows as often as it likes: only what is newer, and says something else, corrects. */
    @CommandHandler
    void decide(FollowSource command) {
        if (!command.origin().isNewerThan(fact.external())) {
            return;
        }
        Fact newer = joined(corrected(command.fact()).from(counted(command.origin())));
        if (!newer.equals(fact)) {
            apply(new FactCorrected(command.incident(), newer, NEWER_AT_THE_SOURCE));
        }
    }

    /** A message that counts nothing does not make a version forgotten that is known: an older one could come after it. */
    private External counted(External origin) {
        External known = fact.external();
        return origin.sourceVersion() == null && known != null ? origin.inVersion(known.sourceVersion()) : origin;
    }

    /**
     * What people added stays. So does the standing that they gave it, unless the system says another one than before, or
     * took back all that bears it.
     */
    private Fact joined(Fact newer) {
        Fact joined = newer;
        for (Telling telling : told) {
            joined = joined.tellings().contains(telling) ? joined : joined.told(telling);
        }
        for (Source source : attached) {
            joined = joined.sources().contains(source) ? joined : joined.saidBy(source);
        }
        return newer.standing() == stated && joined.bears(fact.standing()) ? joined.standing(fact.standing()) : joined;
    }

    /** A correction neither opens nor closes a fact to readers, and leaves it with its origin in the version that is known. */
    private Fact corrected(Fact given) {
        Access access = fact.requiredAccess();
        RuleBroken.require(
                given.access() == null || given.access() == access,
                "A correction leaves the access as it is, which is " + access.code()
                        + ": leave it out, and change it by itself, with a reason.");
        Fact readable = given.readableBy(access);
        External known = fact.external();
        if (known == null) {
            return readable;
        }
        External origin = readable.external();
        return readable.from(origin == null ? known : origin.inVersion(known.sourceVersion()));
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
        fact = event.fact();
        stated = fact.standing();
    }

    /** What a correction left out of what people added is gone; a standing that it left as it was is still theirs. */
    @EventSourcingHandler
    void evolve(FactCorrected event) {
        told.retainAll(event.fact().tellings());
        attached.retainAll(event.fact().sources());
        stated = event.fact().standing() == fact.standing()
                ? stated
                : event.fact().standing();
        fact = event.fact();
    }

    @EventSourcingHandler
    void evolve(FactRetracted event) {
        retracted = true;
    }

    @EventSourcingHandler
    void evolve(FactTold event) {
        fact = fact.told(event.telling());
        told.add(event.telling());
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
        attached.add(event.source());
    }
}
