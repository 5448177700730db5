package io.factline.command.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;

/** A process of its own with a server; it waits to be told how to end. */
final class OtherFactline {

    static final String READY = "server ";

    private OtherFactline() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(arguments[0]));
        Servers.tell(server, server.owner(), "create table if not exists note (words text)");
        Servers.tell(server, server.owner(), "insert into note values ('from elsewhere')");
        System.out.println(READY + server.pid());
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        if (Objects.equals(input.readLine(), "exit")) {
            System.exit(0);
        }
        Runtime.getRuntime().halt(137);
    }
}
