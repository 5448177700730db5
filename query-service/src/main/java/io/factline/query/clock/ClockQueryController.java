package io.factline.query.clock;

import io.factline.clock.ClockQueryApi;
import io.factline.clock.ClockValue;
import io.factline.clock.ClockValues;
import io.factline.clock.Clocks;
import io.factline.clock.DisclosureRule;
import io.factline.clock.DisclosureRules;
import io.factline.clock.RuleId;
import io.factline.clock.Trigger;
import io.factline.fact.LegalDetail.PartyNotified;
import io.factline.incident.IncidentRef;
import io.factline.query.timeline.Cut;
import io.factline.query.timeline.CutReader;
import io.factline.query.timeline.Definitions;
import io.factline.query.timeline.KnownReader;
import io.factline.query.timeline.Wanted;
import io.factline.query.timeline.Withheld;
import io.factline.timeline.AskedCutoffs;
import io.factline.timeline.Known;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;

/** Disclosure clocks and rules out. */
@RestController
class ClockQueryController implements ClockQueryApi {

    /** A clock starts at the first fact of its kind, and any of the notices may be the filing. */
    private static final Wanted WANTED = new Wanted(
            DisclosureRules.shipped().all().stream()
                    .flatMap(rule -> rule.triggers().stream())
                    .map(Trigger::factType)
                    .collect(Collectors.toSet()),
            Set.of(PartyNotified.class.getSimpleName()),
            Set.of(),
            Set.of());

    private static final Clocks CLOCKS = Clocks.shipped();

    private final CutReader reading;

    ClockQueryController(CutReader reading) {
        this.reading = reading;
    }

    @Override
    public ClockValues clocks(
            IncidentRef incident,
            @Nullable List<String> whatIf,
            AskedCutoffs cutoffs,
            @Nullable Long after,
            @Nullable String prefer) {
        List<RuleId> supposed = whatIf == null
                ? List.of()
                : whatIf.stream()
                        .map(id ->
                                DisclosureRules.shipped().named(new RuleId(id)).id())
                        .toList();
        return reading.readRunning(
                incident,
                cutoffs,
                after,
                prefer,
                List.of(Definitions.DIGEST, supposed),
                (cut, view) -> values(supposed, cut, view));
    }

    private static ClockValues values(List<RuleId> supposed, Cut cut, JdbcClient view) {
        Known known = new KnownReader(cut, view).read(WANTED);
        List<ClockValue> clocks = supposed.isEmpty() ? CLOCKS.ofDuties(known) : CLOCKS.supposing(supposed, known);
        return new ClockValues(
                cut.position(),
                cut.parkedAt(),
                cut.asOf(),
                cut.cutoffs(),
                Definitions.DIGEST,
                Withheld.count(cut, view),
                clocks,
                CLOCKS.unknown(known.incident()),
                CLOCKS.suggestions(known.incident()));
    }

    @Override
    public List<DisclosureRule> rules() {
        return DisclosureRules.shipped().all();
    }
}
