package io.factline.ui.benchmark;

import io.factline.incident.IncidentId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

/**
 * A command service on a record of so many events, of which one incident has so many facts, and each of the others a hundred
 * facts of ten versions. A directory that holds a record already is taken as it is.
 */
final class Grown implements AutoCloseable {

    private static final int AT_ONCE = 1_000;
    private static final int FACTS_EACH = 100;
    private static final int EVENTS_EACH = FACTS_EACH * Load.EVENTS_EACH;

    private final Database database;
    private final CommandService commands;
    private final Facts facts;

    private Grown(Database database, CommandService commands, Facts facts) {
        this.database = database;
        this.commands = commands;
        this.facts = facts;
    }

    static Grown of(Path directory, long facts, long events) throws Exception {
        Database database = Database.start(Files.createDirectories(directory));
        CommandService commands = new CommandService(database);
        Path incident = directory.resolve("incident");
        if (!Files.exists(incident)) {
            Files.writeString(incident, fill(commands, facts, events).toString());
            database.stored().execute("vacuum analyze");
        }
        return new Grown(database, commands, commands.facts(IncidentId.of(Files.readString(incident))));
    }

    /** Answers the incident that has so many facts. */
    private static IncidentId fill(CommandService commands, long facts, long events) {
        Facts own = commands.facts();
        Crisis crisis = new Crisis(commands.json(), own.incident());
        for (long from = 0; from < facts; from += AT_ONCE) {
            commands.append(LongStream.range(from, Math.min(facts, from + AT_ONCE))
                    .mapToObj(crisis::recorded)
                    .toList());
        }
        for (long incident = 0; incident < (events - facts) / EVENTS_EACH; incident++) {
            commands.history(FACTS_EACH);
        }
        return own.incident();
    }

    /** A query service beside it, whose views know the whole record. */
    QueryService view() throws InterruptedException {
        QueryService queries = new QueryService(database);
        queries.catchUp();
        return queries;
    }

    /** Makes the views of such a record, and stops: whoever starts it then finds nothing in the memory of PostgreSQL. */
    static void fillViews(Path directory, long facts, long events) throws Exception {
        try (Grown grown = of(directory, facts, events);
                QueryService _ = grown.view()) {
            grown.database.stored().execute("vacuum analyze");
        }
    }

    Database database() {
        return database;
    }

    CommandService commands() {
        return commands;
    }

    /** Facts of the large incident. */
    Facts facts() {
        return facts;
    }

    @Override
    public void close() {
        commands.close();
        database.close();
    }
}
