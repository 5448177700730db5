package io.factline.query.timeline;

import io.factline.clock.DisclosureRules;
import io.factline.clock.HolidayCalendars;
import io.factline.kpi.KpiDefinitions;
import io.factline.query.intake.Digest;
import io.factline.record.EventJson;
import java.time.zone.ZoneRulesProvider;

/** What computed values rest on beside the record: definitions of KPIs, disclosure rules, holiday
 * calendars and the zone data of this Java. */
public final class Definitions {

    /** Differs between two builds that may compute different values from the same record. */
    public static final String DIGEST = Digest.of(EventJson.json(KpiDefinitions.ALL)
            + EventJson.json(DisclosureRules.shipped().all())
            + EventJson.json(HolidayCalendars.shipped().all())
            + ZoneRulesProvider.getVersions("UTC").lastKey());

    private Definitions() {}
}
