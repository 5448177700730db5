package io.factline.command.imports;

import io.factline.fact.Actor;
import io.factline.fact.External;
import io.factline.fact.ExternalId;
import io.factline.imports.RowProblem;
import io.factline.imports.Sha256;
import io.factline.problem.RuleBroken;
import io.factline.record.Term;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.ContentUtil;
import org.jspecify.annotations.Nullable;

/** Makes a fact of one message, or says what is wrong with it. */
final class MailMessage {

    private static final Term SYSTEM = new Term("mail");
    private static final Pattern MESSAGE_ID = Pattern.compile("<([^<>\\s]+)>");
    private static final Pattern ENCODED = Pattern.compile("=\\?[^?\\s]+\\?[bBqQ]\\?[^?]*\\?=");
    private static final int DIGEST = 32;
    private static final int EXCERPT_MAX = 2_000;
    private static final int TEXT_MAX = 20_000;
    /** Of what is read of a header: the rest of a longer one stands in the row. */
    private static final int HEADER_MAX = 4_000;

    private static final int ENCODED_MAX = 4 * HEADER_MAX;

    private static final int PEOPLE_MAX = 100;
    private static final int ATTACHMENTS_MAX = 100;

    private final MailParts parts;
    private final Persons persons;
    private final Asked asked;
    private final List<RowProblem> problems = new ArrayList<>();

    MailMessage(byte[] bytes, Persons persons, Asked asked) {
        this.parts = MailParts.of(bytes);
        this.persons = persons;
        this.asked = asked;
    }

    Row row(long number) {
        if (parts.isBroken()) {
            problem("mail-broken", "message " + number, "Parts of this message cannot be read: they were left out.");
        }
        List<String> from = people("from");
        List<String> to = new ArrayList<>(people("to"));
        to.addAll(people("cc"));
        List.of("sender", "reply-to", "bcc").forEach(this::people);
        WrittenTime when = date();
        String text = MailText.decoded(parts.text(), problems);
        String excerpt = persons.in(Text.cutBetweenWords(MailText.excerpt(text), TEXT_MAX));
        String subject = persons.in(decoded(parts.header("subject"), "Subject"));
        String what = subject.isBlank() ? excerpt.lines().findFirst().orElse("") : subject;
        if (what.isBlank()) {
            problem("summary-missing", "Subject", "This message has no subject and no text.");
        }
        String raw = persons.areHidden() ? nameless(from, to, when, subject, excerpt) : parts.head() + "\n" + text;
        if (when == null || what.isBlank()) {
            return new Row(number, raw, List.of(), problems, null);
        }
        if (from.isEmpty()) {
            problem("sender-missing", "From", "Nobody says who sent this.");
        }
        try {
            Actor actor = from.isEmpty() ? null : new Actor(new Words(persons.called(from.getFirst())), null);
            Message said = new Message(what, when, actor, origin(), parent(), null, more(to, excerpt));
            return new Row(number, raw, List.of(said.fact(asked)), problems, null);
        } catch (RuleBroken broken) {
            problem("fact-refused", "message " + number, broken.sentence());
            return new Row(number, raw, List.of(), problems, null);
        }
    }

    private void problem(String code, String at, String sentence) {
        problems.add(RowProblem.of(code, at, sentence));
    }

    private @Nullable WrittenTime date() {
        String date = parts.header("date");
        if (date.isEmpty()) {
            problem("occurred-missing", "Date", "Nothing says when this was sent.");
            return null;
        }
        return InternetDate.of(date, "Date", asked.zone(), !persons.areHidden(), problems);
    }

    /** The ids of those whom a header names: their addresses. */
    private List<String> people(String header) {
        List<String> ids = new ArrayList<>();
        // given characters, the parser counts those and reads bytes: the end is lost where one takes several
        ByteSequence bytes = ContentUtil.encode(StandardCharsets.UTF_8, parts.header(header));
        for (Mailbox one : LenientAddressParser.DEFAULT
                .parseAddressList(bytes, new ParserCursor(0, bytes.length()))
                .flatten()) {
            String address = one.getAddress();
            if (address != null && !address.isBlank() && ids.size() < PEOPLE_MAX) {
                String id = Text.storable(Addresses.compared(inUtf8(address)));
                String name = one.getName() == null ? "" : inUtf8(one.getName());
                persons.know(id, Text.storable(decoded(name, header)), id);
                ids.add(id);
            }
        }
        return ids;
    }

    /** What the parser found: where it took each byte for a character, these are the bytes of UTF-8. */
    private static String inUtf8(String found) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(StandardCharsets.ISO_8859_1.newEncoder().encode(CharBuffer.wrap(found)))
                    .toString();
        } catch (CharacterCodingException readAlready) {
            return found;
        }
    }

    /** A header with its encoded words (RFC 2047) read. */
    private String decoded(String text, String header) {
        String encoded = Text.cutBetweenWords(text, ENCODED_MAX);
        String decoded =
                Text.cutBetweenWords(DecoderUtil.decodeEncodedWords(encoded, DecodeMonitor.SILENT), HEADER_MAX);
        if (ENCODED.matcher(decoded).find()) {
            problem(
                    "charset-unknown",
                    header,
                    "A part of this header is in an unknown charset, and stands as it came.");
        }
        return Text.storable(decoded).strip();
    }

    /** The id that the sender gave it, as a digest, because such ids can name people; else the digest of the message. */
    private External origin() {
        Matcher id = MESSAGE_ID.matcher(parts.header("message-id"));
        return id.find() ? origin(id.group(1)) : new External(SYSTEM, new ExternalId(id(parts.digest())), null, null);
    }

    private static External origin(String messageId) {
        return new External(SYSTEM, new ExternalId(id(Sha256.of(messageId))), null, null);
    }

    private static String id(Sha256 digest) {
        return "message-" + digest.text().substring(0, DIGEST);
    }

    /** What it answers; the last of its references where it does not say that. */
    private @Nullable External parent() {
        Matcher answered = MESSAGE_ID.matcher(parts.header("in-reply-to"));
        if (answered.find()) {
            return origin(answered.group(1));
        }
        Matcher reference = MESSAGE_ID.matcher(parts.header("references"));
        String last = null;
        while (reference.find()) {
            last = reference.group(1);
        }
        return last == null ? null : origin(last);
    }

    private Map<String, Object> more(List<String> to, String excerpt) {
        Map<String, Object> more = new LinkedHashMap<>();
        if (!excerpt.isEmpty()) {
            more.put("excerpt", new Words(Text.cut(excerpt, EXCERPT_MAX)));
        }
        if (!to.isEmpty()) {
            more.put(
                    "to",
                    to.stream()
                            .map(id -> (Object) new Words(persons.called(id)))
                            .toList());
        }
        if (!parts.attachments().isEmpty()) {
            more.put(
                    "attachments",
                    parts.attachments().stream()
                            .limit(ATTACHMENTS_MAX)
                            .map(one -> (Object) one.kept(persons))
                            .toList());
        }
        return more;
    }

    /** The message without what can name people but for what its author wrote. */
    private String nameless(
            List<String> from, List<String> to, @Nullable WrittenTime when, String subject, String excerpt) {
        String date = when == null ? "" : InternetDate.bare(parts.header("date"));
        return "Date: " + date + "\nFrom: " + called(from) + "\nTo: " + called(to) + "\nSubject: " + subject + "\n\n"
                + excerpt;
    }

    private String called(List<String> ids) {
        return String.join(", ", ids.stream().map(persons::called).toList());
    }
}
