package io.factline.command.imports;

import io.factline.command.imports.Imports.File;
import io.factline.fact.FactTypes;
import io.factline.imports.ImportColumn;
import io.factline.imports.ImportCommandApi;
import io.factline.imports.ImportDone;
import io.factline.imports.ImportFormat;
import io.factline.imports.ImportId;
import io.factline.imports.ImportPreview;
import io.factline.imports.ImportReversal;
import io.factline.imports.People;
import io.factline.imports.Reversal;
import io.factline.imports.Sha256;
import io.factline.incident.IncidentRef;
import io.factline.problem.RuleBroken;
import io.factline.record.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files of other tools in. */
@RestController
class ImportController implements ImportCommandApi {

    private final Imports imports;
    private final Reversals reversals;

    ImportController(Imports imports, Reversals reversals) {
        this.imports = imports;
        this.reversals = reversals;
    }

    @Override
    public ImportPreview preview(
            @Nullable ImportFormat format,
            @Nullable IncidentRef incident,
            @Nullable String zone,
            @Nullable String columns,
            @Nullable String type,
            @Nullable People people,
            @Nullable String channels,
            byte[] body) {
        Asked asked = asked(format, incident, zone, columns, type, people, channels, body, false);
        ImportLook look = imports.preview(incident, Formats.of(asked.format()).rows(body, asked));
        return new ImportPreview(
                asked.format(),
                Sha256.of(body),
                body.length,
                Formats.head(asked.format(), body),
                asked.columns(),
                look.counts(),
                look.incidents(),
                look.problems(),
                look.rows());
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public ImportDone run(
            @Nullable ImportFormat format,
            @Nullable IncidentRef incident,
            @Nullable String zone,
            @Nullable String columns,
            @Nullable String type,
            @Nullable People people,
            @Nullable String channels,
            @Nullable String file,
            byte[] body) {
        Asked asked = asked(format, incident, zone, columns, type, people, channels, body, true);
        Words name = file == null || file.isBlank() ? null : new Words(file);
        return imports.run(
                incident,
                new File(name, Sha256.of(body), body.length, asked),
                Formats.of(asked.format()).rows(body, asked));
    }

    private Asked asked(
            @Nullable ImportFormat format,
            @Nullable IncidentRef incident,
            @Nullable String zone,
            @Nullable String columns,
            @Nullable String type,
            @Nullable People people,
            @Nullable String channels,
            byte[] body,
            boolean recorded) {
        RuleBroken.require(body.length > 0, "The body is the file, and this one is empty.");
        ImportFormat known = format == null ? Formats.recognised(body) : format;
        RuleBroken.require(
                incident != null || Formats.opens(known),
                "Say which incident these facts are of: only VERIS records say enough to open one of their own.");
        if (incident == null) {
            RuleBroken.require(
                    zone != null,
                    "An incident needs a home zone: say the zone of these records, such as America/New_York.");
            OpenedIncidents.requireMayOpen();
        }
        String usual = type == null ? known.usualType() : type;
        FactTypes.empty(usual);
        List<ImportColumn> mapped =
                columns == null ? Columns.suggested(Formats.head(known, body)) : Columns.chosen(columns);
        SecretKey pseudonyms = incident == null || people == People.NAMES || !known.isOfPeople()
                ? null
                : imports.pseudonyms(incident, recorded);
        return new Asked(
                known,
                incident == null,
                zone == null ? null : Times.zone(zone),
                mapped,
                usual,
                chosen(channels),
                pseudonyms);
    }

    private static Set<String> chosen(@Nullable String channels) {
        return channels == null
                ? Set.of()
                : Stream.of(channels.split(","))
                        .map(name -> name.strip().replaceFirst("^#", ""))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public ImportReversal revert(ImportId id, Reversal reversal) {
        return reversals.revert(id, reversal);
    }
}
