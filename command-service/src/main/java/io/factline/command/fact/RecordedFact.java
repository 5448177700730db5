package io.factline.command.fact;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.factline.fact.FactCommand.CorrectFact;
import io.factline.fact.FactCommand.RecordFact;
import io.factline.fact.FactCommand.RetractFact;
import io.factline.fact.FactEvent.FactCorrected;
import io.factline.fact.FactEvent.FactRecorded;
import io.factline.fact.FactEvent.FactRetracted;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullUnmarked;

/** Decides about one fact on our record. */
@AggregateRoot(type = "fact")
@NullUnmarked // Axon sets the fields by evolving from events
public class RecordedFact {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private String stream;

    private boolean retracted;

    RecordedFact() {}

    /** Nothing is loaded: that the id is new is enforced by the place of the event in its stream. */
    @CommandHandler
    RecordedFact(RecordFact command) {
        apply(new FactRecorded(command.incident(), command.fact()));
    }

    @CommandHandler
    void decide(CorrectFact command) {
        refuseIfRetracted();
        apply(new FactCorrected(command.incident(), command.fact(), command.reason()));
    }

    @CommandHandler
    void decide(RetractFact command) {
        refuseIfRetracted();
        apply(new FactRetracted(command.incident(), command.id(), command.reason()));
    }

    private void refuseIfRetracted() {
        if (retracted) {
            throw new RuleBroken(Rule.FACT_RETRACTED, "This fact was retracted: record a new one instead.");
        }
    }

    @EventSourcingHandler
    void evolve(FactRecorded event) {
        stream = event.stream();
    }

    @EventSourcingHandler
    void evolve(FactRetracted event) {
        retracted = true;
    }
}
