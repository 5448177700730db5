package io.factline.query.view;

import io.factline.incident.IncidentId;
import io.factline.operations.ParkedIncident;
import io.factline.query.record.QueryDatabase;
import io.factline.query.record.Turn;
import io.factline.query.record.Wakeups;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The generations of the read models, each in a schema of its own. Rows, progress and token of a generation change in one
 * transaction, and so does which one serves.
 */
@Component
public class Generations {

    /** For the connection, beyond the transaction: if it changed with each one, the driver would prepare every statement anew. */
    private static final String CURRENT = ", set_config('search_path', ?, false)";

    private final JdbcClient database;
    private final DataSource connections;
    private final DataSource transactional;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    /** Asked for with every wake-up, and always the same. */
    private final Map<Projection, String> versions = new ConcurrentHashMap<>();

    Generations(@QueryDatabase DataSource database, @QueryDatabase JdbcTransactionManager transactions) {
        this.database = JdbcClient.create(database);
        this.connections = database;
        this.transactional = new TransactionAwareDataSourceProxy(database);
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.reading.setReadOnly(true);
    }

    /** Connections that take part in the transaction at hand. */
    DataSource transactionalDatabase() {
        return transactional;
    }

    /** Makes the table of generations where it is missing. */
    void prepare() {
        writing.executeWithoutResult(_ -> {
            database.sql("select pg_advisory_xact_lock(hashtextextended('factline.view', 0))")
                    .query()
                    .singleRow();
            database.sql(text("view/control.sql")).update();
        });
    }

    /** The generation that serves this version of a projection. */
    Optional<Generation> serving(Projection projection) {
        return database.sql(
                        "select number from view.generation where projection = ? and version = ? and state = 'serving'")
                .params(projection.name(), version(projection))
                .query((row, _) -> new Generation(row.getInt(1)))
                .optional();
    }

    /** Makes an empty generation that nobody reads yet. */
    Generation create(Projection projection) {
        return inTransaction(view -> {
            int number = view.sql(
                            "insert into view.generation (projection, version, state) values (?, ?, 'standby') returning number")
                    .params(projection.name(), version(projection))
                    .query(Integer.class)
                    .single();
            Generation generation = new Generation(number);
            view.sql("create schema " + generation.schema()).update();
            enter(view, generation);
            view.sql(text("view/generation.sql")).update();
            view.sql(text(projection.schema())).update();
            return generation;
        });
    }

    /** Lets the planner know what a generation that was filled at once holds: it would find out a minute too late. */
    void analyze(Generation generation) {
        inTransaction(view -> {
            view.sql("select tablename from pg_tables where schemaname = ?")
                    .params(generation.schema())
                    .query((row, _) -> generation.schema() + "." + row.getString(1))
                    .list()
                    .forEach(table -> view.sql("analyze " + table).update());
            return generation;
        });
    }

    /** Reads a generation at one moment: what the function sees belongs to the position that it is given. */
    <T> T read(Generation generation, Reading<T> function) {
        T result = reading.execute(_ -> {
            enterToRead(generation);
            return function.at(position(database), database);
        });
        return Objects.requireNonNull(result);
    }

    /** A question to a view at a position. */
    @FunctionalInterface
    public interface Reading<T> {
        T at(long position, JdbcClient view);
    }

    /** How far a generation is, -1 before the first event. */
    long position(Generation generation) {
        return database.sql("select position from " + generation.schema() + ".progress")
                .query(Long.class)
                .single();
    }

    /** Runs in a transaction of the query side. */
    <T> T inTransaction(Function<JdbcClient, T> work) {
        return Objects.requireNonNull(writing.execute(_ -> work.apply(database)));
    }

    /** Makes a generation the current schema for a writer, who finds every row by an index, however few there were at first. */
    void enter(JdbcClient view, Generation generation) {
        view.sql("select set_config('enable_seqscan', 'off', true)" + CURRENT)
                .params(schemas(generation))
                .query()
                .singleRow();
    }

