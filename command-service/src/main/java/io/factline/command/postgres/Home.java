package io.factline.command.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What lies where in the data directory of one Factline.
 *
 * @param root the data directory, without symbolic links, so that one directory has one name
 */
record Home(Path root) {

    /** Creates what is missing; only the owner may look into what is created here. */
    static Home at(Path dataDir) {
        try {
            Disk.createPrivate(dataDir.toAbsolutePath());
            Home home = new Home(dataDir.toRealPath());
            Disk.createPrivate(home.server());
            return home;
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "The data directory " + dataDir + " cannot be used (" + e
                            + "): give Factline a directory that it may create or write to.",
                    e);
        }
    }

    Path lock() {
        return root.resolve("lock");
    }

    /** Everything of PostgreSQL, so that the data directory has room for other things of Factline. */
    Path server() {
        return root.resolve("postgres");
    }

    Path cluster() {
        return server().resolve("data");
    }

    Path password() {
        return server().resolve("superuser-password");
    }

    Path port() {
        return server().resolve("port");
    }

    Path log() {
        return server().resolve("server.log");
    }

    Path pidFile() {
        return cluster().resolve("postmaster.pid");
    }

    boolean hasCluster() {
        return Files.isRegularFile(cluster().resolve("PG_VERSION"));
    }
}
