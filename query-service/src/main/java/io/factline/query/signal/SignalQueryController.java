package io.factline.query.signal;

import io.factline.incident.IncidentRef;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.query.intake.Freshness;
import io.factline.query.intake.Reader;
import io.factline.query.signal.SignalReader.Wanted;
import io.factline.query.timeline.TimelineProjection;
import io.factline.query.view.Views;
import io.factline.signal.DispositionValues;
import io.factline.signal.Dispositions;
import io.factline.signal.SignalId;
import io.factline.signal.SignalPage;
import io.factline.signal.SignalQueryApi;
import io.factline.signal.SignalReport;
import io.factline.signal.SignalState;
import io.factline.timeline.AskedCutoffs;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

/** The inbox. */
@RestController
class SignalQueryController implements SignalQueryApi {

    private static final int SIGNALS = 100;
    private static final int SIGNALS_MAX = 1_000;

    private final Views views;
    private final TimelineProjection projection;
    private final Clock clock;

    SignalQueryController(Views views, TimelineProjection projection) {
        this.views = views;
        this.projection = projection;
        this.clock = Clock.systemUTC();
    }

    @Override
    public SignalPage all(
            @Nullable SignalState state,
            @Nullable IncidentRef incident,
            @Nullable Boolean unassigned,
            @Nullable UUID connector,
            @Nullable Long before,
            @Nullable Integer limit,
            @Nullable Long after,
            @Nullable String prefer) {
        int most = limit == null ? SIGNALS : limit;
        if (most < 1 || most > SIGNALS_MAX) {
            throw new RuleBroken(Rule.INVALID_PARAMETER, "A page has 1 to 1000 signals.");
        }
        Reader reader = Reader.current();
        Wanted wanted = new Wanted(
                state,
                incident,
                Objects.requireNonNullElse(unassigned, false),
                connector,
                before == null ? Long.MAX_VALUE : before,
                most);
        return views.read(
                projection,
                after,
                Freshness.wait(prefer),
                (position, view) -> new SignalReader(view, reader).page(wanted, position));
    }

    @Override
    public DispositionValues disposition(
            @Nullable IncidentRef incident,
            @Nullable Long until,
            @Nullable String asOf,
            @Nullable Long after,
            @Nullable String prefer) {
        Reader reader = Reader.current();
        Instant asked = AskedCutoffs.instant("asOf", asOf, ZoneOffset.UTC);
        Instant now = asked == null ? clock.instant() : asked;
        return views.read(projection, after, Freshness.wait(prefer), (position, view) -> {
            long end = until == null ? position : Math.min(until, position);
            return Dispositions.of(new SignalReader(view, reader).handled(incident, end), end, now);
        });
    }

    @Override
    public SignalReport one(SignalId signal, @Nullable Long after, @Nullable String prefer) {
        Reader reader = Reader.current();
        return views.read(
                projection,
                after,
                Freshness.wait(prefer),
                (position, view) -> new SignalReader(view, reader).report(signal, position));
    }
}
