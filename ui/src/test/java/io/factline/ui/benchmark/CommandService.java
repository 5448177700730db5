package io.factline.ui.benchmark;

import io.factline.command.CommandServiceApplication;
import io.factline.ui.fault.ServiceContext;
import java.util.function.LongConsumer;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The command service as it is deployed, in the process of the benchmark; PostgreSQL runs beside it. */
final class CommandService implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final CommandGateway gateway;

    CommandService(Database database) {
        this.context = ServiceContext.start(
                CommandServiceApplication.class,
                "command",
                database.url(),
                database.postgres().owner(),
                database.postgres().command());
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
