package io.factline.command.imports;

import java.util.List;

/** Reads a file of one format. It records nothing, asks nobody and guesses nothing. */
interface Format {

    /** The most rows that one file may have. */
    int ROWS_MAX = 20_000;

    /** The rows of a file in their order, of which what cannot be read is one with a problem, too. */
    List<Row> rows(byte[] file, Asked asked);
}
