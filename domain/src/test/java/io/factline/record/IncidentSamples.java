package io.factline.record;

import io.factline.clock.RuleId;
import io.factline.fact.FactId;
import io.factline.incident.IncidentEvent.AnchorPinned;
import io.factline.incident.IncidentEvent.AnchorUnpinned;
import io.factline.incident.IncidentEvent.DutyAssigned;
import io.factline.incident.IncidentEvent.DutyExcluded;
import io.factline.incident.IncidentEvent.IncidentClosed;
import io.factline.incident.IncidentEvent.IncidentLinked;
import io.factline.incident.IncidentEvent.IncidentLocked;
import io.factline.incident.IncidentEvent.IncidentOpened;
import io.factline.incident.IncidentEvent.IncidentReopened;
import io.factline.incident.IncidentEvent.IncidentRestricted;
import io.factline.incident.IncidentEvent.IncidentUnlinked;
import io.factline.incident.IncidentEvent.IncidentUnlocked;
import io.factline.incident.IncidentEvent.IncidentUnrestricted;
import io.factline.incident.IncidentEvent.KeyReserved;
import io.factline.incident.IncidentId;
import io.factline.incident.IncidentKey;
import io.factline.incident.LinkKind;
import io.factline.incident.Restriction;
import io.factline.kpi.AnchorSide;
import io.factline.kpi.KpiKey;
import io.factline.kpi.Pin;
import io.factline.time.WrittenTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One event about an incident of each type, with every member filled. */
final class IncidentSamples {

    private static final IncidentId INCIDENT = IncidentId.of("019b0000-0000-7000-8000-000000000001");
    private static final IncidentId OTHER = IncidentId.of("019b0000-0000-7000-8000-000000000002");
    private static final UUID ACCOUNT = UUID.fromString("019b0000-0000-7000-8000-00000000000a");
    private static final FactId FACT = new FactId("SA-005");

    private IncidentSamples() {}

    /** One of which only some may know from its first moment on. */
    static IncidentOpened openedPrivately() {
        return opened(new Restriction(List.of(ACCOUNT, OTHER.value()), new Words("Before it is announced.")));
    }

    private static IncidentOpened opened(@Nullable Restriction restriction) {
        return new IncidentOpened(
                INCIDENT,
                new IncidentKey("target-2013-breach"),
                new Words("Target payment-card breach, 2013"),
                new Words("Target Corporation"),
                new Term("data-breach"),
                new Term("retail"),
                List.of(new Term("US"), new Term("US-MN")),
                ZoneId.of("America/Chicago"),
                new WrittenTime("2013-12-12"),
                false,
                restriction);
    }

    static List<Event> all() {
        return List.of(
                opened(null),
                new KeyReserved(INCIDENT, new IncidentKey("target-2013-breach")),
                new IncidentClosed(INCIDENT, new WrittenTime("2017-05-23")),
                new IncidentReopened(INCIDENT, new Words("There is more.")),
                new IncidentLocked(INCIDENT, new Words("Signed off by the board.")),
                new IncidentUnlocked(INCIDENT, new Words("A witness came forward.")),
                new IncidentLinked(INCIDENT, LinkKind.REKINDLES, OTHER),
                new IncidentUnlinked(INCIDENT, LinkKind.FOLLOWS_FROM, OTHER),
                new AnchorPinned(
                        INCIDENT,
                        new Pin(
                                new KpiKey("publicExposureGap[capture]"),
                                AnchorSide.TO,
                                FACT,
                                new Words("It was the first."))),
                new AnchorUnpinned(INCIDENT, new KpiKey("disclosureDelay"), AnchorSide.FROM),
                new DutyAssigned(INCIDENT, new RuleId("US-MN-IND"), new Words("It sells in Minnesota.")),
                new DutyExcluded(INCIDENT, new RuleId("EU-GDPR-33"), new Words("It sells in no member state.")),
                new IncidentRestricted(INCIDENT, List.of(ACCOUNT, OTHER.value()), new Words("Before it is announced.")),
                new IncidentUnrestricted(INCIDENT, new Words("It was announced.")));
    }
}
