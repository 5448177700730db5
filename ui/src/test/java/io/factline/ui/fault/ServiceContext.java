package io.factline.ui.fault;

import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringSecurityAutoConfiguration;
import com.vaadin.flow.spring.VaadinScopesConfig;
import io.factline.command.postgres.Login;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A command or query service as it is deployed alone, in the process at hand. */
public final class ServiceContext {

    private ServiceContext() {}

    /**
     * Starts it on any port.
     *
     * @param side {@code command} or {@code query}
     * @param login with which that side reaches the database
     */
    public static ConfigurableApplicationContext start(
            Class<?> application, String side, String url, Login owner, Login login) {
        return new SpringApplicationBuilder(application)
                .properties(
                        "server.port=0",
                        "spring.main.banner-mode=off",
                        "logging.level.root=error",
                        "spring.config.name=" + side + "-service",
                        "spring.threads.virtual.enabled=true",
                        "factline.part=" + side,
                        "factline.admin.password=" + ChildProcess.PASSWORD,
                        "factline.token.public-key="
                                + Base64.getEncoder()
                                        .encodeToString(Caller.KEYS.getPublic().getEncoded()),
                        "spring.datasource.url=" + url,
                        "spring.datasource.username=" + owner.user(),
                        "spring.datasource.password=" + owner.password(),
                        "factline.database." + side + ".username=" + login.user(),
                        "factline.database." + side + ".password=" + login.password())
                .run("--spring.autoconfigure.exclude=" + withoutUi());
    }

    /** What the list in the settings of a service says, and the web UI, which is on the class path here. */
    private static String withoutUi() {
        return Stream.of(
                        "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                        "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
                        SpringBootAutoConfiguration.class.getName(),
                        SpringSecurityAutoConfiguration.class.getName(),
                        VaadinScopesConfig.class.getName())
                .collect(Collectors.joining(","));
    }
}
