package io.factline.ui.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * The client's own book of what was acknowledged, kept outside of what is tested. A write that got no answer is sent again
 * with its key, after the next start if need be, as a careful client does.
 */
final class Acknowledgements {

    private static final long SEED = 20131219;
    private static final int LINES = 5;
    private static final int OF_TEN_CORRECTIONS = 1;
    private static final int OF_TEN_LINES = 3;

    private static final int BETWEEN_MILLIS = 3;
    private static final int AGAIN_MILLIS = 100;

    private final String incident;
    private final Map<String, Acknowledged> byKey = new ConcurrentHashMap<>();
    private final List<String> correctable = new ArrayList<>();
    private final Queue<Write> unanswered = new ConcurrentLinkedQueue<>();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();

    Acknowledgements(String incident) {
        this.incident = incident;
    }

    /** What a client may rely on from then on. */
    record Acknowledged(String fact, long version, long position) {}

    /** What happens to Factline meanwhile. */
    @FunctionalInterface
    interface Meanwhile {
        void run() throws Exception;
    }

    String incident() {
        return incident;
    }

    /** Each acknowledged write by the key that it was sent with. */
    Map<String, Acknowledged> byKey() {
        return Map.copyOf(byKey);
    }

    int size() {
        return byKey.size();
    }

    /** How many writes had to be sent again. */
    int repeated() {
        return repeated.get();
    }

    /** The last acknowledged position, -1 where there is none. */
    long last() {
        return byKey.values().stream().mapToLong(Acknowledged::position).max().orElse(-1);
    }

    /** Writes from several threads until {@code meanwhile} has ended, and after that until each write has its answer. */
    void write(Caller to, int writers, Meanwhile meanwhile) throws Exception {
        writeUnsettled(to, writers, meanwhile);
        settle(to);
    }

    /** Writes until {@code meanwhile} has ended; the last writes may be without an answer then. */
    void writeUnsettled(Caller to, int writers, Meanwhile meanwhile) throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<Integer>> ends = IntStream.range(0, writers)
                    .mapToObj(writer -> threads.submit(writer(to, writing, new SplittableRandom(SEED + writer))))
                    .toList();
            try {
                meanwhile.run();
            } finally {
                writing.set(false);
            }
            for (Future<Integer> end : ends) {
                end.get();
            }
        }
    }

    private Callable<Integer> writer(Caller to, AtomicBoolean writing, SplittableRandom random) {
        return () -> {
            int written = 0;
            while (writing.get()) {
                Write again = unanswered.poll();
                take(to, again == null ? next(random) : again);
                written++;
                // as a client does; and a machine whose processors only write starts nothing else
                Thread.sleep(unanswered.isEmpty() ? BETWEEN_MILLIS : AGAIN_MILLIS);
            }
            return written;
        };
    }

    /** Sends again what has no answer yet. */
    void settle(Caller to) throws InterruptedException {
        Write write = unanswered.poll();
        for (int tries = 0; write != null; tries++) {
            take(to, write);
            if (tries > 200) {
                throw new IllegalStateException(write.key() + " never got its answer");
            }
            if (!unanswered.isEmpty()) {
                Thread.sleep(50);
            }
            write = unanswered.poll();
        }
    }

    /** Sends one fact; answers where it stands, or empty where that is not known yet. */
    Optional<Acknowledged> record(Caller to) {
        Write write = Write.fact("F-" + number.incrementAndGet());
        take(to, write);
        return Optional.ofNullable(byKey.get(write.key()));
    }

    private Write next(SplittableRandom random) {
        int drawn = random.nextInt(10);
        int nth = number.incrementAndGet();
        Optional<String> known = drawn < OF_TEN_CORRECTIONS ? anyKnown(random) : Optional.empty();
        if (known.isPresent()) {
            return Write.correction("correction-" + nth, known.get());
        }
        return drawn < OF_TEN_LINES
                ? Write.lines(
                        "lines-" + nth,
                        IntStream.rangeClosed(1, LINES)
                                .mapToObj(line -> "L-" + nth + "-" + line)
                                .toList())
                : Write.fact("F-" + nth);
    }

    private synchronized Optional<String> anyKnown(SplittableRandom random) {
        return correctable.isEmpty()
                ? Optional.empty()
                : Optional.of(correctable.get(random.nextInt(correctable.size())));
    }

    /** Sends a write, once, and enters what is acknowledged. */
    void take(Caller to, Write write) {
        take(to, write, "*");
    }

    /** The same, for the version that the client saw. */
    void take(Caller to, Write write, String version) {
        Map<String, Acknowledged> taken = write.acknowledgedBy(write.send(to, incident, version));
        taken.forEach(this::enter);
        if (taken.size() < write.facts().size()) {
            unanswered.add(write);
            repeated.incrementAndGet();
        }
    }

    private void enter(String key, Acknowledged now) {
        Acknowledged before = byKey.put(key, now);
        if (before != null && !before.equals(now)) {
            throw new IllegalStateException(key + " was acknowledged as " + before + " and as " + now);
        }
        synchronized (this) {
            correctable.add(now.fact());
        }
    }
}
