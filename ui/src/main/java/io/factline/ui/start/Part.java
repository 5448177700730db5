package io.factline.ui.start;

import java.util.Locale;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** What a process is: all of Factline, or one of its three parts, which are all in the one jar. */
enum Part {
    ALL(Factline.class, "application", 8080),
    COMMAND(CommandAlone.class, "command-service", 8081),
    QUERY(QueryAlone.class, "query-service", 8082),
    UI(UiApplication.class, "application", 8080);

    /** Names the part; all of them where it is not set. */
    static final String SETTING = "factline.part";

    private final Class<?> application;
    private final String settings;
    private final int port;

    Part(Class<?> application, String settings, int port) {
        this.application = application;
        this.settings = settings;
        this.port = port;
    }

    /**
     * The part that these arguments or the environment name.
     *
     * @throws IllegalArgumentException with a sentence for whoever started it
     */
    static Part of(String[] arguments) {
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        return of(settings);
    }

    static Part of(PropertyResolver settings) {
        String name = settings.getProperty(SETTING, "all");
        try {
            return valueOf(name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    SETTING + " is \"" + name + "\": it can be all, command, query or ui.", e);
        }
    }

    ConfigurableApplicationContext run(String... arguments) {
        SpringApplication process = new SpringApplication(application);
        process.setDefaultProperties(Map.of(
                "spring.config.name",
                settings,
                "server.port",
                port,
                "server.address",
                "127.0.0.1",
                "spring.threads.virtual.enabled",
                true,
                "spring.main.banner-mode",
                "off"));
        return process.run(arguments);
    }
}
