package io.factline.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.ui.fault.ChildProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of the README work as they stand. */
class ReadmeTest {

    private static final Pattern TRY_IT = Pattern.compile("## Try it.*?```sh\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path directory;

    @Test
    void theLinesToTryDoWhatTheReadmeSaysTheFirstTimeAndTheSecond() throws Exception {
        Assumptions.assumeTrue(has("curl") && has("bash"), "curl or bash is missing: install both to run this test");
        var found = TRY_IT.matcher(Files.readString(Path.of("../README.md")));
        assertThat(found.find()).isTrue();
        try (ChildProcess factline = ChildProcess.start(directory, "1g")) {
            String lines = found.group(1).replace("http://localhost:8080", factline.address());
            List<String> first = run(lines);
            assertThat(first).hasSize(4);
            assertThat(first).noneMatch(answer -> answer.contains("\"code\":"));
            assertThat(first.get(2)).contains("\"fact\":\"public-statement\"", "\"version\":1");
            assertThat(first.get(3)).contains("\"version\":2");

            List<String> second = run(lines);
            assertThat(second.get(0)).contains("\"code\":\"key-taken\"");
            assertThat(second.get(1)).isEqualTo(first.get(1));
            assertThat(second.get(3)).contains("\"code\":\"stale-version\"");
        }
    }

    private static List<String> run(String lines) throws IOException, InterruptedException {
        ProcessBuilder bash = new ProcessBuilder("bash", "-euo", "pipefail", "-c", lines);
        bash.environment().put("FACTLINE_ADMIN_PASSWORD", ChildProcess.PASSWORD);
        Process process = bash.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().filter(line -> !line.isBlank()).toList();
    }

    private static boolean has(String program) {
        return List.of(System.getenv("PATH").split(":", -1)).stream()
                .anyMatch(dir -> Files.isExecutable(Path.of(dir, program)));
    }
}
