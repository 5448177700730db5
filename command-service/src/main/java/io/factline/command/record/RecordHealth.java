package io.factline.command.record;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the record can be reached: the component {@code record} of the health. */
@Component("recordHealthIndicator")
class RecordHealth implements HealthIndicator {

    private static final int SECONDS = 2;

    private final DataSource database;

    RecordHealth(@CommandDatabase DataSource database) {
        this.database = database;
    }

    @Override
    public Health health() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS)
                    ? Health.up().build()
                    : Health.down().build();
        } catch (SQLException away) {
            return Health.down()
                    .withDetail("error", away.getClass().getSimpleName())
                    .build();
        }
    }
}
