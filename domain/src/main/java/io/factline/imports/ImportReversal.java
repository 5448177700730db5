package io.factline.imports;

/**
 * What was taken back.
 *
 * @param retracted how many facts were
 * @param left how many were not: somebody had changed them since, or taken them back already
 * @param position of the last event, for a read that sees it
 */
public record ImportReversal(ImportId id, long retracted, long left, long position) {}
