package io.factline.imports;

import io.factline.record.Term;
import io.factline.record.Words;

/**
 * Something that is wrong with a row.
 *
 * @param code its name, the same for all of its kind, such as {@code zone-missing}
 * @param at the name of the column, or a JSON pointer (RFC 6901)
 * @param detail a sentence for the person who imports
 */
public record RowProblem(Term code, Words at, Words detail) {

    /** A problem of this name, at this place. */
    public static RowProblem of(String code, String at, String detail) {
        return new RowProblem(new Term(code), new Words(at), new Words(detail));
    }
}
