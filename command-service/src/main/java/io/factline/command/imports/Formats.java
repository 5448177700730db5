package io.factline.command.imports;

import io.factline.imports.ImportFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The formats that files come in. */
final class Formats {

    private static final int LOOKED_AT = 4_096;
    /** Also with a document type: then it is said why it is not read. A page of the web has one, too, and is no feed. */
    private static final Pattern FEED =
            Pattern.compile("^(?:<\\?xml|<!--|<!DOCTYPE (?!(?i)html)|<rss|<feed|<rdf:RDF)|^<[a-z]+:(?:RDF|feed)");
    /** Headers as messages begin with them: a table can have such a name, too, but has more on its first line. */
    private static final Pattern MAIL = Pattern.compile(
            "(?i)(?:return-path|received|delivered-to|x-[a-z0-9-]+|message-id|date|from|to|subject|mime-version|dkim-signature|authentication-results|arc-[a-z-]+|content-type): ?\\S");

    /** Behind its first line an mbox has a header: the head of a table can begin with the same word. */
    private static final Pattern MBOX = Pattern.compile("From [^\n]*\n>?[A-Za-z][A-Za-z0-9-]*:");

    private static final Pattern MESSAGE = Pattern.compile("\"ts\"\\s*:\\s*\"\\d{1,11}\\.\\d{1,9}\"");

    private Formats() {}

    static Format of(ImportFormat format) {
        return switch (format) {
            case CSV -> new CsvFormat();
            case VERIS -> new VerisFormat();
            case TIMESKETCH -> new TimesketchFormat();
            case SLACK -> new SlackFormat();
            case FEED -> new FeedFormat();
            case MAIL -> new MailFormat();
        };
    }

    /** Whether each row of such a file says enough to open an incident. */
    static boolean opens(ImportFormat format) {
        return switch (format) {
            case CSV, TIMESKETCH, SLACK, FEED, MAIL -> false;
            case VERIS -> true;
        };
    }

    /** The head of the table; none where such a file is no table. */
    static List<String> head(ImportFormat format, byte[] file) {
        return switch (format) {
            case CSV -> Table.of(Text.of(file)).head();
            case VERIS, TIMESKETCH, SLACK, FEED, MAIL -> List.of();
        };
    }

    /** The format that a file looks like: shown before anything is recorded. */
    static ImportFormat recognised(byte[] file) {
        String begin = new String(file, 0, Math.min(file.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        if (Zipped.isZip(file)) {
            return SlackExport.isOne(Zipped.names(file)) ? ImportFormat.SLACK : ImportFormat.VERIS;
        }
        if (begin.contains("timestamp_desc") && begin.contains("message")) {
            return ImportFormat.TIMESKETCH;
        }
        String text = begin.replaceFirst("^[^\\x21-\\x7e]*", "");
        if (FEED.matcher(text).find()) {
            return ImportFormat.FEED;
        }
        if (MBOX.matcher(text).lookingAt() || MAIL.matcher(text).lookingAt()) {
            return ImportFormat.MAIL;
        }
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return ImportFormat.CSV;
        }
        return MESSAGE.matcher(text).find() ? ImportFormat.SLACK : ImportFormat.VERIS;
    }
}
