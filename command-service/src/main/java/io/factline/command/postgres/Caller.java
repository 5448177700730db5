package io.factline.command.postgres;

import java.io.IOException;
import java.util.List;

/**
 * As whom and how detached the programs of PostgreSQL run: words to put before their command.
 *
 * @param unprivileged the words that make nobody of root, none for an ordinary user
 * @param detached the words that give the server a session of its own, none where the system has no such program
 */
record Caller(List<String> unprivileged, List<String> detached) {

    /**
     * In a user namespace without a mapping whoever we are is nobody, and yet keeps the rights to its files: PostgreSQL
     * refuses to run as root, and as a user without a name, which containers often have.
     */
    private static final List<String> NOBODY = List.of("unshare", "-U");

    private static final String ANOTHER =
            ": start Factline as an ordinary user, or give it a PostgreSQL of yours by spring.datasource.url.";

    static Caller current() {
        try {
            boolean root = Program.run(List.of("id", "-u")).output().equals("0");
            boolean named = Program.run(List.of("id", "-un")).good();
            if (!root && named) {
                return new Caller(List.of(), detachment());
            }
            if (nobodyWorks()) {
                return new Caller(NOBODY, detachment());
            }
            throw new EmbeddedPostgresException(
                    root
                            ? "PostgreSQL does not run as root, and this system does not let Factline give up the rights"
                                    + " of root (unshare -U is refused)" + ANOTHER
                            : "PostgreSQL does not run as a user who has no name on this system (see /etc/passwd)"
                                    + ANOTHER);
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "Factline cannot find out which user it runs as, because the program id does not run (" + e + ")"
                            + ANOTHER,
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
