package io.factline.ui.fault;

import io.factline.command.CommandServiceApplication;
import io.factline.command.postgres.EmbeddedPostgres;
import io.factline.command.postgres.Login;
import io.factline.query.QueryServiceApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ConfigurableApplicationContext;

/** Two command services and two query services on one database, for what needs none of them to be killed; started once. */
final class TwoOfEach implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final List<ConfigurableApplicationContext> commands;
    private final List<ConfigurableApplicationContext> queries;
    private final List<RoundRobin> proxies;

    private TwoOfEach(EmbeddedPostgres postgres) throws IOException {
        this.postgres = postgres;
        this.commands = List.of(
                start(CommandServiceApplication.class, "command", postgres.command()),
                start(CommandServiceApplication.class, "command", postgres.command()));
        this.queries = List.of(
                start(QueryServiceApplication.class, "query", postgres.query()),
                start(QueryServiceApplication.class, "query", postgres.query()));
        this.proxies = List.of(proxy(commands), proxy(commands.subList(0, 1)), proxy(commands.subList(1, 2)));
    }

    /** Given to a test that asks for it. */
    static final class Started implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == TwoOfEach.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(TwoOfEach.class, _ -> start(), TwoOfEach.class);
        }

        private static TwoOfEach start() {
            try {
                return new TwoOfEach(EmbeddedPostgres.start(Files.createTempDirectory("two-of-each")));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    /** Calls one after the other of both. */
    Caller both(UUID account) {
        return new Caller(proxies.getFirst().address(), account);
    }

    /** Calls the first or the second command service, and both query services. */
    Caller only(int command, UUID account) {
        return new Caller(proxies.get(command).address(), account);
    }

    Stored stored() {
        return new Stored(postgres.jdbcUrl(), postgres.superuser().password());
    }

    private RoundRobin proxy(List<ConfigurableApplicationContext> writers) throws IOException {
        return RoundRobin.between(ports(writers), ports(queries), List.of());
    }

    private static List<Integer> ports(List<ConfigurableApplicationContext> services) {
        return services.stream()
                .map(service -> service.getEnvironment().getRequiredProperty("local.server.port", Integer.class))
                .toList();
    }

    private ConfigurableApplicationContext start(Class<?> application, String side, Login login) {
        return ServiceContext.start(application, side, postgres.jdbcUrl(), postgres.owner(), login);
    }

    @Override
    public void close() {
        proxies.forEach(RoundRobin::close);
        Stream.concat(queries.stream(), commands.stream()).forEach(ConfigurableApplicationContext::close);
        postgres.close();
    }
}
