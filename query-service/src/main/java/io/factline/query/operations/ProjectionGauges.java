package io.factline.query.operations;

import io.factline.operations.ProjectionStatus;
import io.factline.operations.ProjectionStatus.RunningRebuild;
import io.factline.query.view.Projection;
import io.factline.query.view.ProjectionWatch;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Figures of the projections for whoever measures, each tagged by the projection; what is not known is not a number. */
@Component
class ProjectionGauges implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionGauges.class);

    private final ProjectionWatch watch;

    ProjectionGauges(ProjectionWatch watch) {
        this.watch = watch;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Projection projection : watch.projections()) {
            Glance glance = new Glance(projection, watch);
            add(
                    registry,
                    glance,
                    "position",
                    "Up to which position the projection knows the record",
                    status -> status.position() == null ? Double.NaN : status.position());
            add(
                    registry,
                    glance,
                    "lag.events",
                    "Events that the projection does not show yet",
                    status -> status.lag() == null ? Double.NaN : status.lag().events());
            add(
                    registry,
                    glance,
                    "lag.seconds",
                    "Since the oldest of them was recorded",
                    status -> status.lag() == null
                            ? Double.NaN
                            : status.lag().time().toSeconds());
            add(
                    registry,
                    glance,
                    "parked",
                    "Incidents of which not all is shown",
                    status -> status.parked().size());
            addRebuild(
                    registry,
                    glance,
                    "position",
                    "Position that a generation which is being filled has reached",
                    RunningRebuild::position);
            addRebuild(registry, glance, "of", "Last position that it has to reach", RunningRebuild::of);
            addRebuild(registry, glance, "rate", "Events a second since it was begun", RunningRebuild::eventsPerSecond);
        }
    }

    private static void addRebuild(
            MeterRegistry registry,
            Glance glance,
            String name,
            String description,
            ToDoubleFunction<RunningRebuild> figure) {
        add(
                registry,
                glance,
                "rebuild." + name,
                description,
                status -> status.rebuild() == null ? Double.NaN : figure.applyAsDouble(status.rebuild()));
    }

    private static void add(
            MeterRegistry registry,
            Glance glance,
            String name,
            String description,
            ToDoubleFunction<ProjectionStatus> figure) {
        Gauge.builder("factline.projection." + name, glance, one -> {
                    ProjectionStatus status = one.status();
                    return status == null ? Double.NaN : figure.applyAsDouble(status);
                })
                .description(description)
                .tag("projection", glance.projection.name())
                .strongReference(true)
                .register(registry);
    }

    /** All figures of one measurement come of one look at the database. */
    private static final class Glance {

        private static final Duration FRESH = Duration.ofSeconds(1);

        private final Projection projection;
        private final ProjectionWatch watch;
        private @Nullable ProjectionStatus seen;
        private long seenAt;

        Glance(Projection projection, ProjectionWatch watch) {
            this.projection = projection;
            this.watch = watch;
            this.seenAt = System.nanoTime() - FRESH.toNanos();
        }

        /** Null where the database does not answer. */
        synchronized @Nullable ProjectionStatus status() {
            if (System.nanoTime() - seenAt >= FRESH.toNanos()) {
                seen = look();
                seenAt = System.nanoTime();
            }
            return seen;
        }

        private @Nullable ProjectionStatus look() {
            try {
                return watch.status(projection);
            } catch (DataAccessException | TransactionException away) {
                LOG.debug("The figures of {} could not be read", projection.name(), away);
                return null;
            }
        }
    }
}
