package io.factline.query.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.command.postgres.EmbeddedPostgres;
import io.factline.fact.FactId;
import io.factline.query.Client;
import io.factline.query.Services;
import io.factline.query.record.LogReader;
import io.factline.query.timeline.TimelineProjection;
import io.factline.query.view.Views;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The same question about the same record has the same answer, to the byte, and the same tag: whoever answers it. */
class SameBytesTest {

    private static final long SEED = 20131219;
    private static final int FACTS = 12;

    /** A zone that is a day away, a language whose letters change case in their own way, and one thread for everything. */
    private static final List<String> ELSEWHERE = List.of(
            "-Duser.timezone=Pacific/Apia", "-Duser.language=tr", "-Duser.country=TR", "-XX:ActiveProcessorCount=1");

    @TempDir
    private Path directory;

    @Test
    void answersAreTheSameAfterARestartAfterARebuildAndFromAnotherProcessInAnotherZoneAndLanguage() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory.resolve("data"))) {
            List<String> settings = Services.settings(postgres);
            Asking asking;
            Map<String, String> first;
            try (ConfigurableApplicationContext services = Services.start(settings)) {
                Client client = new Client(Services.port(services));
                RandomHistory history = new RandomHistory(client, SEED, FACTS);
                history.write();
                asking = new Asking(history, services.getBean(LogReader.class).head());
                first = asking.everything(client);
                assertThat(first.values()).anyMatch(answer -> answer.contains("İstanbul"));
                assertThat(first.keySet()).anyMatch(question -> question.contains("cursor="));
            }
            try (ConfigurableApplicationContext restarted = Services.start(settings)) {
                Client client = new Client(Services.port(restarted));
                assertThat(asking.everything(client)).as("after a restart").isEqualTo(first);
                restarted.getBean(Views.class).rebuild(restarted.getBean(TimelineProjection.class));
                assertThat(asking.everything(client)).as("after a rebuild").isEqualTo(first);
            }
            assertThat(fromElsewhere(settings, asking)).as("from elsewhere").isEqualTo(first);
        }
    }

    /** What is asked again and again. */
    private record Asking(RandomHistory history, long head) {

        Map<String, String> everything(Client client) {
            List<FactId> facts = history.ids();
            List<String> cutoffs = List.of(
                    "recordedUntil=" + head + "&asOf=2014-02-01",
                    "occurredUntil=2013-12-18&toldUntil=2013-12-20&toldTo=banks&asOf=2013-12-24T12:00&recordedUntil="
                            + (head - 5));
            return EveryAnswer.of(client, head, history.incidents(), facts, cutoffs);
        }
    }

    /** Asks a process of its own, which also fills the views anew. */
    private Map<String, String> fromElsewhere(List<String> settings, Asking asking) throws Exception {
        Process process = new ProcessBuilder(command())
                .redirectError(directory.resolve("elsewhere.log").toFile())
                .start();
        try (OutputStream input = process.getOutputStream();
                BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            input.write((String.join("\n", settings) + "\n\n").getBytes(StandardCharsets.UTF_8));
            input.flush();
            return asking.everything(new Client(port(output)));
        } finally {
            process.waitFor();
        }
    }

    private static List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ELSEWHERE);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), FarAway.class.getName()));
        return command;
    }

    private static int port(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(FarAway.PORT)) {
                return Integer.parseInt(line.substring(FarAway.PORT.length()));
            }
        }
        throw new IllegalStateException("the other process ended before it listened");
    }
}
