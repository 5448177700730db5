package io.factline.kpi;

import static io.factline.kpi.Details.DISCOVERED;
import static io.factline.kpi.Details.comment;
import static org.assertj.core.api.Assertions.assertThat;

import io.factline.fact.MarketDetail.Valence;
import io.factline.fact.RelationKind;
import io.factline.fact.Standing;
import io.factline.record.EventJson;
import io.factline.record.Words;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is counted, and no measure. */
class CountsTest {

    private static final Words COMPANY = new Words("The company");

    @Test
    void commentsAreCountedByValenceWhateverTheirStanding() {
        Commentary commentary = Crisis.of(
                        new Draft("A", comment(Valence.NEGATIVE), "2013-12-01").is(Standing.OPINION),
                        new Draft("B", comment(Valence.NEGATIVE), "2013-12-02"),
                        new Draft("C", comment(null), "2013-12-03").is(Standing.OPINION))
                .kpis()
                .commentary();

        assertThat(commentary)
                .isEqualTo(new Commentary(
                        3, Map.of(Valence.NEGATIVE, 2L, Valence.MIXED, 0L, Valence.NEUTRAL, 0L, Valence.POSITIVE, 0L)));
    }

    @Test
    void aValenceIsNamedByItsCode() {
        Commentary commentary = Crisis.of(new Draft("A", comment(Valence.MIXED), "2013-12-01"))
                .kpis()
                .commentary();

        assertThat(EventJson.json(commentary))
                .isEqualTo("{\"n\":1,\"byValence\":{\"negative\":0,\"mixed\":1,\"neutral\":0,\"positive\":0}}");
    }

    @Test
    void aCommentFromTwoSourcesCountsOnceAndOneThatWasTakenBackNotAtAll() {
        Commentary commentary = Crisis.of(
                        new Draft("A", comment(null), "2013-12-01"),
                        new Draft("B", comment(Valence.POSITIVE), "2013-12-02").and(RelationKind.SAME_AS, "A"),
                        new Draft("C", comment(Valence.NEGATIVE), "2013-12-03"),
                        new Draft("D", comment(Valence.MIXED), "2013-12-04").and(RelationKind.SUPERSEDES, "C"))
                .kpis()
                .commentary();

        assertThat(commentary.n()).isEqualTo(2);
        assertThat(commentary.byValence())
                .containsEntry(Valence.POSITIVE, 1L)
                .containsEntry(Valence.MIXED, 1L)
                .containsEntry(Valence.NEGATIVE, 0L);
    }

    @Test
    void whoCorrectsOrSupersedesWhatTheySaidThemselvesIsCounted() {
        long count = Crisis.of(
                        new Draft("A", DISCOVERED, "2013-12-01").by(COMPANY),
                        new Draft("B", DISCOVERED, "2013-12-02").by(COMPANY).and(RelationKind.CORRECTS, "A"),
                        new Draft("C", DISCOVERED, "2013-12-03").by(COMPANY).and(RelationKind.SUPERSEDES, "B"),
                        new Draft("D", DISCOVERED, "2013-12-04")
                                .by(new Words("The press"))
                                .and(RelationKind.CORRECTS, "C"))
                .kpis()
                .selfCorrections();

        assertThat(count).isEqualTo(2);
    }

    @Test
    void oneCorrectionIsCountedOnceHoweverItIsSaid() {
        long count = Crisis.of(
                        new Draft("A", DISCOVERED, "2013-12-01").by(COMPANY),
                        new Draft("A2", DISCOVERED, "2013-12-01").by(COMPANY).and(RelationKind.SAME_AS, "A"),
                        new Draft("B", DISCOVERED, "2013-12-02")
                                .by(COMPANY)
                                .and(RelationKind.CORRECTS, "A")
                                .and(RelationKind.SUPERSEDES, "A")
                                .and(RelationKind.CORRECTS, "A2"))
                .kpis()
                .selfCorrections();

        assertThat(count).isEqualTo(1);
    }

    @Test
    void ofErasedNamesNobodyCanSayWhoseTheyWere() {
        long count = Crisis.of(
                        new Draft("A", DISCOVERED, "2013-12-01").by(Words.ERASED),
                        new Draft("B", DISCOVERED, "2013-12-02")
                                .by(Words.ERASED)
                                .and(RelationKind.CORRECTS, "A"))
                .kpis()
                .selfCorrections();

        assertThat(count).isZero();
    }
}
