package io.factline.imports;

import io.factline.incident.IncidentRef;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** What became of files of other tools. */
@HttpExchange("/api/v1/imports")
public interface ImportQueryApi {

    /**
     * The imports, the last first: what each did to each incident, at most 1,000.
     *
     * @param incident only what was done to this one, by key or id
     * @param after the position that the answer must have seen
     * @param prefer {@code wait=n}: how many seconds it may wait for that
     */
    @GetExchange
    List<ImportSummary> all(
            @RequestParam(name = "incident", required = false) @Nullable IncidentRef incident,
            @RequestParam(name = "after", required = false) @Nullable Long after,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer);

    /**
     * One import, and what became of its rows.
     *
     * @param row only rows behind this one; from the first if absent
     * @param limit how many rows, 1 to 1000, 100 if absent
     * @param after the position that the answer must have seen
     * @param prefer {@code wait=n}: how many seconds it may wait for that
     */
    @GetExchange("/{id}")
    ImportReport one(
            @PathVariable ImportId id,
            @RequestParam(name = "row", required = false) @Nullable Long row,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable Long after,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer);
}
