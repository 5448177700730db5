package io.factline.command.imports;

import io.factline.fact.Source;
import io.factline.problem.RuleBroken;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The references of a VERIS record: addresses, each of them perhaps with the day on which somebody saw it, in one text. */
final class VerisSources {

    private static final Pattern SEPARATORS = Pattern.compile("[;\\s]+");
    private static final Pattern SEEN = Pattern.compile("(.*)\\((\\d{4})(\\d\\d)(\\d\\d)\\),?");
    private static final Pattern SEEN_AT = Pattern.compile("\\((\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z)\\)");
    private static final int SOURCES_MAX = 100;
    private static final int ECHOED_MAX = 100;

    private VerisSources() {}

    static List<Source> of(VerisRecord record) {
        List<Source> sources = new ArrayList<>();
        if ("vcdb".equals(record.text("/source_id"))) {
            Instant written = record.written("/plus/modified");
            sources.add(new Source(
                    new Words("VERIS Community Database (CC BY-SA 4.0)"),
                    new Words("Record " + record.id()),
                    new Words("https://github.com/vz-risk/VCDB"),
                    null,
                    null,
                    written == null ? null : new WrittenTime(written.toString())));
        }
        String reference = record.text("/reference");
        if (reference == null) {
            record.problem("reference-missing", "/reference", "No source stands for this record.");
            return sources;
        }
        List<String> unusable = new ArrayList<>();
        for (String token : SEPARATORS.splitAsStream(reference.strip()).toList()) {
            if (sources.size() < SOURCES_MAX && !token.isEmpty() && !add(token, sources)) {
                unusable.add(token);
            }
        }
        if (!unusable.isEmpty()) {
            String all = String.join(" ", unusable);
            record.problem(
                    "reference-unusable",
                    "/reference",
                    "This is no web address: \""
                            + (all.length() > ECHOED_MAX ? all.substring(0, ECHOED_MAX) + "…" : all) + "\".");
        }
        return sources;
    }

    private static boolean add(String token, List<Source> sources) {
        Matcher at = SEEN_AT.matcher(token);
        Matcher seen = SEEN.matcher(token);
        boolean dated = seen.matches();
        String url = at.matches() ? "" : (dated ? seen.group(1) : token.replaceFirst(",$", ""));
        WrittenTime captured = at.matches()
                ? time(at.group(1))
                : dated ? time(seen.group(2) + "-" + seen.group(3) + "-" + seen.group(4)) : null;
        if (url.isEmpty()) {
            if (captured == null || sources.isEmpty() || sources.getLast().url() == null) {
                return false;
            }
            sources.add(new Source(null, null, sources.removeLast().url(), null, null, captured));
            return true;
        }
        try {
            sources.add(new Source(null, null, new Words(url), null, null, captured));
            return true;
        } catch (RuleBroken noAddress) {
            return false;
        }
    }

    private static @Nullable WrittenTime time(String text) {
        try {
            return WrittenTime.of(text);
        } catch (RuleBroken | DateTimeException noTime) {
            return null;
        }
    }
}
