package io.factline.query.view;

import io.factline.operations.ProjectionState;
import io.factline.operations.ProjectionStatus;
import io.factline.operations.ProjectionStatus.Lag;
import io.factline.operations.ProjectionStatus.RunningRebuild;
import io.factline.query.record.LogReader;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.stereotype.Component;

/** How the projections are, read from the database: what another process fills is seen, too. */
@Component
public class ProjectionWatch {

    private final Views views;
    private final Generations generations;
    private final LogReader log;

    ProjectionWatch(Views views, Generations generations, LogReader log) {
        this.views = views;
        this.generations = generations;
        this.log = log;
    }

    /** All projections, by name. */
    public List<Projection> projections() {
        return views.projections();
    }

    /** How a projection is at this moment. Of what it parked, only the position of the incident is known here, not its key. */
    public ProjectionStatus status(Projection projection) {
        try {
            return look(projection);
        } catch (BadSqlGrammarException gone) {
            // another generation took the place of ours in between
            views.check();
            return look(projection);
        }
    }

    private ProjectionStatus look(Projection projection) {
        Optional<Generation> served = views.served(projection);
        Long position = served.map(generations::position).orElse(null);
        // after the position, so that no view is ahead of the log
        long head = log.exists() ? log.head() : -1;
        Optional<RunningRebuild> rebuild = log.exists() ? rebuild(projection, head) : Optional.empty();
        return new ProjectionStatus(
                projection.name(),
                generations.version(projection),
                served.map(Generation::number).orElse(null),
                position,
                head,
                position == null ? null : lag(position, head),
                state(served.isPresent(), rebuild.isPresent()),
                rebuild.orElse(null),
                served.map(generations::parked).orElse(List.of()));
    }

    private static ProjectionState state(boolean serving, boolean filling) {
        if (serving) {
            return filling ? ProjectionState.REBUILDING : ProjectionState.SERVING;
        }
        return filling ? ProjectionState.FILLING : ProjectionState.WAITING;
    }

    private Lag lag(long position, long head) {
        if (head <= position) {
            return new Lag(0, Duration.ZERO);
        }
        @Nullable Instant oldest = log.recordedAt(position + 1).orElse(null);
        Duration time = oldest == null ? Duration.ZERO : Duration.between(oldest, Instant.now());
        return new Lag(head - position, time.isNegative() ? Duration.ZERO : time.truncatedTo(ChronoUnit.SECONDS));
    }

    private Optional<RunningRebuild> rebuild(Projection projection, long head) {
        return generations
                .filling(projection)
                .map(filling -> new RunningRebuild(
                        filling.position(),
                        Math.max(head, filling.position()),
                        Math.round((filling.position() + 1) / Math.max(filling.seconds(), 0.1)),
                        filling.startedAt()));
    }
}
