package io.factline.query.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/**
 * Listens to the database on a connection of its own, and tells whoever waits that the log or a view has grown. A
 * notification that got lost with a connection is made good within a second: by then everybody is woken anyway.
 */
@Component
public class Wakeups {

    /** The log has grown. */
    public static final String LOG = "factline_record";

    /** A view has grown, or another generation of it serves. */
    public static final String VIEW = "factline_view";

    private static final Logger LOGGER = LoggerFactory.getLogger(Wakeups.class);
    private static final int SAFETY_MILLIS = 1_000;
    private static final int VALID_SECONDS = 2;

    private final DataSource database;
    private final List<Runnable> onLog = new CopyOnWriteArrayList<>();
    private final List<Runnable> onView = new CopyOnWriteArrayList<>();
    private volatile boolean running;
    private @Nullable Thread listener;

    Wakeups(Environment settings, @Value("${spring.datasource.url}") String url) {
        DriverManagerDataSource single = new DriverManagerDataSource(
                url,
                settings.getProperty(
                        "factline.database.query.username", settings.getProperty("spring.datasource.username", "")),
                settings.getProperty(
                        "factline.database.query.password", settings.getProperty("spring.datasource.password", "")));
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "factline wakeups");
        properties.setProperty("tcpKeepAlive", "true");
        single.setConnectionProperties(properties);
        this.database = single;
    }

    /** Runs whenever the log may have grown: quickly, on the thread that listens. */
    public void onLog(Runnable wakeup) {
        onLog.add(wakeup);
    }

    /** Runs whenever a view may have changed: quickly, on the thread that listens. */
    public void onView(Runnable wakeup) {
        onView.add(wakeup);
    }

    public void removeOnLog(Runnable wakeup) {
        onLog.remove(wakeup);
    }

    public synchronized void start() {
        if (!running) {
            running = true;
            listener = Thread.ofPlatform().daemon().name("factline-wakeups").start(this::listen);
        }
    }

    public synchronized void stop() throws InterruptedException {
        running = false;
        if (listener != null) {
            listener.interrupt();
            listener.join(2L * SAFETY_MILLIS);
        }
    }

    private void listen() {
        while (running) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + LOG);
                statement.execute("listen " + VIEW);
                wakeAll();
                PGConnection notifications = connection.unwrap(PGConnection.class);
                while (running && connection.isValid(VALID_SECONDS)) {
                    dispatch(notifications.getNotifications(SAFETY_MILLIS));
                }
            } catch (SQLException | RuntimeException e) {
                if (running) {
                    LOGGER.debug("The connection that listens broke, another one follows", e);
                    pause();
                }
            }
        }
    }

    private void dispatch(PGNotification @Nullable [] notifications) {
        if (notifications == null || notifications.length == 0) {
            wakeAll();
            return;
        }
        boolean log = false;
        boolean view = false;
        for (PGNotification notification : notifications) {
            log |= notification.getName().equals(LOG);
            view |= notification.getName().equals(VIEW);
        }
        if (log) {
            onLog.forEach(Runnable::run);
        }
        if (view) {
            onView.forEach(Runnable::run);
        }
    }

    private void wakeAll() {
        onLog.forEach(Runnable::run);
        onView.forEach(Runnable::run);
    }

    private void pause() {
        try {
            Thread.sleep(SAFETY_MILLIS / 5);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
