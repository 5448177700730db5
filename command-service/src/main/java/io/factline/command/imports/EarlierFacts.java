package io.factline.command.imports;

import io.factline.command.incident.Incidents;
import io.factline.command.record.RecordLog;
import io.factline.fact.Access;
import io.factline.fact.External;
import io.factline.fact.ExternalId;
import io.factline.fact.Fact;
import io.factline.fact.FactEvent.AccessChanged;
import io.factline.fact.FactEvent.FactRecorded;
import io.factline.fact.FactEvent.FactRetracted;
import io.factline.fact.FactId;
import io.factline.fact.FactRef;
import io.factline.fact.FileRow;
import io.factline.imports.FactOutcome;
import io.factline.imports.ImportEvent.ImportReverted;
import io.factline.record.RecordedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up which facts of some rows had been recorded before. */
@Component
class EarlierFacts {

    private static final int LIVES_MAX = 100;
    private static final int AT_ONCE = 500;

    private final RecordLog log;

    EarlierFacts(RecordLog log) {
        this.log = log;
    }

    /** A fact under the id that it would have, and what would become of it. */
    record Found(Fact fact, FactOutcome outcome) {}

    /** What would become of facts, in their order. */
    List<Found> of(Incidents.@Nullable State incident, List<Fact> facts) {
        if (incident == null) {
            return facts.stream()
                    .map(fact -> new Found(fact, FactOutcome.RECORDED))
                    .toList();
        }
        Set<String> existing = log.existing(
                        facts.stream().map(fact -> stream(fact, incident)).toList())
                .keySet();
        List<Found> found = new ArrayList<>();
        for (Fact fact : facts) {
            found.add(
                    existing.contains(stream(fact, incident))
                            ? found(fact, incident)
                            : new Found(fact, FactOutcome.RECORDED));
        }
        return found;
    }

    /** Rows of which each answers what stands now, where an import of it was taken back and it got another id since. */
    List<Row> answering(Incidents.State incident, List<Row> rows) {
        Set<String> answered = rows.stream()
                .flatMap(row -> row.facts().stream())
                .flatMap(fact -> fact.relations().stream())
                .map(relation -> relation.fact().text())
                .collect(Collectors.toSet());
        Map<String, Fact> parents = new LinkedHashMap<>();
        rows.stream().flatMap(row -> row.facts().stream()).forEach(fact -> {
            if (answered.contains(id(fact).text())) {
                parents.putIfAbsent(id(fact).text(), fact);
            }
        });
        Map<FactRef, FactRef> moved = new HashMap<>();
        List<Fact> all = List.copyOf(parents.values());
        for (int begin = 0; begin < all.size(); begin += AT_ONCE) {
            List<Fact> some = all.subList(begin, Math.min(begin + AT_ONCE, all.size()));
            List<Found> found = of(incident, some);
            for (int i = 0; i < some.size(); i++) {
                moved.put(ref(some.get(i)), ref(found.get(i).fact()));
            }
        }
        return parents.isEmpty()
                ? rows
                : rows.stream().map(row -> row.answering(moved)).toList();
    }

    private static FactRef ref(Fact fact) {
        return new FactRef(id(fact).text());
    }

    private static String stream(Fact fact, Incidents.State incident) {
        return id(fact).stream(incident.id());
    }

    static FactId id(Fact fact) {
        return Objects.requireNonNull(fact.external(), "a row says where it comes from")
                .factId();
    }

    /** The id of a fact is taken for ever: what an import recorded and its reversal took back gets another life under another id. */
    private Found found(Fact fact, Incidents.State incident) {
        for (int life = 1; life <= LIVES_MAX; life++) {
            Fact candidate = life == 1 ? fact : again(fact, life);
            List<RecordedEvent> events = log.stream(stream(candidate, incident));
            if (events.isEmpty()) {
                return new Found(candidate, FactOutcome.RECORDED);
            }
            FactRecorded first = (FactRecorded) events.getFirst().event();
            boolean retracted = events.stream().anyMatch(recorded -> recorded.event() instanceof FactRetracted);
            if (!retracted) {
                return new Found(candidate, same(first, candidate, incident, events));
            }
            if (!isReverted(first.imported(), incident)) {
                return new Found(candidate, FactOutcome.RETRACTED);
            }
        }
        return new Found(fact, FactOutcome.RETRACTED);
    }

    private static Fact again(Fact fact, int life) {
        External origin = Objects.requireNonNull(fact.external());
        return fact.from(new External(
                origin.system(), new ExternalId(origin.id() + "~" + life), origin.url(), origin.sourceVersion()));
    }

    /** Of a fact that is privileged now nobody learns by trying what it said. */
    private static FactOutcome same(
            FactRecorded first, Fact candidate, Incidents.State incident, List<RecordedEvent> events) {
        Access access = first.fact().requiredAccess();
        for (RecordedEvent recorded : events) {
            access = recorded.event() instanceof AccessChanged changed ? changed.access() : access;
        }
        Fact now = candidate
                .atIntake(id(candidate), incident.zone())
                .readableBy(first.fact().requiredAccess());
        return access == Access.PRIVILEGED || now.equals(first.fact()) ? FactOutcome.KNOWN : FactOutcome.DIFFERING;
    }

    private boolean isReverted(@Nullable FileRow imported, Incidents.State incident) {
        return imported != null
                && log.stream(imported.id().stream(incident.id())).stream()
                        .anyMatch(recorded -> recorded.event() instanceof ImportReverted);
    }
}
