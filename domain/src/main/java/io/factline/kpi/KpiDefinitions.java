package io.factline.kpi;

import static io.factline.kpi.KpiDefinition.Unit.DAYS;
import static io.factline.kpi.KpiDefinition.Unit.HOURS;
import static io.factline.kpi.KpiDefinition.Unit.MINUTES;

import io.factline.fact.AttackDetail.BlackMarketEmerged;
import io.factline.fact.AttackDetail.ExposureBegan;
import io.factline.fact.CommunicationDetail.ApologyIssued;
import io.factline.fact.CommunicationDetail.Disclosed;
import io.factline.fact.CommunicationDetail.PromiseMade;
import io.factline.fact.CommunicationDetail.PromiseResolved;
import io.factline.fact.CommunicationDetail.RumourCirculated;
import io.factline.fact.CommunicationDetail.RumourCorrected;
import io.factline.fact.CommunicationDetail.ThirdPartyReported;
import io.factline.fact.CustomersDetail.CompensationOffered;
import io.factline.fact.CustomersDetail.ContactChannelSaturated;
import io.factline.fact.CustomersDetail.RemediationOffered;
import io.factline.fact.CustomersDetail.Saturation;
import io.factline.fact.FactDetail;
import io.factline.fact.LegalDetail.PartyNotified;
import io.factline.fact.MarketDetail.CommentaryPublished;
import io.factline.fact.OperationsDetail.Contained;
import io.factline.fact.OperationsDetail.DecisionMade;
import io.factline.fact.OperationsDetail.DeterminationMade;
import io.factline.fact.OperationsDetail.Discovered;
import io.factline.fact.OperationsDetail.Extent;
import io.factline.fact.OperationsDetail.ImpactEstimated;
import io.factline.fact.OperationsDetail.Restoration;
import io.factline.fact.OperationsDetail.RootCauseIdentified;
import io.factline.fact.OperationsDetail.ServiceDegraded;
import io.factline.fact.OperationsDetail.ServiceRestored;
import io.factline.fact.OperationsDetail.WarningRaised;
import io.factline.fact.RelationKind;
import io.factline.kpi.KpiDefinition.Anchor;
import io.factline.kpi.KpiDefinition.Edge;
import io.factline.kpi.KpiDefinition.Per;
import io.factline.kpi.KpiDefinition.Pick;
import io.factline.kpi.KpiDefinition.Unit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every KPI, as data. What the columns mean is in {@code docs/reference/kpis.md}. */
public final class KpiDefinitions {

    /** All of them, in the order in which they are answered. */
    public static final List<KpiDefinition> ALL = Stream.of(exposures(), operations(), words(), answers())
            .flatMap(List::stream)
            .toList();

    /** The types of which every visible fact counts, and not only the first and the last of each facet. */
    public static final Set<String> TYPES_READ_WHOLE = names(List.of(
            PartyNotified.class,
            RumourCirculated.class,
            RumourCorrected.class,
            PromiseMade.class,
            PromiseResolved.class,
            ImpactEstimated.class,
            CommentaryPublished.class));

    /**
     * The relations of which the facts on both sides count, whatever their types: by them self-corrections and revised
     * estimates are found.
     */
    public static final Set<RelationKind> RELATIONS_READ_WHOLE =
            Set.of(RelationKind.CORRECTS, RelationKind.SUPERSEDES, RelationKind.REVISES);

    private KpiDefinitions() {}

    /** The definition that a key names; none where there is no such measure, or it knows no kinds. */
    public static Optional<KpiDefinition> named(KpiKey key) {
        return ALL.stream().filter(definition -> definition.isNamed(key)).findFirst();
    }

    private static List<KpiDefinition> exposures() {
        Anchor exposed = first(ExposureBegan.class);
        return List.of(
                exposure("publicExposureGap", "Public exposure gap", exposed, first(Disclosed.class)),
                exposure("dwellTime", "Dwell time", exposed, first(Discovered.class)),
                exposure("exposureDuration", "Exposure duration", exposed, last(Contained.class, full())),
                exposure(
                        "exposureToBlackMarket", "Exposure to black market", exposed, first(BlackMarketEmerged.class)));
    }

