package io.factline.ui.moment;

import com.vaadin.flow.i18n.I18NProvider;
import io.factline.fact.ToldTo;
import io.factline.time.WrittenTime;
import io.factline.timeline.AskedCutoffs;
import io.factline.timeline.MomentAxis;
import io.factline.timeline.TimelineMoments.Moment;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Along what one goes back in time: what somebody had been told, or what stood on our record.
 *
 * @param to who was told; null on our record
 */
record Axis(MomentAxis kind, @Nullable ToldTo to) {

    static final Axis RECORDED = new Axis(MomentAxis.RECORDED, null);

    /** All of them, those of the told first. */
    static List<Axis> all() {
        List<Axis> all = new ArrayList<>();
        Arrays.stream(ToldTo.values()).map(Axis::told).forEach(all::add);
        all.add(RECORDED);
        return all;
    }

    private static Axis told(ToldTo to) {
        return new Axis(MomentAxis.TOLD, to);
    }

    /** The axis on which cut-offs lie; of what the public was told where there are none. */
    static Axis of(AskedCutoffs cutoffs) {
        return cutoffs.toldUntil() == null && cutoffs.recordedUntil() != null
                ? RECORDED
                : told(Objects.requireNonNullElse(cutoffs.toldTo(), ToldTo.PUBLIC));
    }

    String words() {
        return I18NProvider.translate(to == null ? "axis.recorded" : "axis.told." + to.code());
    }

    /** The cut-offs that show all that became known at a moment; today where there is none. */
    AskedCutoffs cut(AskedCutoffs others, @Nullable Moment moment, ZoneId home) {
        if (kind == MomentAxis.RECORDED) {
            String recorded = moment == null ? null : String.valueOf(moment.position());
            return new AskedCutoffs(others.occurredUntil(), others.toldUntil(), others.toldTo(), recorded, null);
        }
        String told = moment == null ? null : written(moment.at(), home);
        ToldTo named = told == null || to == ToldTo.PUBLIC ? null : to;
        return new AskedCutoffs(others.occurredUntil(), told, named, others.recordedUntil(), null);
    }

    /** As one would write it: what was told by the end of a day is told by that day. Never finer than a second. */
    static String written(Instant at, ZoneId home) {
        ZonedDateTime there = at.atZone(home);
        Instant second = at.plusNanos(999_999_999).truncatedTo(ChronoUnit.SECONDS);
        return there.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? there.toLocalDate().minusDays(1).toString()
                : second.toString();
    }

    /** The same as a time in words can be made of. */
    static WrittenTime time(Moment moment, ZoneId home) {
        return new WrittenTime(written(moment.at(), home));
    }

    /**
     * Which moment cut-offs show.
     *
     * @return its place, -1 before the first one; null where this axis is not cut off
     */
    @Nullable
    Integer place(AskedCutoffs cutoffs, List<Moment> moments, ZoneId home) {
        Long position = cutoffs.recordedPosition();
        if (kind == MomentAxis.RECORDED && position != null) {
            return last(moments, moment -> Objects.requireNonNullElse(moment.position(), Long.MAX_VALUE) <= position);
        }
        String until = kind == MomentAxis.RECORDED ? cutoffs.recordedUntil() : cutoffs.toldUntil();
        Instant at = AskedCutoffs.instant(kind == MomentAxis.RECORDED ? "recordedUntil" : "toldUntil", until, home);
        return at == null ? null : last(moments, moment -> !moment.at().isAfter(at));
    }

    private static int last(List<Moment> moments, Predicate<Moment> shown) {
        int place = -1;
        while (place + 1 < moments.size() && shown.test(moments.get(place + 1))) {
            place++;
        }
        return place;
    }
}
