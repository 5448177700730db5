package io.factline.ui.start;

import io.factline.account.TokenKeys;
import io.factline.command.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What the parts need from each other when they share a process, settled before any of them is made: a database, started
 * here unless {@code spring.datasource.url} names one, and the keys of the UI's tokens, which then need not last. Anything
 * that is set from outside wins.
 */
public class OneProcess implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment settings = context.getEnvironment();
        if (Part.of(settings) != Part.ALL) {
            return;
        }
        Map<String, Object> settled = new HashMap<>();
        if (!settings.containsProperty("spring.datasource.url")) {
            Path dataDir =
                    Path.of(settings.getRequiredProperty("factline.data-dir")).toAbsolutePath();
            EmbeddedPostgres postgres = EmbeddedPostgres.start(dataDir);
            // first to be registered, so last to be closed: after every pool of connections
            ((DefaultSingletonBeanRegistry) context.getBeanFactory())
                    .registerDisposableBean("embeddedPostgres", postgres::close);
            settled.put("spring.datasource.url", postgres.jdbcUrl());
            settled.put("spring.datasource.username", postgres.owner().user());
            settled.put("spring.datasource.password", postgres.owner().password());
            settled.put("factline.database.command.username", postgres.command().user());
            settled.put("factline.database.command.password", postgres.command().password());
            settled.put("factline.database.query.username", postgres.query().user());
            settled.put("factline.database.query.password", postgres.query().password());
            settled.put("factline.database.embedded", dataDir.toString());
            settled.put("management.health.diskspace.path", dataDir.toString());
            settled.put("management.health.diskspace.threshold", "100MB");
            settleDemo(settings, new DemoMark(dataDir), postgres);
        }
        KeyPair keys = TokenKeys.draw();
        settled.put(
                "factline.token.private-key",
                Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
        settled.put(
                "factline.token.public-key",
                Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
        settings.getPropertySources().addLast(new MapPropertySource("one process", settled));
    }

    /** Before the first table is made: a start that is killed behind this line is not the last to want the demo. */
    private static void settleDemo(ConfigurableEnvironment settings, DemoMark mark, EmbeddedPostgres postgres) {
        Boolean asked = settings.getProperty(Demo.SETTING, Boolean.class);
        if (Boolean.FALSE.equals(asked)) {
            mark.clear();
        } else if (postgres.isEmpty()) {
            mark.set();
        }
    }
}
