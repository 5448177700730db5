package io.factline.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import io.factline.fact.FactTypes;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What the screen of an incident costs the one who looks at it, from a hundred facts to a hundred thousand: the sizes take
 * turns in one run, so that whatever else the machine does falls on all of them. Writes {@code target/screen-benchmark.md}.
 */
@RunningFactline
class ScreenBenchmark {

    private static final List<Integer> SIZES = List.of(100, 5_000, 100_000);
    private static final int ROUNDS = 3;
    private static final double PATIENCE = 120_000;
    private static final int LINES_A_CALL = 20_000;
    private static final int PAN_STEPS = 60;
    private static final LocalDateTime FIRST = LocalDateTime.parse("2013-11-01T00:00");
    private static final int MINUTES = 120 * 24 * 60;

    /** What the browser itself noticed since the page began. */
    private static final String NOTICED = """
            const seen = window.noticed = {lcp: 0, cls: 0, long: 0, longest: 0, frames: []};
            const watch = (type, take) => new PerformanceObserver(list => list.getEntries().forEach(take))
                .observe({type, buffered: true});
            watch('largest-contentful-paint', entry => { seen.lcp = entry.startTime; });
            watch('layout-shift', entry => { if (!entry.hadRecentInput) seen.cls += entry.value; });
            watch('longtask', entry => { seen.long += entry.duration; seen.longest = Math.max(seen.longest, entry.duration); });
            """;

    @LocalServerPort
    int port;

    /** Rows of the table by what was measured, values by size. */
    private final Map<String, Map<Integer, List<Double>>> measured = new LinkedHashMap<>();

    @Test
    void a_large_incident_compared_with_a_small_one() throws IOException {
        Api api = new Api(HttpClient.newHttpClient(), base(), "admin");
        SIZES.forEach(size -> fill(api, size));
        for (int round = 0; round <= ROUNDS; round++) {
            for (int size : SIZES) {
                look(size, round > 0);
            }
        }
        Files.writeString(Path.of("target", "screen-benchmark.md"), table());
    }

    private void fill(Api api, int size) {
        api.open("screen-" + size, "A crisis of " + size + " facts");
        Random random = new Random(size);
        for (int from = 0; from < size; from += LINES_A_CALL) {
            Api.expect(
                    200,
                    api.post(
                            "/incidents/screen-" + size + "/facts",
                            lines(random, from, Math.min(size, from + LINES_A_CALL)),
                            "Content-Type",
                            "application/x-ndjson"));
        }
    }

