package io.factline.query;

import io.factline.command.CommandServiceConfiguration;
import io.factline.command.postgres.EmbeddedPostgres;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Both services in one process, started and stopped by a test itself on a PostgreSQL of its own. */
public final class Services {

    /** Not annotated as a configuration: the services look for those in this package, too. */
    @EnableAutoConfiguration
    @Import({CommandServiceConfiguration.class, QueryServiceConfiguration.class})
    static class Both {}

    private Services() {}

    /** What they need to find the PostgreSQL and to believe the tokens of {@link Client}: {@code name=value} each. */
    public static List<String> settings(EmbeddedPostgres postgres) {
        return List.of(
                "factline.token.public-key=" + Client.publicKey(),
                "spring.datasource.url=" + postgres.jdbcUrl(),
                "spring.datasource.username=" + postgres.owner().user(),
                "spring.datasource.password=" + postgres.owner().password(),
                "factline.database.command.username=" + postgres.command().user(),
                "factline.database.command.password=" + postgres.command().password(),
                "factline.database.query.username=" + postgres.query().user(),
                "factline.database.query.password=" + postgres.query().password());
    }

    /** Starts them on a free port. */
    public static ConfigurableApplicationContext start(List<String> settings) {
        return start(settings, Map.of());
    }

    /** The same with environment variables. */
    public static ConfigurableApplicationContext start(List<String> settings, Map<String, Object> environment) {
        return new SpringApplicationBuilder(Both.class)
                .initializers(services -> services.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", environment)))
                .properties(
                        "spring.main.banner-mode=off",
                        "logging.level.root=error",
                        "spring.config.import=classpath:command-service.yml,classpath:query-service.yml")
                .properties(settings.toArray(String[]::new))
                // said here, it has the last word: the settings of a service name a port
                .run("--server.port=0");
    }

    /** The port that they listen on. */
    public static int port(ConfigurableApplicationContext services) {
        return services.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
