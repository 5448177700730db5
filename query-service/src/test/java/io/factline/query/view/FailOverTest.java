package io.factline.query.view;

import static io.factline.query.Client.fact;
import static io.factline.query.Client.facts;
import static io.factline.query.Client.incident;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.command.CommandServiceApplication;
import io.factline.command.postgres.EmbeddedPostgres;
import io.factline.query.Client;
import io.factline.query.Client.Answer;
import io.factline.query.Services;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two query services on one database: when the one that keeps the view ends, the other one goes on. */
class FailOverTest {

    /** After a crash, until a fact that was recorded then is seen. */
    private static final Duration AFTER_A_CRASH = Duration.ofSeconds(3);

    /** Nobody has to wait for a claim that was given back. */
    private static final Duration AFTER_A_CLEAN_STOP = Duration.ofSeconds(2);

    /** How often each is tried; more of it with {@code -Dfactline.test.rounds=10}. */
    private static final int ROUNDS = Integer.getInteger("factline.test.rounds", 2);

    private static final Duration BETWEEN_FACTS = Duration.ofMillis(25);

    @TempDir
    private Path directory;

    @Test
    void whileFactsAreWrittenTheOtherOneShowsNewFactsWithinThreeSecondsOfACrash() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory);
                ConfigurableApplicationContext commands = commands(postgres);
                Pair pair = new Pair(postgres, directory)) {
            Client writer =
                    new Client(commands.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            assertThat(writer.post("/api/v1/incidents", incident("fail-over")).status())
                    .isEqualTo(201);
            AtomicBoolean writing = new AtomicBoolean(true);
            CompletableFuture<Integer> written = CompletableFuture.supplyAsync(() -> write(writer, writing));
            List<Duration> crashes = new ArrayList<>();
            List<Duration> stops = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                crashes.add(pair.end(true, writer, "crash-" + round));
                stops.add(pair.end(false, writer, "stop-" + round));
            }
            writing.set(false);
            System.out.println("seen after a crash: " + crashes + ", after a clean stop: " + stops);
            assertThat(crashes).allSatisfy(time -> assertThat(time).isLessThanOrEqualTo(AFTER_A_CRASH));
            assertThat(stops).allSatisfy(time -> assertThat(time).isLessThanOrEqualTo(AFTER_A_CLEAN_STOP));
            // nothing was applied twice, and nothing left out
            int facts = written.get() + 2 * ROUNDS;
            assertThat(pair.survivor().factsOf("fail-over", writer)).isEqualTo(facts);
        }
    }

    private static int write(Client writer, AtomicBoolean writing) {
        int written = 0;
        while (writing.get()) {
            Answer answer = writer.post(facts("fail-over"), fact("F-" + written, "2014", "Meanwhile"));
            assertThat(answer.status()).isEqualTo(201);
            written++;
            LockSupport.parkNanos(BETWEEN_FACTS.toNanos());
        }
        return written;
    }

    private static ConfigurableApplicationContext commands(EmbeddedPostgres postgres) {
        return new SpringApplicationBuilder(CommandServiceApplication.class)
                .properties(
                        "server.port=0",
                        "spring.main.banner-mode=off",
                        "logging.level.root=error",
                        "spring.config.name=command-service")
                .properties(Services.settings(postgres).toArray(String[]::new))
                .run();
    }

    /** The two query services. */
    private static final class Pair implements AutoCloseable {

        private final EmbeddedPostgres postgres;
        private final Path directory;
        private final JdbcClient database;
        private final List<ChildService> running = new ArrayList<>();

        Pair(EmbeddedPostgres postgres, Path directory) throws Exception {
            this.postgres = postgres;
            this.directory = directory;
            this.database = JdbcClient.create(new DriverManagerDataSource(
                    postgres.jdbcUrl(),
                    postgres.superuser().user(),
                    postgres.superuser().password()));
            for (int i = 0; i < 2; i++) {
                running.add(ChildService.start(postgres, directory));
            }
        }

        /** Ends the one that holds the claim, and measures until the other one shows what was recorded after that. */
        Duration end(boolean crash, Client writer, String fact) throws Exception {
            ChildService holder = holder();
            running.remove(holder);
            long ended = System.nanoTime();
            holder.end(crash);
            long position = writer.post(facts("fail-over"), fact(fact, "2014", "After the end"))
                    .body()
                    .path("position")
                    .longValue();
            survivor().awaitPosition("fail-over", position);
            Duration time = Duration.ofNanos(System.nanoTime() - ended);
            holder.awaitEnd();
            running.add(ChildService.start(postgres, directory));
            return time;
        }

        ChildService survivor() {
            return running.getFirst();
        }

        private ChildService holder() {
            int generation = database.sql("select number from view.generation where state = 'serving'")
                    .query(Integer.class)
                    .single();
            String owner = database.sql("select owner from view_" + generation
                            + ".token_entry where processor_name = 'timeline' and segment = 0")
                    .query(String.class)
                    .single();
            return running.stream()
                    .filter(service -> owner.startsWith(service.pid() + "@"))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public void close() {
            running.forEach(ChildService::close);
        }
    }
}
