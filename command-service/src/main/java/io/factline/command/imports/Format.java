package io.factline.command.imports;

import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import java.util.List;

/** Reads a file of one format. It records nothing, asks nobody and guesses nothing. */
interface Format {

    /** The most rows that one file may have. */
    int ROWS_MAX = 20_000;

    /** The rows of a file in their order, of which what cannot be read is one with a problem, too. */
    List<Row> rows(byte[] file, Asked asked);

    /** Refuses a file with more rows than it may have, before the next is taken. */
    static void requireRoom(int rows) {
        if (rows >= ROWS_MAX) {
            throw new RuleBroken(Rule.BODY_TOO_LARGE, "A file has at most 20,000 rows: import it in parts.");
        }
    }
}
