package io.factline.query.feed;

import io.factline.feed.CloudEvent;
import io.factline.gate.Credentials;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.query.feed.Feed.Page;
import io.factline.query.intake.Reader;
import io.factline.query.record.LogHead;
import io.factline.query.record.QueryDatabase;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * The feed as it grows: server-sent events (WHATWG HTML, section 9.2), each with its position as its id, so that a client that comes back
 * with {@code Last-Event-ID} goes on right behind it. A client that reads slowly is waited for with one page in hand; one that
 * reads nothing for a while is let go by the server.
 */
@RestController
@Hidden // OpenAPI has no words for a stream
class FeedStreamController {

    private static final int EVENTS_AT_ONCE = 100;
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final Duration COME_BACK_AFTER = Duration.ofSeconds(2);

    private final Feed feed;
    private final LogHead head;
    private final Credentials credentials;
    private final JsonMapper json;
    private final StreamPlaces places;

    FeedStreamController(
            Feed feed, LogHead head, @QueryDatabase DataSource database, JsonMapper json, StreamPlaces places) {
        this.feed = feed;
        this.head = head;
        this.credentials = new Credentials(database);
        this.json = json;
        this.places = places;
    }

    /**
     * Sends events until the client leaves, what it signed in with ends, or the service stops.
     *
     * @param lastEventId the last one that the client has; it counts more than {@code after}
     * @param after where to begin; absent: with what is recorded from now on
     * @param incident only of these incidents
     * @param type only of these types
     */
    @GetMapping(path = "/api/v1/events/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @RequestParam(name = "after", required = false) @Nullable Long after,
            @RequestParam(name = "incident", required = false) @Nullable List<String> incident,
            @RequestParam(name = "type", required = false) @Nullable List<String> type,
            HttpServletResponse response)
            throws IOException {
        Reader reader = Reader.current();
        FeedFilter filter = feed.filter(incident, type, reader);
        long from = begin(lastEventId, after);
        try (StreamPlaces.Place _ = places.take(reader.scope().account())) {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            // no proxy keeps what was meant to arrive
            response.setHeader("X-Accel-Buffering", "no");
            follow(from, filter, reader, Credentials.end(), response.getOutputStream());
        }
    }

    private long begin(@Nullable String lastEventId, @Nullable Long after) {
        if (lastEventId == null || lastEventId.isEmpty()) {
            return after == null ? head.head() : FeedController.requireWithin(after, head);
        }
        try {
            return FeedController.requireWithin(Long.parseLong(lastEventId), head);
        } catch (NumberFormatException e) {
            throw new RuleBroken(
                    Rule.INVALID_PARAMETER, "Last-Event-ID is a position: the id of an event of this stream.");
        }
    }

    private void follow(long from, FeedFilter filter, Reader reader, Instant end, OutputStream out) throws IOException {
        long position = from;
        write(out, "retry: " + COME_BACK_AFTER.toMillis() + "\n\n");
        out.flush();
        // a record that was put back to an earlier state says so when the client comes back
        while (head.isRunning()
                && Instant.now().isBefore(end)
                && head.reaches(position)
                && credentials.areGood(reader.scope().account())) {
            long seen = head.head();
            Page page = feed.after(position, EVENTS_AT_ONCE, filter, reader);
            for (CloudEvent event : feed.told(page.events())) {
                write(
                        out,
                        "id: " + Long.parseLong(event.sequence()) + "\ndata: " + json.writeValueAsString(event)
                                + "\n\n");
            }
            // also where nothing of it was for this client: it need not be looked at again after a break
            write(out, page.position() > position ? "id: " + page.position() + "\n\n" : ": still here\n\n");
            out.flush();
            position = page.position();
            if (!page.more()) {
                // not woken again by what could not be read
                Duration left = Duration.between(Instant.now(), end);
                head.await(Math.max(seen, position), left.compareTo(HEARTBEAT) < 0 ? left : HEARTBEAT);
            }
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
