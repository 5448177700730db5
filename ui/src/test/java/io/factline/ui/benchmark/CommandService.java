package io.factline.ui.benchmark;

import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringSecurityAutoConfiguration;
import com.vaadin.flow.spring.VaadinScopesConfig;
import io.factline.account.TokenKeys;
import io.factline.command.CommandServiceApplication;
import java.util.Base64;
import java.util.function.LongConsumer;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The command service as it is deployed, in the process of the benchmark; PostgreSQL runs beside it. */
final class CommandService implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final CommandGateway gateway;

    CommandService(Database database) {
        this.context = new SpringApplicationBuilder(CommandServiceApplication.class)
                .properties(
                        "server.port=0",
                        "spring.main.banner-mode=off",
                        "logging.level.root=error",
                        "spring.config.name=command-service",
                        "spring.threads.virtual.enabled=true",
                        "factline.part=command",
                        "factline.admin.password=correct-horse-battery",
                        "factline.token.public-key="
                                + Base64.getEncoder()
                                        .encodeToString(
                                                TokenKeys.draw().getPublic().getEncoded()),
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.login("owner").user(),
                        "spring.datasource.password=" + database.login("owner").password(),
                        "factline.database.command.username="
                                + database.login("command").user(),
                        "factline.database.command.password="
                                + database.login("command").password())
                .run("--spring.autoconfigure.exclude="
                        + String.join(
                                ",",
                                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                                "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
                                SpringBootAutoConfiguration.class.getName(),
                                SpringSecurityAutoConfiguration.class.getName(),
                                VaadinScopesConfig.class.getName()));
        this.gateway = context.getBean(CommandGateway.class);
    }

    /** Facts of an incident that is open then. */
    Facts facts() {
        Facts facts = new Facts(context.getBean(JsonMapper.class));
        gateway.sendAndWait(facts.message(facts.open()));
        return facts;
    }

    /** Records or corrects a fact, durably. */
    LongConsumer commands(Facts facts) {
        return number -> gateway.sendAndWait(facts.message(facts.command(number)));
    }

    @Override
    public void close() {
        context.close();
    }
}
