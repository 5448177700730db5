package io.factline.query.operations;

import io.factline.operations.ProjectionState;
import io.factline.operations.ProjectionStatus;
import io.factline.operations.ProjectionStatus.Lag;
import io.factline.query.view.Projection;
import io.factline.query.view.ProjectionWatch;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The health of the projections, each by its name. Degraded is not down: it answers, and a balancer that took it away would
 * take away what still can be read.
 */
@Configuration(proxyBeanMethods = false)
class ProjectionsHealth {

    /** What answers, but not with all that is recorded. */
    static final Status DEGRADED = new Status("DEGRADED");

    private static final Duration LAG_MAX = Duration.ofSeconds(10);

    /** Its name makes it {@code projections}. */
    @Bean
    HealthContributor projectionsHealthContributor(ProjectionWatch watch) {
        return CompositeHealthContributor.fromMap(
                watch.projections().stream()
                        .collect(Collectors.toMap(Projection::name, Function.identity(), (one, _) -> one)),
                projection -> (HealthIndicator) () -> health(projection, watch));
    }

    private static Health health(Projection projection, ProjectionWatch watch) {
        ProjectionStatus status;
        try {
            status = watch.status(projection);
        } catch (DataAccessException | TransactionException away) {
            return Health.down()
                    .withDetail("error", away.getClass().getSimpleName())
                    .build();
        }
        Health.Builder health = Health.status(of(status))
                .withDetail("state", status.state().code())
                .withDetail("head", status.head())
                .withDetail("parked", status.parked().size());
        Lag lag = status.lag();
        if (status.position() != null && lag != null) {
            health.withDetail("position", status.position())
                    .withDetail("lag", lag.events())
                    .withDetail("lagTime", lag.time().toString());
        }
        return health.build();
    }

    private static Status of(ProjectionStatus status) {
        Lag lag = status.lag();
        if (status.state() == ProjectionState.WAITING) {
            return Status.DOWN;
        }
        boolean whole = lag != null
                && lag.time().compareTo(LAG_MAX) <= 0
                && status.parked().isEmpty();
        return whole ? Status.UP : DEGRADED;
    }
}
