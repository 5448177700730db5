package io.factline.imports;

import java.util.List;

/**
 * What an import would record.
 *
 * @param format as given, or as recognised
 * @param head of the table, where it is one
 * @param columns which column says what: as given, or by the names in the head
 * @param incidents how many would be opened
 * @param problems how often each occurs, the most frequent first
 * @param rows the first of the file, in full
 */
public record ImportPreview(
        ImportFormat format,
        Sha256 sha256,
        long size,
        List<String> head,
        List<ImportColumn> columns,
        ImportCounts counts,
        long incidents,
        List<ProblemCount> problems,
        List<PreviewRow> rows) {

    /** How often a problem occurs. */
    public record ProblemCount(String code, long rows) {}
}
