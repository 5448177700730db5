package io.factline.ui.benchmark;

import io.factline.command.CommandServiceApplication;
import io.factline.command.record.Append;
import io.factline.command.record.Append.Verdict;
import io.factline.command.record.EventIds;
import io.factline.command.record.RecordLog;
import io.factline.incident.IncidentId;
import io.factline.record.RecordedEvent;
import io.factline.ui.fault.ServiceContext;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
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
        Facts facts = facts(new IncidentId(EventIds.next()));
        gateway.sendAndWait(facts.message(facts.open()));
        return facts;
    }

    /** Facts of an incident that is there, and that none of an earlier run. */
    Facts facts(IncidentId incident) {
        return new Facts(json(), incident);
    }

    JsonMapper json() {
        return context.getBean(JsonMapper.class);
    }

    /** Appends them in one call. */
    void append(List<Append> appends) {
        context.getBean(RecordLog.class).appendAll(appends).forEach(Verdict::appendedOrThrow);
    }

    /** Records or corrects a fact, durably. */
    LongConsumer commands(Facts facts) {
        return number -> gateway.sendAndWait(facts.message(facts.command(number)));
    }

    /** Appends so many recorded facts in one call, as one line of many is appended. */
    LongConsumer calls(Facts facts, int each) {
        return number -> append(LongStream.range(number * each, (number + 1) * each)
                .mapToObj(facts::append)
                .toList());
    }

    /** How many commands its transactions held on average while something ran. */
    double group(Way.Run run) throws Exception {
        DistributionSummary groups = context.getBean(MeterRegistry.class)
                .get("factline.record.group")
                .summary();
        long count = groups.count();
        double commands = groups.totalAmount();
        run.perSecond();
        return (groups.totalAmount() - commands) / (groups.count() - count);
    }

    /** Reads a stretch of the log, as a projection or a feed does. */
    List<RecordedEvent> log(long first, long last) {
        return context.getBean(RecordLog.class).between(first, last);
    }

    /** Opens an incident, and appends so many facts with all their versions in one call. */
    void history(int facts) {
        Facts own = facts();
        append(LongStream.range(0, facts).mapToObj(own::history).toList());
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
