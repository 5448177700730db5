package io.factline.kpi;

import static io.factline.kpi.Details.APOLOGY;
import static io.factline.kpi.Details.BLACK_MARKET;
import static io.factline.kpi.Details.DEGRADED;
import static io.factline.kpi.Details.DENIAL;
import static io.factline.kpi.Details.DISCLOSED;
import static io.factline.kpi.Details.DISCOVERED;
import static io.factline.kpi.Details.ESTIMATE;
import static io.factline.kpi.Details.NOTICE;
import static io.factline.kpi.Details.RUMOUR;
import static io.factline.kpi.Details.comment;
import static io.factline.kpi.Details.contained;
import static io.factline.kpi.Details.exposure;
import static io.factline.kpi.Details.warning;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.fact.Audience;
import io.factline.fact.Fact;
import io.factline.fact.FactDetail;
import io.factline.fact.FactId;
import io.factline.fact.MarketDetail.Valence;
import io.factline.fact.OperationsDetail.Extent;
import io.factline.fact.RelationKind;
import io.factline.fact.Standing;
import io.factline.kpi.KpiDefinition.Edge;
import io.factline.timeline.Candidate;
import io.factline.timeline.Known;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All KPIs come out the same from the few facts that can be an anchor or stand in a list. */
class NarrowedKpisTest {

    private static final int CRISES = 200;
    private static final int FACTS = 60;

    private static final List<FactDetail> DETAILS = List.of(
            DISCOVERED,
            DISCLOSED,
            APOLOGY,
            DEGRADED,
            BLACK_MARKET,
            RUMOUR,
            DENIAL,
            ESTIMATE,
            NOTICE,
            exposure("capture"),
            exposure("malware"),
            contained(Extent.FULL),
            contained(Extent.PARTIAL),
            warning(false),
            comment(Valence.MIXED));

    private static final List<String> TIMES = List.of(
            "2013-12-%02d", "2013-12-%02dT09", "[2013-12-%02d..]", "[..2013-12-%02d]", "2013-12-%02d/2013-12-28");

    private static final List<Standing> STANDINGS =
            List.of(Standing.CONFIRMED, Standing.CONFIRMED, Standing.CLAIMED, Standing.RUMOURED, Standing.OPINION);

    static IntStream seeds() {
        return IntStream.range(0, CRISES);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingDependsOnFactsThatWinNothing(int seed) {
        List<Fact> facts = facts(new Random(seed));
        Known known = crisis(facts).known();
        Set<FactId> needed = needed(known);
        known.incident().pins().forEach(pin -> needed.add(pin.fact()));
        addSame(known, needed);
        List<Fact> few = facts.stream()
                .filter(fact -> needed.contains(fact.requiredId()))
                .toList();

        Kpis all = new Kpis(known);
        Kpis narrowed = crisis(few).kpis();

        assertThat(few).hasSizeLessThan(facts.size());
        assertThat(narrowed.values()).isEqualTo(all.values());
        assertThat(narrowed.promises()).isEqualTo(all.promises());
        assertThat(narrowed.impactRevisions()).isEqualTo(all.impactRevisions());
        assertThat(narrowed.commentary()).isEqualTo(all.commentary());
        assertThat(narrowed.selfCorrections()).isEqualTo(all.selfCorrections());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aDefinitionReadsItsOwnTypesAndWhatRelationsTie(int seed) {
        List<Fact> facts = facts(new Random(seed));
        Known known = crisis(facts).known();

        for (KpiValue value : new Kpis(known).values()) {
            Set<String> types =
                    KpiDefinitions.named(value.kpi()).orElseThrow().types().collect(Collectors.toSet());
            Set<FactId> needed = tied(known);
            known.facts()
                    .filter(fact -> types.contains(fact.detail().factType()))
                    .forEach(fact -> needed.add(fact.requiredId()));
            addSame(known, needed);
            List<Fact> few = facts.stream()
                    .filter(fact -> needed.contains(fact.requiredId()))
                    .toList();
            assertThat(crisis(few).kpis().value(value.kpi())).hasValue(value);
        }
    }

    private static Crisis crisis(List<Fact> facts) {
        return Crisis.of(facts)
                .pinned("disclosureDelay", AnchorSide.FROM, "F7")
                .pinned("timeToContain", AnchorSide.TO, "F8")
                .pinned("dwellTime[malware]", AnchorSide.FROM, "F9");
    }

    /** The winners of each type and facet, the types that are read whole, and what relations tie to them. */
    private static Set<FactId> needed(Known known) {
        Set<String> types =
                KpiDefinitions.ALL.stream().flatMap(KpiDefinition::types).collect(Collectors.toSet());
        Map<String, List<Fact>> byFacet = known.anchors()
                .filter(fact -> types.contains(fact.detail().factType()))
                .collect(Collectors.groupingBy(fact -> fact.detail().factType() + Facet.of(fact.detail())));
        Set<FactId> needed = byFacet.values().stream()
                .flatMap(NarrowedKpisTest::winners)
                .collect(Collectors.toCollection(HashSet::new));
        known.facts()
                .filter(fact ->
                        KpiDefinitions.TYPES_READ_WHOLE.contains(fact.detail().factType()))
                .forEach(fact -> needed.add(fact.requiredId()));
        needed.addAll(tied(known));
        return needed;
    }

    /** Until nothing more is the same as one of them. */
    private static void addSame(Known known, Set<FactId> needed) {
        boolean grows = true;
        while (grows) {
            List<FactId> same = known.facts()
                    .flatMap(fact -> known.related(fact, RelationKind.SAME_AS)
                            .map(other -> List.of(fact.requiredId(), other.requiredId())))
                    .filter(pair -> pair.stream().anyMatch(needed::contains))
                    .flatMap(List::stream)
                    .toList();
            grows = needed.addAll(same);
        }
    }

    private static Set<FactId> tied(Known known) {
        return KpiDefinitions.RELATIONS_READ_WHOLE.stream()
                .flatMap(kind -> known.facts()
                        .flatMap(fact -> known.related(fact, kind)
                                .flatMap(other -> Stream.of(fact.requiredId(), other.requiredId()))))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<FactId> winners(Collection<Fact> facts) {
        return Arrays.stream(Edge.values())
                .flatMap(edge ->
                        Stream.of(Candidate.FIRST, Candidate.LAST).flatMap(order -> winner(facts, edge, order)));
    }

    private static Stream<FactId> winner(Collection<Fact> facts, Edge edge, Comparator<Candidate> order) {
        return facts.stream()
                .flatMap(fact -> Stream.ofNullable(edge.of(fact.occurred().in(fact.requiredZone())))
                        .map(at -> new Candidate(fact, at)))
                .min(order)
                .map(Candidate::id)
                .stream();
    }

    private static List<Fact> facts(Random random) {
        return IntStream.range(0, FACTS).mapToObj(i -> draft(i, random).fact()).toList();
    }

    private static Draft draft(int i, Random random) {
        FactDetail detail = any(DETAILS, random);
        String occurred = String.format(any(TIMES, random), 1 + random.nextInt(28));
        Draft draft = new Draft("F" + i, detail, occurred)
                .is(any(STANDINGS, random))
                .to(any(List.of(Audience.BANKS, Audience.PUBLIC), random))
                .counts("cards", random.nextInt(9), "cards");
        if (i > 0 && random.nextInt(6) == 0) {
            draft.and(any(List.of(RelationKind.values()), random), "F" + random.nextInt(i));
        }
        return draft;
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
