package io.factline.ui.start;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The client's own book of what was acknowledged, kept outside of what is tested. A write that got no answer is sent again
 * with its key, after the next start if need be, as a careful client does.
 */
final class Acknowledgements {

    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final Set<String> unanswered = ConcurrentHashMap.newKeySet();
    private final AtomicInteger number = new AtomicInteger();

    /** What happens to the product meanwhile. */
    @FunctionalInterface
    interface Meanwhile {
        void run() throws Exception;
    }

    /** The position of each acknowledged fact by its id. */
    Map<String, Long> positions() {
        return Map.copyOf(acknowledged);
    }

    Set<String> sent() {
        return Set.copyOf(sent);
    }

    /** Writes from several threads until {@code meanwhile} has ended. */
    void write(ChildProcess factline, int writers, Meanwhile meanwhile) throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            for (int writer = 0; writer < writers; writer++) {
                threads.execute(() -> {
                    while (writing.get()) {
                        String id = unanswered.stream()
                                .findAny()
                                .filter(unanswered::remove)
                                .orElseGet(() -> "F-" + number.incrementAndGet());
                        writeOne(factline, id);
                    }
                });
            }
            try {
                meanwhile.run();
            } finally {
                writing.set(false);
            }
        }
    }

    private void writeOne(ChildProcess factline, String id) {
        sent.add(id);
        long position = factline.record(id);
        if (position < 0) {
            unanswered.add(id);
        } else {
            Long before = acknowledged.put(id, position);
            if (before != null && before != position) {
                throw new IllegalStateException(id + " was acknowledged at " + before + " and at " + position);
            }
        }
    }
}
