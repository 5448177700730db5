package io.factline.ui.benchmark;

import com.sun.management.OperatingSystemMXBean;
import io.factline.ui.benchmark.Turns.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** How much time of the processors something takes: here, and in PostgreSQL. */
final class Processors {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final List<ProcessHandle> postmasters;

    /** Watches the servers whose main processes these are. */
    Processors(ProcessHandle... postmasters) {
        this.postmasters = List.of(postmasters);
    }

    Sample sample(Way.Run run) throws Exception {
        Duration serverBefore = server();
        long clientBefore = SYSTEM.getProcessCpuTime();
        long begun = System.nanoTime();
        double perSecond = run.perSecond();
        double done = perSecond * (System.nanoTime() - begun) / 1e9;
        return new Sample(
                perSecond,
                (SYSTEM.getProcessCpuTime() - clientBefore) / 1e3 / done,
                server().minus(serverBefore).toNanos() / 1e3 / done);
    }

    /** Of the main processes, of their children that ended, and of those that live. */
    private Duration server() {
        return postmasters.stream()
                .flatMap(main -> Stream.concat(Stream.of(main), main.children()))
                .map(process -> ticks(process, postmasters.contains(process)))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** See proc(5), stat: fields 14 to 17, in hundredths of a second. */
    private static Duration ticks(ProcessHandle process, boolean withEnded) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            if (withEnded) {
                ticks += Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
            }
            return Duration.ofMillis(ticks * 10);
        } catch (IOException gone) {
            if (process.isAlive()) {
                throw new UncheckedIOException(gone);
            }
            return Duration.ZERO;
        }
    }
}
