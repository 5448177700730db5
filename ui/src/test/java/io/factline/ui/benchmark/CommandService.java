package io.factline.ui.benchmark;

import io.factline.command.CommandServiceApplication;
import io.factline.command.record.Append.Verdict;
import io.factline.command.record.RecordLog;
import io.factline.ui.fault.ServiceContext;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
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

    /** Appends so many recorded facts in one call, as one line of many is appended. */
    LongConsumer calls(Facts facts, int each) {
        RecordLog log = context.getBean(RecordLog.class);
        return number -> log.appendAll(LongStream.range(number * each, (number + 1) * each)
                        .mapToObj(facts::append)
                        .toList())
                .forEach(Verdict::appendedOrThrow);
    }

    /** Appends so many facts with all their versions in one call. */
    LongConsumer histories(Facts facts, int each) {
        RecordLog log = context.getBean(RecordLog.class);
        return number -> log.appendAll(LongStream.range(number * each, (number + 1) * each)
                        .mapToObj(facts::history)
                        .toList())
                .forEach(Verdict::appendedOrThrow);
    }

    /** Where it answers. */
    String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
    }
}
