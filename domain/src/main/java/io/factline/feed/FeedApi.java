package io.factline.feed;

import io.factline.record.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The feed: all that happened on the record, in the order of the log. */
@HttpExchange("/api/v1/events")
public interface FeedApi {

    /**
     * A page of events, a batch of CloudEvents. {@code Link} with {@code rel="next"} leads to the page behind it where there is
     * one; {@code Factline-Position} says up to which position the answer has looked, filters or not.
     *
     * @param after only events behind this position: the one that an answer has looked up to; -1 for all
     * @param limit events on a page, 1 to 1000, 100 if absent
     * @param incident only of these incidents, by key or id
     * @param type only of these types, such as {@code FactRecorded}
     * @param prefer {@code wait=n}: where nothing is behind the position yet, how many seconds the answer may wait for it; 0 if
     *     absent, 30 at most
     */
    @GetExchange
    List<CloudEvent> events(
            @RequestParam(name = "after", required = false) @Nullable Long after,
            @RequestParam(name = "limit", required = false) @Form(min = 1, max = 1000) @Nullable Integer limit,
            @RequestParam(name = "incident", required = false) @Nullable List<String> incident,
            @RequestParam(name = "type", required = false) @Nullable List<String> type,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer);
}
