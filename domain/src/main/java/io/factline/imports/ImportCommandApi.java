package io.factline.imports;

import io.factline.incident.IncidentRef;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Files of other tools in: first a look at what they would record, then the same for the record. */
@HttpExchange("/api/v1/imports")
public interface ImportCommandApi {

    /**
     * What an import of this file would record. Nothing is recorded.
     *
     * @param format recognised by the file if absent
     * @param incident of which the facts are, by key or id; without it each VERIS record opens an incident of its own
     * @param zone of all times in the file that have no offset, such as {@code America/Chicago}: it is never guessed
     * @param columns which column of a table says what, a JSON object such as {@code {"occurred": "When", "summary": "What"}}; by
     *     the names in the head of the table if absent
     * @param type the type of the facts of a file that says none; {@code CommentaryPublished} for a press feed and
     *     {@code ActionTaken} for all else if absent
     * @param people how people appear whose messages these are: by pseudonyms if absent
     * @param channels of an export of Slack only these, by name or id, with commas between them; if absent all channels, but no
     *     direct messages
     * @param body the file as it is, at most 16 MiB
     */
    @PostExchange("/preview")
    ImportPreview preview(
            @RequestParam(name = "format", required = false) @Nullable ImportFormat format,
            @RequestParam(name = "incident", required = false) @Nullable IncidentRef incident,
            @RequestParam(name = "zone", required = false) @Nullable String zone,
            @RequestParam(name = "columns", required = false) @Nullable String columns,
            @RequestParam(name = "type", required = false) @Nullable String type,
            @RequestParam(name = "people", required = false) @Nullable People people,
            @RequestParam(name = "channels", required = false) @Nullable String channels,
            @RequestBody byte[] body);

    /**
     * Imports a file: records what the preview of it says. A row is taken once, however often the file is sent; what became of
     * each row stays on the record with the import.
     *
     * @param format recognised by the file if absent
     * @param incident of which the facts are, by key or id; without it each VERIS record opens an incident of its own
     * @param zone of all times in the file that have no offset, such as {@code America/Chicago}: it is never guessed
     * @param columns which column of a table says what, a JSON object such as {@code {"occurred": "When", "summary": "What"}}; by
     *     the names in the head of the table if absent
     * @param type the type of the facts of a file that says none; {@code CommentaryPublished} for a press feed and
     *     {@code ActionTaken} for all else if absent
     * @param people how people appear whose messages these are: by pseudonyms if absent
     * @param channels of an export of Slack only these, by name or id, with commas between them; if absent all channels, but no
     *     direct messages
     * @param file its name
     * @param body the file as it is, at most 16 MiB
     */
    @PostExchange
    ImportDone run(
            @RequestParam(name = "format", required = false) @Nullable ImportFormat format,
            @RequestParam(name = "incident", required = false) @Nullable IncidentRef incident,
            @RequestParam(name = "zone", required = false) @Nullable String zone,
            @RequestParam(name = "columns", required = false) @Nullable String columns,
            @RequestParam(name = "type", required = false) @Nullable String type,
            @RequestParam(name = "people", required = false) @Nullable People people,
            @RequestParam(name = "channels", required = false) @Nullable String channels,
            @RequestParam(name = "file", required = false) @Nullable String file,
            @RequestBody byte[] body);

    /**
     * Takes an import back: retracts each fact that it recorded and that still stands as it was recorded. What somebody has
     * changed since is left alone, unless asked for.
     */
    @PostExchange("/{id}/revert")
    ImportReversal revert(@PathVariable ImportId id, @RequestBody Reversal reversal);
}