    /** Facts of all types in four months, each told to the public within some days, one in ten an opinion. */
    private static String lines(Random random, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> {
                    LocalDateTime occurred = FIRST.plusMinutes(random.nextInt(MINUTES));
                    return """
                            {"id": "F-%06d", "factType": "%s", "occurred": "%s-06:00", "summary": "Statement %d of the crisis",\
                             "standing": "%s", "tellings": [{"to": "public", "at": "%s"}], "detail": {}}""".formatted(
                                    number,
                                    FactTypes.NAMES.get(random.nextInt(FactTypes.NAMES.size())),
                                    occurred,
                                    number,
                                    random.nextInt(10) == 0 ? "opinion" : "claimed",
                                    occurred.toLocalDate().plusDays(random.nextInt(5)));
                })
                .collect(Collectors.joining("\n"));
    }

    private void look(int size, boolean counts) {
        try (Person reader = Person.arrives(base(), "en-GB", ColorScheme.LIGHT).signsIn("admin")) {
            Page page = reader.page();
            page.addInitScript(NOTICED);
            AtomicLong bytes = new AtomicLong();
            CDPSession devtools = reader.context().newCDPSession(page);
            devtools.send("Network.enable");
            devtools.on("Network.loadingFinished", event -> bytes.addAndGet(number(event, "encodedDataLength")));
            devtools.on(
                    "Network.webSocketFrameReceived",
                    event -> bytes.addAndGet(event.getAsJsonObject("response")
                            .get("payloadData")
                            .getAsString()
                            .length()));
            long start = System.nanoTime();
            page.navigate(base() + "/incidents/screen-" + size);
            wait(page.locator(".visual-timeline[data-level]"));
            note("timeline drawn, ms", size, millis(start), counts);
            wait(page.locator(".kpi-overview .card-more"));
            note("KPIs and clocks there, ms", size, millis(start), counts);
            page.waitForTimeout(1_000);
            note("largest contentful paint, ms", size, noticed(page, "lcp"), counts);
            note("cumulative layout shift", size, noticed(page, "cls"), counts);
            note("long tasks while loading, ms together", size, noticed(page, "long"), counts);
            note("longest task while loading, ms", size, noticed(page, "longest"), counts);
            note("KiB received while loading", size, bytes.getAndSet(0) / 1024.0, counts);
            pan(page, size, bytes, counts);
            step(page, size, bytes, counts);
        }
    }

    /** Drags the picture to and fro for about two seconds. */
    private void pan(Page page, int size, AtomicLong bytes, boolean counts) {
        reset(page);
        page.evaluate("() => { let last = performance.now(); window.panning = true; const frame = now => {"
                + " window.noticed.frames.push(now - last); last = now; if (window.panning) requestAnimationFrame(frame); };"
                + " requestAnimationFrame(frame); }");
        BoundingBox box = page.locator(".visual-timeline").boundingBox();
        double y = box.y + box.height / 2;
        page.mouse().move(box.x + box.width / 2, y);
        page.mouse().down();
        for (int i = 1; i <= PAN_STEPS; i++) {
            page.mouse().move(box.x + box.width / 2 + 200 * Math.sin(i / 8.0), y);
            page.waitForTimeout(16);
        }
        page.mouse().up();
        page.waitForTimeout(800);
        note(
                "frame while panning, ms, 95th percentile",
                size,
                ((Number)
                                page.evaluate(
                                        "() => { window.panning = false;"
                                                + " const f = window.noticed.frames.slice(1).sort((a, b) => a - b); return f[Math.floor(f.length * 0.95)]; }"))
                        .doubleValue(),
                counts);
        note("longest task while panning, ms", size, noticed(page, "longest"), counts);
        note("KiB received while panning", size, bytes.getAndSet(0) / 1024.0, counts);
    }

    /** Goes back by one moment of what the public had been told. */
    private void step(Page page, int size, AtomicLong bytes, boolean counts) {
        reset(page);
        long start = System.nanoTime();
        page.locator("factline-moments [part~=back]").click();
        wait(page.locator(".banner.moment:visible"));
        note("one moment back, ms", size, millis(start), counts);
        page.waitForTimeout(500);
        note("KiB received for it", size, bytes.getAndSet(0) / 1024.0, counts);
        note("layout shift by it", size, noticed(page, "cls"), counts);
    }

    private static void reset(Page page) {
        page.evaluate("() => { Object.assign(window.noticed, {cls: 0, long: 0, longest: 0, frames: []}); }");
    }

    private static void wait(Locator there) {
        assertThat(there).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    }

    private static double noticed(Page page, String what) {
        return ((Number) page.evaluate("what => window.noticed[what]", what)).doubleValue();
    }

    private static long number(JsonObject event, String name) {
        return event.get(name).getAsLong();
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private void note(String what, int size, double value, boolean counts) {
        if (counts) {
            measured.computeIfAbsent(what, _ -> new LinkedHashMap<>())
                    .computeIfAbsent(size, _ -> new ArrayList<>())
                    .add(value);
        }
    }

    private String table() {
        StringBuilder table = new StringBuilder("| measured |");
        SIZES.forEach(size -> table.append(' ').append(size).append(" facts |"));
        SIZES.stream()
                .skip(1)
                .forEach(size -> table.append(" ratio ").append(size).append(" |"));
        table.append("\n|---|").append("--:|".repeat(2 * SIZES.size() - 1)).append('\n');
        measured.forEach((what, bySize) -> table.append(row(what, bySize)));
        return table.toString();
    }

    private static String row(String what, Map<Integer, List<Double>> bySize) {
        List<Double> medians = SIZES.stream()
                .map(size -> median(bySize.getOrDefault(size, List.of())))
                .toList();
        Stream<String> values = medians.stream().map(value -> (value < 10 ? "%.2f" : "%.0f").formatted(value));
        Stream<String> ratios = medians.stream()
                .skip(1)
                .map(value -> medians.getFirst() == 0 ? "–" : "%.2f".formatted(value / medians.getFirst()));
        return Stream.of(Stream.of(what), values, ratios)
                .flatMap(cells -> cells)
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
