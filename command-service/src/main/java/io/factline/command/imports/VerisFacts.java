package io.factline.command.imports;

import io.factline.command.imports.VerisRecord.Dated;
import io.factline.fact.AttackDetail.ExposureBegan;
import io.factline.fact.Attributes;
import io.factline.fact.CommunicationDetail.Disclosed;
import io.factline.fact.External;
import io.factline.fact.ExternalId;
import io.factline.fact.Fact;
import io.factline.fact.FactDetail;
import io.factline.fact.OperationsDetail.Contained;
import io.factline.fact.OperationsDetail.Discovered;
import io.factline.fact.Quantity;
import io.factline.fact.Source;
import io.factline.fact.Standing;
import io.factline.incident.OpenIncident;
import io.factline.record.Term;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes facts of a VERIS record. What it only brackets stays a bracket: no moment is computed that nobody wrote. */
final class VerisFacts {

    private static final Term SYSTEM = new Term("veris");
    private static final String INCIDENT = "/timeline/incident";
    private static final String NOTIFICATION = "/plus/timeline/notification";

    private final VerisRecord record;
    private final Asked asked;
    private final VerisVictim victim;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Source> sources;
    private final Standing standing;
    private final @Nullable Dated began;
    private final @Nullable Dated notified;
    private final @Nullable Instant modified;

    VerisFacts(VerisRecord record, Asked asked) {
        this.record = record;
        this.asked = asked;
        this.victim = new VerisVictim(record);
        this.sources = VerisSources.of(record);
        this.standing = standing();
        this.began = record.date(INCIDENT);
        this.notified = record.date(NOTIFICATION);
        this.modified = record.written("/plus/modified");
        Instant created = record.written("/plus/created");
        record.requireBefore(began, created, INCIDENT);
        record.requireBefore(notified, created, NOTIFICATION);
    }

    /** What VERIS calls confirmed has a source that stands for it; what it is not sure of is claimed. */
    private Standing standing() {
        String confidence = record.text("/confidence");
        boolean sure = confidence == null || confidence.equals("High") || confidence.equals("Medium");
        boolean confirmed = "Confirmed".equals(record.text("/security_incident"));
        return confirmed && sure && !sources.isEmpty() ? Standing.CONFIRMED : Standing.CLAIMED;
    }

    Row row(long number, String raw) {
        if (began == null) {
            record.problem("incident-date-missing", INCIDENT, "Nothing says when it happened: nothing was recorded.");
            return new Row(number, raw, List.of(), record.problems(), null);
        }
        ZoneId zone = asked.zone();
        if (zone == null) {
            record.problem(
                    "zone-missing",
                    INCIDENT,
                    "The time \"" + began.text() + "\" says of no zone: choose one for the whole file.");
            return new Row(number, raw, List.of(), record.problems(), null);
        }
        if (record.text(INCIDENT + "/time") != null) {
            record.problem(
                    "time-without-zone",
                    INCIDENT + "/time",
                    "Nobody knows of which zone this time is: only the day was kept.");
        }
        exposed(began);
        discovered(began);
        contained(began);
        disclosed(began);
        records(began);
        losses(began);
        OpenIncident opens = asked.opens() ? victim.opening(began, zone) : null;
        return new Row(number, raw, facts, record.problems(), opens);
    }

    private void exposed(Dated when) {
        String summary = record.text("/summary");
        if (summary == null) {
            record.problem("summary-missing", "/summary", "The record says nothing in words.");
        }
        List<Quantity> quantities = new ArrayList<>();
        took("timeToCompromise", "/timeline/compromise", quantities);
        took("timeToExfiltration", "/timeline/exfiltration", quantities);
        List<String> actions = record.names("/action");
        List<String> assets = record.at("/asset/assets")
                .valueStream()
                .map(asset -> asset.path("variety").asString(""))
                .filter(asset -> !asset.isBlank())
                .distinct()
                .toList();
        ExposureBegan detail = new ExposureBegan(
                actions.isEmpty() ? null : new Term(actions.getFirst()),
                assets.isEmpty() ? null : new Words(String.join(", ", assets)));
        add("exposure", when.text(), summary == null ? victim.title() + "." : summary, detail, quantities);
    }

    private void took(String name, String pointer, List<Quantity> quantities) {
        VerisDuration duration = VerisDuration.of(record, pointer);
        if (duration != null && duration.value() != null) {
            quantities.add(VerisNumbers.quantity(name, duration.value(), duration.unit(), null, null));
        }
    }

