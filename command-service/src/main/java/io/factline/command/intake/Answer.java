package io.factline.command.intake;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The headers of an answer, which a contract that returns plain records has no place for. */
@Component
public class Answer {

    private final HttpServletResponse current;

    /** Spring hands in a proxy of the answer to the request at hand. */
    Answer(HttpServletResponse current) {
        this.current = current;
    }

    /** Something was made: where it can be read. */
    public void created(String path) {
        current.setStatus(HttpServletResponse.SC_CREATED);
        current.setHeader(HttpHeaders.LOCATION, path);
    }

    /** The version of what was written, for the next {@code If-Match}. */
    public void version(long version) {
        current.setHeader(HttpHeaders.ETAG, "\"" + version + "\"");
    }
}
