package io.factline.command.imports;

import io.factline.fact.Fact;
import io.factline.fact.FactRef;
import io.factline.fact.Relation;
import io.factline.imports.RowProblem;
import io.factline.incident.OpenIncident;
import io.factline.record.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file, as its format reads it: pure, so that a look at it and the import of it are the same.
 *
 * @param number from 1
 * @param raw as it stands in the file
 * @param facts that it says, each with its origin; none where it says none that can be recorded
 * @param opens the incident that its facts are of; null where they are of the one that was given
 */
record Row(
        long number,
        String raw,
        List<Fact> facts,
        List<RowProblem> problems,
        @Nullable OpenIncident opens) {

    private static final int PIECE = 20_000;
    private static final int RAW_MAX = 10 * PIECE;
    private static final int SHOWN_MAX = 200;

    Row {
        facts = List.copyOf(facts);
        problems = raw.length() > RAW_MAX ? alsoCut(number, problems) : List.copyOf(problems);
    }

    private static List<RowProblem> alsoCut(long number, List<RowProblem> problems) {
        RowProblem cut = RowProblem.of(
                "row-cut", "row " + number, "Of the text of this row only the first 200,000 characters are kept.");
        return problems.contains(cut)
                ? List.copyOf(problems)
                : Stream.concat(problems.stream(), Stream.of(cut)).toList();
    }

    /** A row of which no fact can be made. */
    static Row refused(long number, String raw, RowProblem... problems) {
        return new Row(number, raw, List.of(), List.of(problems), null);
    }

    /** The same row, of which the facts relate to others instead of these. */
    Row answering(Map<FactRef, FactRef> others) {
        List<Fact> answering = facts.stream()
                .map(fact -> fact.relating(fact.relations().stream()
                        .map(one -> new Relation(one.kind(), others.getOrDefault(one.fact(), one.fact())))
                        .toList()))
                .toList();
        return new Row(number, raw, answering, problems, opens);
    }

    /** How it begins, where it becomes no fact; null where there is nothing to see. */
    @Nullable
    Words begin() {
        String begin = Text.storable(Text.cut(raw.strip(), SHOWN_MAX));
        return facts.isEmpty() && !begin.isBlank() ? new Words(begin) : null;
    }

    /** The row in pieces that can be kept as words: what PostgreSQL cannot hold has a sign in its place, and no piece is blank. */
    List<Words> pieces() {
        String kept = Text.storable(Text.cut(raw, RAW_MAX));
        List<Words> pieces = new ArrayList<>();
        int begin = 0;
        while (begin < kept.length()) {
            int end = Math.min(begin + PIECE, kept.length());
            if (end < kept.length() && Character.isHighSurrogate(kept.charAt(end - 1))) {
                end--;
            }
            String piece = kept.substring(begin, end);
            pieces.add(new Words(piece.isBlank() ? "␠" : piece));
            begin = end;
        }
        return pieces;
    }
}
