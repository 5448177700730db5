package io.factline.ui.benchmark;

import io.factline.incident.IncidentId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

/**
 * Both services on a record of so many events, of which one incident has so many facts, and each of the others a hundred facts
 * of ten events. A directory that holds such a record already is taken as it is.
 */
final class Grown implements AutoCloseable {

    private static final int AT_ONCE = 1_000;
    private static final int FACTS_EACH = 100;
    private static final int EVENTS_EACH = FACTS_EACH * Load.EVENTS_EACH;

    private final Database database;
    private final CommandService commands;
    private final QueryService queries;
    private final Facts facts;

    private Grown(Database database, CommandService commands, QueryService queries, Facts facts) {
        this.database = database;
        this.commands = commands;
        this.queries = queries;
        this.facts = facts;
    }

    /** Fills the directory where it is empty, then starts anew, so that nothing is in the memory of PostgreSQL. */
    static Grown of(Path directory, long facts, long events) throws Exception {
        Path grown = directory.resolve("incident");
        if (!Files.exists(grown)) {
            try (Database database = Database.start(directory);
                    CommandService commands = new CommandService(database)) {
                Files.writeString(grown, fill(commands, facts, events).toString());
            }
        }
        try (Database database = Database.start(directory);
                QueryService queries = new QueryService(database)) {
            queries.catchUp();
            database.stored().execute("vacuum analyze");
        }
        Database database = Database.start(directory);
        CommandService commands = new CommandService(database);
        QueryService queries = new QueryService(database);
        queries.catchUp();
        return new Grown(database, commands, queries, commands.facts(IncidentId.of(Files.readString(grown))));
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

    Database database() {
        return database;
    }

    CommandService commands() {
        return commands;
    }

    QueryService queries() {
        return queries;
    }

    /** Facts of the large incident. */
    Facts facts() {
        return facts;
    }

    @Override
    public void close() {
        queries.close();
        commands.close();
        database.close();
    }
}