    private static List<KpiDefinition> operations() {
        Anchor degraded = first(ServiceDegraded.class);
        Anchor discovered = first(Discovered.class);
        Anchor ended = new Anchor(Pick.LAST, ServiceDegraded.class.getSimpleName(), null, Edge.END, false);
        return List.of(
                plain("degradationToDetection", "Degradation to detection", degraded, discovered, MINUTES),
                plain(
                        "missedWarningWindow",
                        "Missed-warning window",
                        first(WarningRaised.class, "false"),
                        discovered,
                        DAYS),
                plain("timeToContain", "Time to contain", discovered, last(Contained.class, full()), HOURS, DAYS),
                plain("timeToRestore", "Time to restore", degraded, first(ServiceRestored.class), MINUTES, HOURS),
                plain(
                        "timeToFullRestore",
                        "Time to full restore",
                        degraded,
                        first(ServiceRestored.class, Restoration.FULL.code()),
                        MINUTES,
                        HOURS),
                plain("degradationDuration", "Degradation lasted", degraded, ended, MINUTES, HOURS),
                plain(
                        "timeToRootCause",
                        "Time to root cause",
                        discovered,
                        first(RootCauseIdentified.class),
                        HOURS,
                        DAYS));
    }

    private static List<KpiDefinition> words() {
        Anchor discovered = first(Discovered.class);
        Anchor disclosed = first(Disclosed.class);
        Anchor aware = first(DeterminationMade.class, "aware");
        return List.of(
                plain("disclosureDelay", "Disclosure delay", discovered, disclosed, DAYS),
                plain("confirmationToDisclosure", "Confirmation to disclosure", aware, disclosed, DAYS),
                signed("othersToldItFirstBy", "Others told it first by", first(ThirdPartyReported.class), disclosed),
                signed("timeToApology", "Time to apology", disclosed, first(ApologyIssued.class)),
                signed("timeToRemediation", "Time to remedy", disclosed, first(RemediationOffered.class)),
                signed("timeToCompensation", "Time to compensation", disclosed, first(CompensationOffered.class)),
                new KpiDefinition(
                        new KpiKey("blackMarketToDisclosure"),
                        "Black market to disclosure",
                        first(BlackMarketEmerged.class),
                        disclosed,
                        null,
                        true,
                        null,
                        List.of(DAYS)),
                new KpiDefinition(
                        new KpiKey("notificationLag"),
                        "Notification lag",
                        discovered,
                        first(PartyNotified.class),
                        Per.AUDIENCE,
                        false,
                        null,
                        List.of(HOURS, DAYS)));
    }

    private static List<KpiDefinition> answers() {
        Anchor decided = first(DecisionMade.class);
        Anchor rumour = new Anchor(Pick.FIRST, RumourCirculated.class.getSimpleName(), null, Edge.BEGIN, true);
        return List.of(
                plain(
                        "contactSaturation",
                        "Contact saturation",
                        first(ContactChannelSaturated.class, Saturation.SATURATED.code()),
                        first(ContactChannelSaturated.class, Saturation.RECOVERED.code()),
                        HOURS,
                        DAYS),
                plain("knownToDecided", "Known to decided", first(Discovered.class), decided, HOURS, DAYS),
                signed("decidedToTold", "Decided to told", decided, first(Disclosed.class)),
                linked(
                        "rumourCorrection",
                        "Rumour correction",
                        rumour,
                        first(RumourCorrected.class),
                        RelationKind.DEBUNKS,
                        HOURS),
                linked(
                        "promiseResolution",
                        "Promise resolution",
                        first(PromiseMade.class),
                        first(PromiseResolved.class),
                        RelationKind.RESOLVES,
                        DAYS));
    }

    private static KpiDefinition exposure(String key, String title, Anchor from, Anchor to) {
        return new KpiDefinition(new KpiKey(key), title, from, to, Per.EXPOSURE_KIND, false, null, List.of(DAYS));
    }

    private static KpiDefinition plain(String key, String title, Anchor from, Anchor to, Unit... units) {
        return new KpiDefinition(new KpiKey(key), title, from, to, null, false, null, List.of(units));
    }

    private static KpiDefinition signed(String key, String title, Anchor from, Anchor to) {
        return new KpiDefinition(new KpiKey(key), title, from, to, null, true, null, List.of(HOURS, DAYS));
    }

    private static KpiDefinition linked(
            String key, String title, Anchor from, Anchor to, RelationKind relation, Unit unit) {
        return new KpiDefinition(new KpiKey(key), title, from, to, null, false, relation, List.of(unit));
    }

    private static Anchor first(Class<? extends FactDetail> type) {
        return first(type, null);
    }

    private static Anchor first(Class<? extends FactDetail> type, @Nullable String facet) {
        return new Anchor(Pick.FIRST, type.getSimpleName(), facet, Edge.BEGIN, false);
    }

    private static Anchor last(Class<? extends FactDetail> type, String facet) {
        return new Anchor(Pick.LAST, type.getSimpleName(), facet, Edge.BEGIN, false);
    }

    private static String full() {
        return Extent.FULL.code();
    }

    private static Set<String> names(List<Class<? extends FactDetail>> types) {
        return types.stream().map(Class::getSimpleName).collect(Collectors.toUnmodifiableSet());
    }
}
