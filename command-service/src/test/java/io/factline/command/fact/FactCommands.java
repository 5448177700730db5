package io.factline.command.fact;

import io.factline.command.Given;
import io.factline.fact.Access;
import io.factline.fact.External;
import io.factline.fact.ExternalId;
import io.factline.fact.FactCommand;
import io.factline.fact.FactCommand.AttachSource;
import io.factline.fact.FactCommand.ChangeAccess;
import io.factline.fact.FactCommand.ChangeStanding;
import io.factline.fact.FactCommand.CorrectFact;
import io.factline.fact.FactCommand.DisputeFact;
import io.factline.fact.FactCommand.FollowSource;
import io.factline.fact.FactCommand.RetractFact;
import io.factline.fact.FactCommand.SettleDispute;
import io.factline.fact.FactCommand.TellFact;
import io.factline.fact.Standing;
import io.factline.fact.ToldTo;
import io.factline.record.Term;
import io.factline.record.Words;
import java.util.List;

/** One command of each type that is about a fact on our record, each of which a claimed and internal fact allows. */
final class FactCommands {

    private static final Words REASON = new Words("Because.");

    private FactCommands() {}

    static List<FactCommand> all() {
        return List.of(
                new CorrectFact(Given.INCIDENT, Given.factForWhoever("Checkout is slow."), REASON),
                new FollowSource(
                        Given.INCIDENT,
                        Given.factForWhoever("Checkout is slow."),
                        new External(new Term("pagerduty"), new ExternalId("P-1"), null, 2L)),
                new RetractFact(Given.INCIDENT, Given.FACT, REASON),
                new TellFact(Given.INCIDENT, Given.FACT, Given.telling(ToldTo.CUSTOMERS)),
                new DisputeFact(Given.INCIDENT, Given.FACT, REASON),
                new SettleDispute(Given.INCIDENT, Given.FACT, REASON),
                new ChangeStanding(Given.INCIDENT, Given.FACT, Standing.RUMOURED, REASON),
                new ChangeAccess(Given.INCIDENT, Given.FACT, Access.OPEN, REASON),
                new AttachSource(Given.INCIDENT, Given.FACT, Given.source("A paper")));
    }
}
