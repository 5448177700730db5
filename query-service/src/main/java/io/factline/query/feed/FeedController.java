package io.factline.query.feed;

import io.factline.feed.CloudEvent;
import io.factline.feed.FeedApi;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.query.feed.Feed.Page;
import io.factline.query.intake.Freshness;
import io.factline.query.intake.Reader;
import io.factline.query.record.LogHead;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The feed, page by page. */
@RestController
class FeedController implements FeedApi {

    /** Up to which position an answer has looked. */
    static final String POSITION = "Factline-Position";

    private static final MediaType BATCH = new MediaType("application", "cloudevents-batch+json");
    private static final int EVENTS = 100;
    private static final int EVENTS_MAX = 1_000;

    private final Feed feed;
    private final LogHead head;
    private final HttpServletResponse current;

    /** Spring hands in a proxy of the answer to the request at hand. */
    FeedController(Feed feed, LogHead head, HttpServletResponse current) {
        this.feed = feed;
        this.head = head;
        this.current = current;
    }

    @Override
    public List<CloudEvent> events(
            @Nullable Long after,
            @Nullable Integer limit,
            @Nullable List<String> incident,
            @Nullable List<String> type,
            @Nullable String prefer) {
        Reader reader = Reader.current();
        int most = limit == null ? EVENTS : limit;
        if (most < 1 || most > EVENTS_MAX) {
            throw new RuleBroken(Rule.INVALID_PARAMETER, "A page has 1 to 1000 events.");
        }
        FeedFilter filter = feed.filter(incident, type, reader);
        long from = after == null ? -1 : requireWithin(after, head);
        head.await(from, prefer == null ? Duration.ZERO : Freshness.wait(prefer));
        Page page = feed.after(from, most, filter, reader);
        current.setContentType(BATCH.toString());
        current.setHeader(POSITION, String.valueOf(page.position()));
        if (page.more()) {
            String next = ServletUriComponentsBuilder.fromCurrentRequest()
                    .replaceQueryParam("after", page.position())
                    .build()
                    .toUriString();
            current.setHeader(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return feed.told(page.events());
    }

    /** A position behind which something may stand, now or later. */
    static long requireWithin(long after, LogHead head) {
        if (after < -1) {
            throw new RuleBroken(Rule.INVALID_PARAMETER, "A position is a number from -1, for all, up.");
        }
        if (!head.reaches(after)) {
            throw new RuleBroken(
                    Rule.POSITION_BEYOND,
                    "Our record ends at position " + head.head()
                            + ". A record that was put back to an earlier state has forgotten what"
                            + " you read: begin anew.");
        }
        return after;
    }
}
