package io.factline.command.imports;

import io.factline.command.imports.MailParts.TextPart;
import io.factline.imports.RowProblem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
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
                    "-{2,} ?(?:Original Message|Message d'origine|Forwarded message|Message transféré) ?-{2,}.*"),
            Pattern.compile("On .{5,300} wrote:"),
            Pattern.compile("Le .{5,300} a écrit ?:"),
            Pattern.compile("_{20,}"));

    private static final String SIGNATURE = "-- ";

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
        try {
            CharSequence text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(part.bytes()));
            return text(part, text.toString());
        } catch (CharacterCodingException e) {
            problems.add(
                    RowProblem.of(
                            "charset-wrong",
                            "Content-Type",
                            "The text of this message is not in the charset that it says, or says none and is not in UTF-8: what cannot be read has a sign in its place."));
            return text(part, new String(part.bytes(), charset));
        }
    }

    private static String text(TextPart part, String text) {
        return Text.storable(part.html() ? Markup.lines(text) : text.replace("\r\n", "\n"));
    }

    /** What is new in it. */
    static String excerpt(String text) {
        StringBuilder kept = new StringBuilder();
        boolean blank = true;
        for (String line : text.lines().toList()) {
            String said = line.strip();
            if (line.equals(SIGNATURE)
                    || HISTORY.stream().anyMatch(one -> one.matcher(said).matches())) {
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
