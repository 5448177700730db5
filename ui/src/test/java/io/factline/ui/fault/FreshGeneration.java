package io.factline.ui.fault;

import io.factline.query.view.Projection;
import io.factline.query.view.Views;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;

/** Fills a read model anew beside whoever serves it, and lets the new generation serve. */
final class FreshGeneration {

    private final Stored stored;

    FreshGeneration(Stored stored) {
        this.stored = stored;
    }

    /** What fills read models, and nothing that answers requests; unmarked, so that no application finds it. */
    @ComponentScan({"io.factline.query.view", "io.factline.query.record"})
    @ComponentScan(
            basePackages = "io.factline.query",
            useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Projection.class))
    static class Filling {}

    /** Fills every read model from the whole record; returns when the new generations serve. */
    void fill() {
        // no application of ours has set the levels where this runs
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        try (AnnotationConfigApplicationContext filling = new AnnotationConfigApplicationContext()) {
            filling.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "stored",
                            Map.of(
                                    "spring.datasource.url", stored.url(),
                                    "spring.datasource.username", Stored.USER,
                                    "spring.datasource.password", stored.password())));
            filling.register(Filling.class, SimpleMeterRegistry.class);
            filling.refresh();
            Views views = filling.getBean(Views.class);
            filling.getBeansOfType(Projection.class).values().forEach(views::rebuild);
        }
    }

    /** A digest of each table of the generation that serves, without what only says how far it is and who fills it. */
    Map<String, String> digests() throws SQLException {
        Map<String, String> digests = new TreeMap<>();
        for (String number : stored.texts("select number from view.generation where state = 'serving'")) {
            String schema = "view_" + number;
            for (String table : stored.texts("select tablename from pg_tables where schemaname = '" + schema
                    + "' and tablename not in ('progress', 'token_entry')")) {
                digests.put(
                        table,
                        stored.texts("select count(*) || ' rows, ' || md5(coalesce(string_agg(t::text, e'\\n'"
                                        + " order by t::text collate \"C\"), '')) from " + schema + "." + table + " t")
                                .getFirst());
            }
        }
        return digests;
    }
}