    /** And for a reader, whose plans are made for what it asks, as incidents differ in size. */
    private void enterToRead(Generation generation) {
        database.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)" + CURRENT)
                .params(schemas(generation))
                .query()
                .singleRow();
    }

    private static String schemas(Generation generation) {
        return generation.schema() + ", public";
    }

    private static long position(JdbcClient view) {
        return view.sql("select position from progress").query(Long.class).single();
    }

    /** From this transaction on it serves, and no other generation of the projection does, of whatever version. */
    void letServe(Projection projection, Generation next) {
        database.sql("update view.generation set state = 'standby' where projection = ?")
                .params(projection.name())
                .update();
        database.sql("update view.generation set state = 'serving' where number = ?")
                .params(next.number())
                .update();
        database.sql("select pg_notify(?, ?)")
                .params(Wakeups.VIEW, next.schema())
                .query()
                .singleRow();
    }

    /** Runs while no other process fills a generation of the projection. */
    <T> T exclusively(Projection projection, Supplier<T> work) {
        try (Turn _ = Turn.await(task(projection), connections)) {
            return work.get();
        }
    }

    /** The turn to fill generations of the projection; empty where somebody has it. */
    Optional<Turn> turn(Projection projection) {
        return Turn.take(task(projection), connections);
    }

    private static String task(Projection projection) {
        return "view." + projection.name();
    }

    /** The generation that whoever has the turn fills at this moment. */
    Optional<Filling> filling(Projection projection) {
        try {
            return database.sql("select number, created_at, extract(epoch from clock_timestamp() - created_at)"
                            + " from view.generation where projection = ? and state = 'standby' and " + Turn.TAKEN
                            + " and number > coalesce((select number from view.generation where projection = ? and state = 'serving'), 0)"
                            + " order by number desc limit 1")
                    .params(projection.name(), Turn.key(task(projection)), projection.name())
                    .query((row, _) -> new Filling(
                            new Generation(row.getInt(1)), row.getTimestamp(2).toInstant(), row.getDouble(3), -1))
                    .optional()
                    .map(filling -> filling.at(position(filling.generation())));
        } catch (BadSqlGrammarException gone) {
            return Optional.empty();
        }
    }

    /**
     * A generation on its way.
     *
     * @param seconds since it was begun
     * @param position it has reached
     */
    record Filling(Generation generation, Instant startedAt, double seconds, long position) {

        Filling at(long reached) {
            return new Filling(generation, startedAt, seconds, reached);
        }
    }

    /** What a generation parked, by position, without the key that an incident has in some view. */
    List<ParkedIncident> parked(Generation generation) {
        return database.sql("select position, incident, type, recorded_at, reason from " + generation.schema()
                        + ".parked order by position")
                .query((row, _) -> {
                    UUID incident = row.getObject("incident", UUID.class);
                    return new ParkedIncident(
                            incident == null ? null : new IncidentId(incident),
                            null,
                            row.getLong("position"),
                            row.getString("type"),
                            row.getTimestamp("recorded_at").toInstant(),
                            row.getString("reason"));
                })
                .list();
    }

    /**
     * Removes a generation that does not serve. It loses its name first: whoever still reads or fills it finishes what it
     * has begun, and finds nothing under the name after that, so that nobody waits for each other in a circle.
     */
    void drop(Generation generation) {
        String gone = "gone_" + generation.number();
        inTransaction(view -> {
            // held until the rename is done: whoever lets it serve in this moment comes before it or finds it gone
            boolean idle = view.sql(
                            "select number from view.generation where number = ? and state = 'standby' for update")
                    .params(generation.number())
                    .query(Integer.class)
                    .optional()
                    .isPresent();
            boolean there = idle
                    && view.sql("select to_regnamespace(?) is not null")
                            .params(generation.schema())
                            .query(Boolean.class)
                            .single();
            return there
                    ? view.sql("alter schema " + generation.schema() + " rename to " + gone)
                            .update()
                    : 0;
        });
        inTransaction(view -> {
            view.sql("drop schema if exists " + gone + " cascade").update();
            return view.sql("delete from view.generation where number = ? and state <> 'serving'")
                    .params(generation.number())
                    .update();
        });
    }

    /** Generations that do not serve: replaced ones, and those whose process ended while it filled them. */
    List<Generation> abandoned(Projection projection) {
        return database.sql("select number from view.generation where projection = ? and state = 'standby'")
                .params(projection.name())
                .query((row, _) -> new Generation(row.getInt(1)))
                .list();
    }

    /** The declared version and a checksum of the tables: neither can change alone without a new generation. */
    String version(Projection projection) {
        return versions.computeIfAbsent(projection, Generations::computeVersion);
    }

    private static String computeVersion(Projection projection) {
        CRC32C sum = new CRC32C();
        sum.update((text("view/generation.sql") + text(projection.schema())).getBytes(StandardCharsets.UTF_8));
        return projection.version() + "-" + Long.toHexString(sum.getValue());
    }

    private static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("missing on the class path: " + resource, e);
        }
    }
}
