package io.factline.command.postgres;

import java.io.IOException;
import java.util.List;

/**
 * As whom and how detached the programs of PostgreSQL run: words to put before their command.
 *
 * @param unprivileged the words that take root's rights away, none for an ordinary user
 * @param detached the words that give the server a session of its own, none where the system has no such program
 */
record Caller(List<String> unprivileged, List<String> detached) {

    /** PostgreSQL refuses to run as root; in a user namespace without a mapping root is nobody, and keeps its files. */
    private static final List<String> NOBODY = List.of("unshare", "-U");

    static Caller current() {
        try {
            boolean root = Program.run(List.of("id", "-u")).output().equals("0");
            if (root && !nobodyWorks()) {
                throw new EmbeddedPostgresException("PostgreSQL does not run as root, and this system does not let"
                        + " Factline give up the rights of root (unshare -U is refused): start Factline as an ordinary"
                        + " user, or give it a PostgreSQL of yours by spring.datasource.url.");
            }
            return new Caller(root ? NOBODY : List.of(), detachment());
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "Factline cannot find out which user it runs as (" + e
                            + "): install the program id, or give it a PostgreSQL of yours by spring.datasource.url.",
                    e);
        }
    }

    private static boolean nobodyWorks() throws IOException {
        return Program.installed("unshare")
                && Program.run(List.of("unshare", "-U", "true")).good();
    }

    /**
     * Ctrl-C in a terminal goes to all processes of the session's foreground group. A server in a session of its own does
     * not hear it and stays up until the application has put its things away.
     */
    private static List<String> detachment() {
        if (Program.installed("setsid")) {
            return List.of("setsid");
        }
        return Program.installed("perl")
                ? List.of("perl", "-MPOSIX=setsid", "-e", "setsid(); exec { $ARGV[0] } @ARGV")
                : List.of();
    }
}
