package io.factline.ui.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factline.account.Role;
import io.factline.fact.FactId;
import io.factline.incident.IncidentKey;
import io.factline.incident.IncidentRef;
import io.factline.incident.IncidentSummary;
import io.factline.incident.LinkKind;
import io.factline.incident.OpenIncident;
import io.factline.kpi.AnchorSide;
import io.factline.kpi.KpiKey;
import io.factline.problem.Rule;
import io.factline.record.Reason;
import io.factline.record.Term;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import io.factline.timeline.AskedCutoffs;
import io.factline.timeline.TimelineEntry;
import io.factline.ui.remote.Refusal;
import io.factline.ui.remote.Services;
import io.factline.ui.remote.SignedIn;
import io.factline.ui.start.DemoSteps.Step;
import io.factline.ui.story.RunningFactline;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.RestClientException;

/** Wherever the recording of the demo is cut, taking all of its steps again records the rest, and nothing twice. */
@RunningFactline
class DemoStepsTest {

    private static final IncidentRef BREACH = new IncidentRef("target-2013-breach");
    private static final IncidentRef OUTAGE = new IncidentRef("target-2014-checkout-outage");
    private static final FactId RETRACTED = new FactId("T13-002");

    @Autowired
    private Services services;

    private int probes;

    @Test
    void aDemoThatIsCutAgainAndAgainIsCompleteInTheEndAndOverrulesNobody() {
        DemoSteps demo = new DemoSteps(as(new UUID(0, 13), "demo"));
        int length = demo.all().size();
        for (int cut = 2; cut < length; cut += 3) {
            demo.all().subList(0, cut).forEach(Step::take);
        }
        demo.all().forEach(Step::take);
        IncidentSummary breach = shown(BREACH);
        IncidentSummary outage = shown(OUTAGE);
        assertThat(breach.version()).as("opened, pins, duties, closed").isEqualTo(1 + 2 + 5 + 1);
        assertThat(breach.facts()).isEqualTo(100);
        assertThat(outage.version()).as("opened, link, pin, duty, closed").isEqualTo(1 + 1 + 1 + 1 + 1);
        assertThat(outage.facts()).isEqualTo(40);

        Services.AsUser person = as(new UUID(0, 14), "ui");
        person.incidentCommands().unpin(BREACH, new KpiKey("disclosureDelay"), AnchorSide.FROM);
        person.incidentCommands().unlink(OUTAGE, LinkKind.REKINDLES, BREACH);
        person.incidentCommands().reopen(OUTAGE, why(), null);
        person.factCommands().retract(BREACH, RETRACTED, why(), "\"1\"", null);
        person.incidentCommands().lock(BREACH, why(), null);

        demo.all().forEach(Step::take);

        IncidentSummary left = shown(BREACH);
        assertThat(left.version()).isEqualTo(breach.version() + 2);
        assertThat(left.pins())
                .singleElement()
                .satisfies(pin -> assertThat(pin.kpi().text()).isEqualTo("confirmationToDisclosure"));
        assertThat(left.locked()).isTrue();
        TimelineEntry retracted = person.timelines().fact(BREACH, RETRACTED, AskedCutoffs.NONE, null, null);
        assertThat(retracted.version()).isEqualTo(2);
        assertThat(shown(OUTAGE).version()).isEqualTo(outage.version() + 2);
        assertThat(shown(OUTAGE).closed()).isNull();

        DemoSteps stranger = new DemoSteps(as(new UUID(0, 15), "demo"));
        assertThatThrownBy(() -> stranger.all().forEach(Step::take))
                .as("the demo of another account")
                .isInstanceOfSatisfying(
                        RestClientException.class,
                        e -> assertThat(Refusal.of(e))
                                .hasValueSatisfying(
                                        problem -> assertThat(problem.code()).isEqualTo(Rule.KEY_TAKEN.code())));
    }

    private static Reason why() {
        return new Reason(new Words("A person decided so."));
    }

    private Services.AsUser as(UUID account, String client) {
        return services.as(new SignedIn(account, "somebody", Set.of(Role.EDITOR)), client);
    }

    /** As it is after everything that was written before, of which the next event of all is the proof. */
    private IncidentSummary shown(IncidentRef incident) {
        Services.AsUser reader = as(new UUID(0, 16), "ui");
        long position = reader.incidentCommands()
                .open(
                        new OpenIncident(
                                null,
                                new IncidentKey("behind-the-demo-" + ++probes),
                                new Words("Behind the demo"),
                                new Words("Nobody"),
                                new Term("outage"),
                                null,
                                List.of(),
                                ZoneId.of("UTC"),
                                new WrittenTime("2014"),
                                true,
                                null),
                        null)
                .position();
        return reader.incidents().one(incident, AskedCutoffs.NONE, position, "wait=30");
    }
}
