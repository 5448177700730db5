package io.factline.command.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database of a Factline that was given none: a real PostgreSQL, run as a child process on a data directory that
 * survives restarts.
 *
 * <p>It runs as durably as PostgreSQL can, ends with this process, comes back when it is killed, and takes over the data
 * of a Factline that was killed. One data directory serves one Factline at a time.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final Claim claim;
    private final Keeper keeper;
    private final Superuser superuser;
    private final Logins logins;
    private final boolean isNew;

    private EmbeddedPostgres(Claim claim, Keeper keeper, Superuser superuser, Logins logins, boolean isNew) {
        this.claim = claim;
        this.keeper = keeper;
        this.superuser = superuser;
        this.logins = logins;
        this.isNew = isNew;
    }

    /**
     * Starts PostgreSQL on that data directory, which is created where it is missing, and waits until it accepts
     * connections.
     *
     * @throws EmbeddedPostgresException says in a sentence what is in the way and what to do
     */
    public static EmbeddedPostgres start(Path dataDir) {
        Home home = Home.at(dataDir);
        Claim claim = Claim.of(home);
        boolean done = false;
        try {
            EmbeddedPostgres started = start(home, claim);
            done = true;
            return started;
        } finally {
            if (!done) {
                claim.close();
            }
        }
    }

    private static EmbeddedPostgres start(Home home, Claim claim) {
        try {
            Disk.removeUnfinished(home.server());
            Caller caller = Caller.current();
            Binaries binaries = Binaries.in(home);
            Cluster.refuseOtherVersion(home, binaries);
            LeftOver.clear(home);
            boolean isNew = Cluster.create(home, binaries, caller);
            new ServerLog(home.log()).rotate();
            Superuser superuser = new Superuser(Port.choose(home), Cluster.superuser(home));
            List<String> command = command(home, binaries, caller, superuser.port());
            Keeper keeper = new Keeper(unwanted -> Postmaster.start(home, command, unwanted), superuser::seesClients);
            Logins logins = run(keeper, superuser);
            binaries.removeOthers();
            log.debug("PostgreSQL runs on port {} with its data in {}", superuser.port(), home.root());
            return new EmbeddedPostgres(claim, keeper, superuser, logins, isNew);
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "The files of PostgreSQL in " + home.server() + " cannot be put in order (" + e + ").", e);
        }
    }

    private static Logins run(Keeper keeper, Superuser superuser) {
        boolean done = false;
        try {
            keeper.start();
            Logins logins = Logins.prepare(superuser);
            done = true;
            return logins;
        } finally {
            if (!done) {
                keeper.close();
            }
        }
    }

    private static List<String> command(Home home, Binaries binaries, Caller caller, int port) {
        List<String> command = new ArrayList<>(caller.detached());
        command.addAll(caller.unprivileged());
        command.add(binaries.program("postgres").toString());
        command.addAll(List.of("-D", home.cluster().toString()));
        command.addAll(Settings.arguments(port));
        return command;
    }

    /** Where the database is; the same until {@link #close()}, even when the server was started anew. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + superuser.port() + "/" + Logins.DATABASE;
    }

    /** Owns the database and its tables: for migrations. */
    public Login owner() {
        return logins.owner();
    }

    /** Writes the record. */
    public Login command() {
        return logins.command();
    }

    /** Reads the record and writes the views. */
    public Login query() {
        return logins.query();
    }

    /** May do everything: for whoever looks after the database, not for Factline. */
    public Login superuser() {
        return superuser.login();
    }

    /** The process of the server; another one when it had to be started anew. */
    public long pid() {
        return keeper.pid();
    }

    /** Whether this start created the database. */
    public boolean isNew() {
        return isNew;
    }

    /** Whether the database has no schema of anybody's yet, though an earlier start may have created it. */
    public boolean isEmpty() {
        try (Connection connection = DriverManager.getConnection(jdbcUrl(), owner().user(), owner().password());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select not exists (select from pg_namespace"
                        + " where nspname !~ '^pg_' and nspname not in ('information_schema', 'public'))")) {
            return found.next() && found.getBoolean(1);
        } catch (SQLException e) {
            throw new EmbeddedPostgresException(
                    "The embedded database does not say what is in it (" + e.getMessage() + ").", e);
        }
    }

    /** Stops the server and waits until it is down, also in a thread that was told to hurry. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        try {
            keeper.close();
        } finally {
            claim.close();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