    private void discovered(Dated when) {
        VerisDuration duration = VerisDuration.of(record, "/timeline/discovery");
        List<String> by = record.names("/discovery_method");
        boolean known = !by.isEmpty() && !by.contains("unknown");
        if (duration == null && !known) {
            return;
        }
        String method = known ? String.join(", ", by.stream().map(this::method).toList()) : null;
        boolean bounded = notified != null && !notified.last().isBefore(when.first());
        if (bounded && duration != null && notified != null) {
            bounded = !when.first()
                    .atStartOfDay()
                    .plusSeconds(duration.leastSeconds())
                    .toLocalDate()
                    .isAfter(notified.last());
            if (!bounded) {
                record.problem(
                        "notified-before-discovered",
                        "/timeline/discovery",
                        "It was made known before it can have been discovered: both were kept as they are written.");
            }
        }
        List<Quantity> quantities = new ArrayList<>();
        took("timeToDiscovery", "/timeline/discovery", quantities);
        add(
                "discovery",
                bounded && notified != null ? between(when, notified.text()) : byTheRecord(when),
                victim.organisation() + " learned of it" + (method == null ? "." : ": " + method + "."),
                new Discovered(method == null ? null : new Words(method), null),
                quantities);
    }

    private String method(String way) {
        List<String> varieties = record.texts("/discovery_method/" + way + "/variety");
        return varieties.isEmpty() ? way : way + " (" + String.join(", ", varieties) + ")";
    }

    private void contained(Dated when) {
        if (VerisDuration.of(record, "/timeline/containment") != null) {
            List<Quantity> quantities = new ArrayList<>();
            took("timeToContainment", "/timeline/containment", quantities);
            add("containment", byTheRecord(when), "It was contained.", new Contained(null, null), quantities);
        }
    }

    private void disclosed(Dated when) {
        if (notified == null) {
            return;
        }
        if (notified.last().isBefore(when.first())) {
            record.problem(
                    "notified-before-incident",
                    NOTIFICATION,
                    "It was made known before it began: both were kept as they are written.");
        }
        add(
                "notification",
                notified.text(),
                "It was made known what happened at " + victim.organisation() + ".",
                new Disclosed(null, null, null),
                List.of());
    }

    private void records(Dated when) {
        VerisNumbers records = VerisNumbers.records(record);
        if (!records.quantities().isEmpty()) {
            boolean told = notified != null && !notified.last().isBefore(when.first());
            add(
                    "records",
                    told && notified != null ? notified.text() : byTheRecord(when),
                    records.summary(),
                    records.estimate(),
                    records.quantities());
        }
    }

    private void losses(Dated when) {
        VerisNumbers losses = VerisNumbers.losses(record);
        if (!losses.quantities().isEmpty()) {
            add("loss", byTheRecord(when), losses.summary(), losses.estimate(), losses.quantities());
        }
    }

    /** It had happened when the record was last written. */
    private String byTheRecord(Dated when) {
        boolean behind = modified != null
                && !modified.atZone(ZoneOffset.UTC)
                        .toLocalDate()
                        .isBefore(when.last().plusDays(1));
        return between(when, behind ? String.valueOf(modified) : "");
    }

    private static String between(Dated begin, String end) {
        return begin.text().equals(end) ? end : "[" + begin.text() + ".." + end + "]";
    }

    private void add(String part, String occurred, String summary, FactDetail detail, List<Quantity> quantities) {
        facts.add(new Fact(
                null,
                new Words(summary),
                WrittenTime.of(occurred),
                asked.zone(),
                List.of(),
                standing,
                null,
                null,
                null,
                List.of(),
                List.of(),
                quantities,
                sources,
                List.of(),
                new External(SYSTEM, new ExternalId(record.id().toLowerCase(Locale.ROOT) + ":" + part), null, null),
                part.equals("exposure") ? attributes() : null,
                detail));
    }

    /** What people of VERIS ask for first. */
    private Attributes attributes() {
        ObjectNode object = JsonMapper.shared().createObjectNode();
        for (String four : List.of("actor", "action", "attribute")) {
            List<String> names = record.names("/" + four);
            if (!names.isEmpty()) {
                names.forEach(object.putArray("veris." + four)::add);
            }
        }
        return Attributes.of(object);
    }
}
