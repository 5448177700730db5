package io.factline.imports;

import io.factline.record.Words;

/**
 * Which column of a table says what.
 *
 * @param name as it stands in the head of the table
 */
public record ImportColumn(ImportField field, Words name) {}
