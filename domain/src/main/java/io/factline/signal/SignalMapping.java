package io.factline.signal;

import static io.factline.problem.RuleBroken.require;

import io.factline.record.Form;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where in the payloads of a sender stands what. All pointers but {@code items} are looked up in each signal: the body, or an
 * element of it. What stands at none of them is absent, and the signal is kept all the same.
 *
 * @param items the array in a body of which each element is a signal; absent where the body is one
 * @param id the first of these that is there names the signal at its sender, so that it is kept once; where none is there, the digest
 *     of the signal names it
 * @param idWith what tells apart signals of the same id: all of these are part of the name, and where one of them is not there, the
 *     digest names the signal
 * @param summary the first of these that is there
 * @param occurred the first of these that is there
 * @param url the first of these that is there
 * @param severity the first of these that is there
 * @param status the first of these that is there: what tells the signal that something began from the one that it is over
 */
public record SignalMapping(
        @Nullable Pointer items,

        @Form(max = SignalMapping.POINTERS_MAX) List<Pointer> id,

        @Form(max = SignalMapping.POINTERS_MAX) List<Pointer> idWith,

        @Form(max = SignalMapping.POINTERS_MAX) List<Pointer> summary,

        @Form(max = SignalMapping.POINTERS_MAX) List<Pointer> occurred,

        @Form(max = SignalMapping.POINTERS_MAX) List<Pointer> url,

        @Form(max = SignalMapping.POINTERS_MAX) List<Pointer> severity,

        @Form(max = SignalMapping.POINTERS_MAX) List<Pointer> status) {

    static final int POINTERS_MAX = 10;

    public SignalMapping {
        id = of(id);
        idWith = of(idWith);
        summary = of(summary);
        occurred = of(occurred);
        url = of(url);
        severity = of(severity);
        status = of(status);
    }

    private static List<Pointer> of(@Nullable List<Pointer> pointers) {
        List<Pointer> some = pointers == null ? List.of() : List.copyOf(pointers);
        require(some.size() <= POINTERS_MAX, "A mapping has at most 10 pointers for one thing.");
        return some;
    }

    /** A mapping from pointers as they are written, each list with bars between them. */
    static SignalMapping of(
            @Nullable String items,
            String id,
            @Nullable String idWith,
            String summary,
            String occurred,
            String url,
            String severity,
            @Nullable String status) {
        return new SignalMapping(
                items == null ? null : new Pointer(items),
                written(id),
                idWith == null ? List.of() : written(idWith),
                written(summary),
                written(occurred),
                written(url),
                written(severity),
                status == null ? List.of() : written(status));
    }

    /** The same without what names a signal at its sender. */
    SignalMapping unnamed() {
        return new SignalMapping(items, List.of(), List.of(), summary, occurred, url, severity, status);
    }

    private static List<Pointer> written(String pointers) {
        return Stream.of(pointers.split("\\|")).map(Pointer::new).toList();
    }
}
