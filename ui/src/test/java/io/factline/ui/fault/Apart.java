package io.factline.ui.fault;

import io.factline.command.postgres.EmbeddedPostgres;
import io.factline.command.postgres.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The parts of Factline in processes of their own, on one database and behind one proxy. */
public final class Apart implements AutoCloseable {

    private final Path directory;
    private final EmbeddedPostgres postgres;
    private final List<PartProcess> processes = new ArrayList<>();
    private final RoundRobin proxy;

    /** One that can be killed and started again, on the port it had. */
    final class PartProcess {

        private final String part;
        private final int port;
        private ChildProcess running;

        private PartProcess(String part, int port) throws IOException {
            this.part = part;
            this.port = port;
            this.running = launch(part, port);
        }

        void killAndStartAgain() throws IOException, InterruptedException {
            running.kill();
            running = launch(part, port);
            awaitHealth();
        }

        private void awaitHealth() throws InterruptedException {
            running.waitUntil(() -> running.caller().get("/actuator/health").status() == 200);
        }
    }

    private Apart(Path directory, int commands, int queries, int uis) throws IOException {
        this.directory = directory;
        this.postgres = EmbeddedPostgres.start(directory.resolve("data"));
        this.proxy = RoundRobin.between(start("command", commands), start("query", queries), start("ui", uis));
    }

    /** Starts so many of each part, and waits until they answer. */
    public static Apart start(Path directory, int commands, int queries, int uis)
            throws IOException, InterruptedException {
        Apart apart = new Apart(directory, commands, queries, uis);
        for (PartProcess process : apart.processes) {
            process.awaitHealth();
        }
        ChildProcess any = apart.processes.getFirst().running;
        any.waitUntil(
                () -> apart.caller(Caller.ACCOUNT).get("/api/v1/incidents").status() == 200);
        return apart;
    }

    private List<Integer> start(String part, int number) throws IOException {
        List<Integer> ports = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            int port = ChildProcess.freePort();
            processes.add(new PartProcess(part, port));
            ports.add(port);
        }
        return ports;
    }

    private ChildProcess launch(String part, int port) throws IOException {
        Path own = Files.createDirectories(directory.resolve(part + "-" + port));
        List<String> settings = new ArrayList<>(List.of("--factline.part=" + part));
        if (part.equals("ui")) {
            settings.add("--factline.command.url=http://127.0.0.1:"
                    + ports("command").getFirst());
            settings.add(
                    "--factline.query.url=http://127.0.0.1:" + ports("query").getFirst());
        } else {
            settings.addAll(database(part, postgres));
        }
        return ChildProcess.launch(port, own, ChildProcess.briefly("512m"), settings.toArray(String[]::new));
    }

    /** The settings by which a service reaches a database, and as whom. */
    public static List<String> database(String part, EmbeddedPostgres postgres) {
        Login login = part.equals("command") ? postgres.command() : postgres.query();
        return List.of(
                "--spring.datasource.url=" + postgres.jdbcUrl(),
                "--spring.datasource.username=" + postgres.owner().user(),
                "--spring.datasource.password=" + postgres.owner().password(),
                "--factline.database." + part + ".username=" + login.user(),
                "--factline.database." + part + ".password=" + login.password());
    }

    private List<Integer> ports(String part) {
        return processes.stream()
                .filter(process -> process.part.equals(part))
                .map(process -> process.port)
                .toList();
    }

    List<PartProcess> processes() {
        return List.copyOf(processes);
    }

    Caller caller(UUID account) {
        return new Caller(proxy.address(), account);
    }

    /** Where a browser finds it. */
    public int port() {
        return proxy.port();
    }

    Stored stored() {
        return new Stored(postgres.jdbcUrl(), postgres.superuser().password());
    }

    @Override
    public void close() {
        proxy.close();
        processes.forEach(process -> process.running.close());
        postgres.close();
    }
}
