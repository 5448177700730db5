package io.factline.command.imports;

import io.factline.command.imports.MailParts.TextPart;
import io.factline.imports.RowProblem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a message says: without what it quotes of those before it, and without whose card stands below it. */
final class MailText {

    /** From here on it is what others wrote before. */
    private static final List<Pattern> HISTORY = List.of(
            Pattern.compile(
                    "-{2,} ?(?:Original Message|Forwarded message|Message d['’]origine|Message transféré|Ursprüngliche Nachricht|Weitergeleitete Nachricht) ?-{2,}.*"),
            Pattern.compile("On .{5,300} wrote:"),
            Pattern.compile("Le .{5,300} a écrit[ \\u00a0\\u202f]?:"),
            Pattern.compile("Am .{5,300} schrieb .{1,300}:"),
            Pattern.compile("_{20,}"));

    /** How programs head what they quote without marking it: whom it is from, and on the next line when it was sent. */
    private static final Pattern FROM = Pattern.compile("\\*?(?:From|De|Von)[ \\u00a0\\u202f]?:.*");

    private static final Pattern SENT = Pattern.compile("\\*?(?:Sent|Date|Envoyé|Gesendet|Datum)[ \\u00a0\\u202f]?:.*");

    private static final String SIGNATURE = "-- ";
    /** Longer lines are no head of anything. */
    private static final int HEAD_MAX = 400;

    private MailText() {}

    /** The text of a part; empty, with what is wrong among the problems, where its charset is not known. */
    static String decoded(@Nullable TextPart part, List<RowProblem> problems) {
        if (part == null) {
            return "";
        }
        Charset charset = StandardCharsets.UTF_8;
        try {
            charset = part.charset() == null ? charset : Charset.forName(part.charset());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            problems.add(RowProblem.of(
                    "charset-unknown",
                    "Content-Type",
                    "The text of this message is in an unknown charset: it was left out."));
            return "";
        }
        if (part.isCut()) {
            problems.add(RowProblem.of(
                    "text-cut",
                    "Content-Type",
                    "The text of this message is very long: only what it begins with was read."));
        }
        CharsetDecoder decoder = charset.newDecoder();
        CharBuffer text = CharBuffer.allocate((int) (part.bytes().length * decoder.maxCharsPerByte()) + 1);
        // the last character of a text that was cut is not whole, and that is not its author's fault
        CoderResult read = decoder.decode(ByteBuffer.wrap(part.bytes()), text, !part.isCut());
        if (read.isUnderflow()) {
            return text(part, text.flip().toString());
        }
        problems.add(
                RowProblem.of(
                        "charset-wrong",
                        "Content-Type",
                        "The text of this message is not in the charset that it says, or says none and is not in UTF-8: what cannot be read has a sign in its place."));
        return text(part, new String(part.bytes(), charset));
    }

    private static String text(TextPart part, String text) {
        return Text.storable(part.html() ? Markup.lines(text) : text.replace("\r\n", "\n"));
    }

    /** Whether what was written before begins with this line; programs break such a line in two. */
    private static boolean isHistory(String line, String next) {
        return (FROM.matcher(line).matches() && SENT.matcher(next).matches())
                || HISTORY.stream()
                        .anyMatch(one -> one.matcher(line).matches()
                                || (isShort(line)
                                        && isShort(next)
                                        && one.matcher(line + " " + next).matches()));
    }

    private static boolean isShort(String line) {
        return !line.isEmpty() && line.length() <= HEAD_MAX;
    }

    /** What is new in it. */
    static String excerpt(String text) {
        StringBuilder kept = new StringBuilder();
        boolean blank = true;
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String said = line.strip();
            if (line.equals(SIGNATURE)
                    || isHistory(said, i + 1 < lines.size() ? lines.get(i + 1).strip() : "")) {
                break;
            }
            if (said.startsWith(">") || (said.isEmpty() && blank)) {
                continue;
            }
            kept.append(line.stripTrailing()).append('\n');
            blank = said.isEmpty();
        }
        return kept.toString().strip();
    }
}
