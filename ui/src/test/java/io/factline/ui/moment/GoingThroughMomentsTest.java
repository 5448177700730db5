package io.factline.ui.moment;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.fact.ToldTo;
import io.factline.timeline.AskedCutoffs;
import io.factline.timeline.MomentAxis;
import io.factline.timeline.TimelineMoments.Moment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where one is along an axis is the same as what the cut-offs say, and the other way round. */
class GoingThroughMomentsTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final Axis PUBLIC = new Axis(MomentAxis.TOLD, ToldTo.PUBLIC);
    private static final Axis BANKS = new Axis(MomentAxis.TOLD, ToldTo.BANKS);
    private static final Moment END_OF_THE_20TH = new Moment(Instant.parse("2013-12-21T06:00:00Z"), null, 3);
    private static final Moment A_MORNING = new Moment(Instant.parse("2013-12-23T15:30:00.250Z"), 17L, 1);
    private static final List<Moment> MOMENTS = List.of(END_OF_THE_20TH, A_MORNING);

    @Test
    void what_was_told_in_the_course_of_a_day_is_told_by_that_day() {
        assertThat(PUBLIC.cut(AskedCutoffs.NONE, END_OF_THE_20TH, CHICAGO))
                .isEqualTo(new AskedCutoffs(null, "2013-12-20", null, null, null));
        assertThat(BANKS.cut(AskedCutoffs.NONE, END_OF_THE_20TH, CHICAGO))
                .isEqualTo(new AskedCutoffs(null, "2013-12-20", ToldTo.BANKS, null, null));
    }

    @Test
    void a_moment_within_a_second_is_told_by_the_end_of_it() {
        assertThat(PUBLIC.cut(AskedCutoffs.NONE, A_MORNING, CHICAGO).toldUntil())
                .isEqualTo("2013-12-23T15:30:01Z");
    }

    @Test
    void the_record_is_cut_by_its_position_and_the_other_cut_offs_stay() {
        AskedCutoffs others = new AskedCutoffs("2013-12", "2013-12-20", ToldTo.BANKS, null, null);
        assertThat(Axis.RECORDED.cut(others, A_MORNING, CHICAGO))
                .isEqualTo(new AskedCutoffs("2013-12", "2013-12-20", ToldTo.BANKS, "17", null));
        assertThat(BANKS.cut(others, null, CHICAGO)).isEqualTo(new AskedCutoffs("2013-12", null, null, null, null));
    }

    @Test
    void cut_offs_lie_at_the_last_moment_that_they_show() {
        assertThat(PUBLIC.place(AskedCutoffs.NONE, MOMENTS, CHICAGO)).isNull();
        assertThat(PUBLIC.place(told("2013-12-19"), MOMENTS, CHICAGO)).isEqualTo(-1);
        assertThat(PUBLIC.place(told("2013-12-20"), MOMENTS, CHICAGO)).isZero();
        assertThat(PUBLIC.place(told("2013-12-23T15:30:01Z"), MOMENTS, CHICAGO)).isOne();
        List<Moment> positions =
                List.of(new Moment(END_OF_THE_20TH.at(), 3L, 1), new Moment(END_OF_THE_20TH.at(), 9L, 1));
        AskedCutoffs recorded = new AskedCutoffs(null, null, null, "8", null);
        assertThat(Axis.RECORDED.place(recorded, positions, CHICAGO)).isZero();
    }

    @Test
    void the_axis_is_that_of_the_cut_offs() {
        assertThat(Axis.of(AskedCutoffs.NONE)).isEqualTo(PUBLIC);
        assertThat(Axis.of(new AskedCutoffs(null, "2013", ToldTo.BANKS, null, null)))
                .isEqualTo(BANKS);
        assertThat(Axis.of(new AskedCutoffs(null, null, null, "17", null))).isEqualTo(Axis.RECORDED);
    }

    private static AskedCutoffs told(String until) {
        return new AskedCutoffs(null, until, null, null, null);
    }
}
