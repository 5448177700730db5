package io.factline.signal;

import io.factline.record.Words;
import io.factline.time.WrittenTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping found in a payload. Whatever it did not find is absent, and never a reason to refuse the signal.
 *
 * @param externalId what the sender calls it
 * @param status in which the sender says that it is: begun, over, or whatever it knows
 * @param missing what the mapping looked for in vain
 */
public record SignalReading(
        @Nullable Words externalId,
        @Nullable Words summary,
        @Nullable WrittenTime occurred,
        @Nullable Words url,
        @Nullable Words severity,
        @Nullable Words status,
        List<SignalMember> missing) {

    public SignalReading {
        missing = missing == null ? List.of() : List.copyOf(missing);
    }
}
