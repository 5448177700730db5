package io.factline.command.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The data of PostgreSQL on disk: made once, and only touched by the version that made it. */
final class Cluster {

    static final String SUPERUSER = "postgres";

    private Cluster() {}

    /** Makes the cluster where there is none; true when it was made. */
    static boolean create(Home home, Binaries binaries, Caller caller) {
        try {
            if (home.hasCluster()) {
                return false;
            }
            refuseForeignFiles(home);
            if (!Files.isRegularFile(home.password())) {
                Disk.writePrivate(home.password(), Secret.draw() + "\n");
            }
            Path unfinished = Disk.unfinished(home.cluster());
            Program.Answer answer = Program.run(initdb(home, unfinished, binaries, caller));
            if (!answer.good()) {
                throw new EmbeddedPostgresException(
                        "PostgreSQL could not create its files in " + home.server() + "; it says:\n" + answer.output());
            }
            Disk.finish(unfinished, home.cluster());
            return true;
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "The files of PostgreSQL cannot be created in " + home.server() + " (" + e
                            + "): see that Factline may write there and that the disk has 100 MB to spare.",
                    e);
        }
    }

    /** PostgreSQL reads only the files of its own major version, and its own words about that are hard to understand. */
    static void refuseOtherVersion(Home home, Binaries binaries) {
        if (!home.hasCluster()) {
            return;
        }
        try {
            String stored =
                    Files.readString(home.cluster().resolve("PG_VERSION")).strip();
            String ours = binaries.version();
            if (!stored.equals(ours)) {
                throw new EmbeddedPostgresException(
                        "The data in " + home.root() + " was written by PostgreSQL " + stored
                                + ", but this Factline brings PostgreSQL " + ours
                                + ": start the Factline that wrote it, or bring the directory to the new version with pg_upgrade.");
            }
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "The version of the data in " + home.root() + " cannot be read (" + e + ").", e);
        }
    }

    static Login superuser(Home home) {
        try {
            String password = Files.readString(home.password()).strip();
            return new Login(SUPERUSER, password);
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "The file " + home.password() + " with the password of the database cannot be read (" + e
                            + "): bring it back from a copy of the data directory.",
                    e);
        }
    }

    /** Somebody else's files are never overwritten, not even by mistake of ours. */
    private static void refuseForeignFiles(Home home) throws IOException {
        if (!Files.exists(home.cluster())) {
            return;
        }
        try (var files = Files.list(home.cluster())) {
            if (files.findAny().isPresent()) {
                throw new EmbeddedPostgresException("The directory " + home.cluster()
                        + " has files in it but is no database (PG_VERSION is missing): bring it back from a copy, or"
                        + " move it away to begin with an empty record.");
            }
        }
    }

    private static List<String> initdb(Home home, Path target, Binaries binaries, Caller caller) {
        List<String> command = new ArrayList<>(caller.unprivileged());
        command.add(binaries.program("initdb").toString());
        command.addAll(List.of(
                "--pgdata=" + target,
                "--username=" + SUPERUSER,
                "--pwfile=" + home.password(),
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--no-instructions"));
        return command;
    }
}
