package io.factline.imports;

import java.util.List;

/**
 * How many of what an import met.
 *
 * @param rows of the file
 * @param recorded facts that are new
 * @param known facts that had been recorded before
 * @param differing facts that had been recorded before and say something else now
 * @param retracted facts that had been recorded before and were taken back since
 * @param refused rows of which no fact could be made or recorded
 * @param withProblems rows with which something is wrong, refused or not
 */
public record ImportCounts(
        long rows, long recorded, long known, long differing, long retracted, long refused, long withProblems) {

    /** Nothing yet. */
    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0);

    /** These, and a row more. */
    public ImportCounts plus(List<FactOutcome> facts, boolean problems) {
        return new ImportCounts(
                rows + 1,
                recorded + count(facts, FactOutcome.RECORDED),
                known + count(facts, FactOutcome.KNOWN),
                differing + count(facts, FactOutcome.DIFFERING),
                retracted + count(facts, FactOutcome.RETRACTED),
                refused + (facts.stream().allMatch(FactOutcome.REFUSED::equals) ? 1 : 0),
                withProblems + (problems ? 1 : 0));
    }

    private static long count(List<FactOutcome> facts, FactOutcome outcome) {
        return facts.stream().filter(outcome::equals).count();
    }

    /** Both together. */
    public ImportCounts plus(ImportCounts others) {
        return new ImportCounts(
                rows + others.rows,
                recorded + others.recorded,
                known + others.known,
                differing + others.differing,
                retracted + others.retracted,
                refused + others.refused,
                withProblems + others.withProblems);
    }
}
