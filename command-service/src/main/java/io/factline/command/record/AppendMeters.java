package io.factline.command.record;

import io.factline.command.record.Append.Refusal;
import io.factline.command.record.Append.Verdict;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What an operator sees of the log: how long its transactions take, how much enters, what is refused. */
final class AppendMeters {

    private final MeterRegistry registry;
    private final Timer calls;
    private final DistributionSummary groups;
    private final Counter events;
    private final Counter repeated;

    AppendMeters(MeterRegistry registry) {
        this.registry = registry;
        calls = Timer.builder("factline.record.append")
                .description("Transactions that append to the record")
                .publishPercentileHistogram()
                .register(registry);
        groups = DistributionSummary.builder("factline.record.group")
                .description("Commands in one transaction")
                .register(registry);
        events = Counter.builder("factline.record.events")
                .description("Events appended")
                .register(registry);
        repeated = Counter.builder("factline.record.repeated")
                .description("Requests that were answered from an earlier one with the same key")
                .register(registry);
        // there from the start, so that an alert can tell none from not measured
        for (Refusal refusal : Refusal.values()) {
            refused(refusal);
        }
    }

    private Counter refused(Refusal refusal) {
        return Counter.builder("factline.record.refused")
                .description("Appends that the record refused")
                .tag("reason", refusal.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .register(registry);
    }

    /** Runs one call of {@code record.append}; one that fails is timed, too. */
    List<Verdict> measure(int commands, Supplier<List<Verdict>> call) {
        groups.record(commands);
        Timer.Sample begun = Timer.start();
        try {
            List<Verdict> verdicts = call.get();
            verdicts.forEach(this::count);
            return verdicts;
        } finally {
            begun.stop(calls);
        }
    }

    /** Watches how many wait. */
    void waiting(GroupCommit commits) {
        Gauge.builder("factline.record.waiting", commits, GroupCommit::waiting)
                .description("Commands that wait for the next transaction")
                .register(registry);
    }

    private void count(Verdict verdict) {
        if (verdict.refusal() != null) {
            refused(verdict.refusal()).increment();
        } else if (verdict.appended() != null) {
            if (verdict.appended().repeated()) {
                repeated.increment();
            } else {
                events.increment(verdict.appended().events());
            }
        }
    }
}
