package io.factline.ui.capture;

import io.factline.incident.Acknowledgement;
import io.factline.problem.Rule;
import io.factline.ui.remote.Refusal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.web.client.RestClientException;

/**
 * What takes back what somebody has just written: another event, with a reason. Nothing leaves the record, and the history
 * shows both.
 */
public final class Undo {

    /** Refusals of one who comes too late: another version is on record, or what was written is already taken back. */
    private static final Set<String> TOO_LATE = Set.of(Rule.STALE_VERSION.code(), Rule.NOTHING_TO_CHANGE.code());

    private final String key = UUID.randomUUID().toString();
    private final Function<String, Optional<Acknowledgement>> call;

    private Undo(Function<String, Optional<Acknowledgement>> call) {
        this.call = call;
    }

    /** An undo of what names the version that it changes; the call gets what makes a second press the same request. */
    static Undo of(Function<String, Acknowledgement> call) {
        return new Undo(call.andThen(Optional::of));
    }

    /** An undo that looks by itself whether somebody was quicker, and is then empty. */
    static Undo unlessLate(Function<String, Optional<Acknowledgement>> call) {
        return new Undo(call);
    }

    /** Sends it; empty where somebody else was quicker, and then nothing has changed. */
    public Optional<Acknowledgement> send() {
        try {
            return call.apply(key);
        } catch (RestClientException refused) {
            if (Refusal.of(refused)
                    .filter(problem -> TOO_LATE.contains(problem.code()))
                    .isPresent()) {
                return Optional.empty();
            }
            throw refused;
        }
    }
}
