package io.factline.command.postgres;

/**
 * A role of the database and the password it logs in with.
 *
 * @param user the name of the role
 * @param password its password, never to be printed
 */
public record Login(String user, String password) {

    /** Leaves the password out, because logs and error messages print records. */
    @Override
    public String toString() {
        return "Login[user=" + user + "]";
    }
}
