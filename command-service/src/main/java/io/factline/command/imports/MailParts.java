package io.factline.command.imports;

import io.factline.imports.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.ByteSequence;
import org.jspecify.annotations.Nullable;

/** A message taken apart: its own headers, its texts, and what is attached to it. What cannot be read is said, and the rest kept. */
final class MailParts {

    private static final int PARTS_MAX = 1_000;
    private static final int DEPTH_MAX = 20;
    private static final int TEXT_BYTES_MAX = 1 << 18;
    /** Reading a page takes a hundred times the room of it. */
    private static final int PAGE_BYTES_MAX = 1 << 16;

    private static final MimeConfig LIMITS = MimeConfig.custom()
            .setMaxHeaderCount(1_000)
            .setMaxHeaderLen(100_000)
            .setMaxLineLen(-1)
            .setMaxContentLen(-1)
            .build();

    /** A text of it; its charset is null where none is said. It is cut where it has more bytes than are read. */
    static final class TextPart {

        private final boolean html;
        private final @Nullable String charset;
        private final byte[] bytes;
        private final boolean cut;

        TextPart(boolean html, @Nullable String charset, byte[] read) {
            int most = html ? PAGE_BYTES_MAX : TEXT_BYTES_MAX;
            this.html = html;
            this.charset = charset;
            this.cut = read.length > most;
            this.bytes = cut ? Arrays.copyOf(read, most) : read;
        }

        boolean isCut() {
            return cut;
        }

        boolean html() {
            return html;
        }

        @Nullable
        String charset() {
            return charset;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    private final byte[] message;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final StringBuilder head = new StringBuilder();
    private final List<TextPart> texts = new ArrayList<>();
    private final List<MailAttachment> attachments = new ArrayList<>();
    private boolean broken;

    private MailParts(byte[] message) {
        this.message = message;
    }

    /** Takes a message apart. */
    static MailParts of(byte[] message) {
        MailParts parts = new MailParts(withLineEnds(message));
        DecodeMonitor noted = new DecodeMonitor() {
            @Override
            public boolean warn(String error, String dropDesc) {
                parts.broken = true;
                return false;
            }

            @Override
            public boolean isListening() {
                return true;
            }
        };
        MimeTokenStream tokens =
                new MimeTokenStream(LIMITS, noted, null, new DefaultBodyDescriptorBuilder(null, null, noted));
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        try {
            tokens.parse(new ByteArrayInputStream(parts.message));
            parts.read(tokens);
        } catch (MimeException | IOException | IllegalArgumentException e) {
            parts.broken = true;
        }
        return parts;
    }

    /** With line ends as RFC 5322 wants them: files of Unix have others. */
    private static byte[] withLineEnds(byte[] message) {
        ByteArrayOutputStream ended = new ByteArrayOutputStream(message.length);
        byte before = 0;
        for (byte one : message) {
            if (one == '\n' && before != '\r') {
                ended.write('\r');
            }
            ended.write(one);
            before = one;
        }
        return ended.toByteArray();
    }

    private void read(MimeTokenStream tokens) throws MimeException, IOException {
        boolean own = true;
        int depth = 0;
        int read = 0;
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            if (state == EntityState.T_FIELD && own) {
                header(tokens);
            } else if (state == EntityState.T_END_HEADER) {
                own = false;
            } else if (state == EntityState.T_START_MULTIPART) {
                depth++;
            } else if (state == EntityState.T_END_MULTIPART) {
                depth--;
            } else if (state == EntityState.T_BODY) {
                read++;
                body(tokens);
            }
            if (depth > DEPTH_MAX || read > PARTS_MAX) {
                broken = true;
                return;
            }
        }
    }

    private void header(MimeTokenStream tokens) {
        ByteSequence raw = tokens.getField().getRaw();
        String field = raw == null
                ? tokens.getField().getName() + ": " + tokens.getField().getBody()
                : new String(raw.toByteArray(), StandardCharsets.UTF_8);
        head.append(field.stripTrailing().replace("\r\n", "\n")).append('\n');
        int colon = field.indexOf(':');
        if (colon > 0) {
            headers.putIfAbsent(
                    field.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    field.substring(colon + 1)
                            .replaceAll("\\r?\\n(?=[ \\t])", "")
                            .strip());
        }
    }

    private void body(MimeTokenStream tokens) throws IOException {
        BodyDescriptor about = tokens.getBodyDescriptor();
        String type =
                about.getMimeType() == null ? "text/plain" : about.getMimeType().toLowerCase(Locale.ROOT);
        String name = null;
        String charset = null;
        boolean attached = false;
        if (about instanceof MaximalBodyDescriptor more) {
            name = more.getContentDispositionFilename();
            name = name == null ? more.getContentTypeParameters().get("name") : name;
            charset = more.getContentTypeParameters().get("charset");
            attached = "attachment".equalsIgnoreCase(more.getContentDispositionType()) || name != null;
        }
        try (InputStream content = tokens.getDecodedInputStream()) {
            if (!attached && (type.equals("text/plain") || type.equals("text/html"))) {
                texts.add(new TextPart(type.endsWith("html"), charset, content.readNBytes(TEXT_BYTES_MAX + 1)));
                content.skip(Long.MAX_VALUE);
            } else {
                attachments.add(MailAttachment.of(name, type, content));
            }
        }
    }

    /** What is the same of it, whatever the ends of its lines and whatever stands before the next message in a file. */
    Sha256 digest() {
        int end = message.length;
        while (end > 0 && message[end - 1] <= ' ' && message[end - 1] >= 0) {
            end--;
        }
        return Sha256.of(Arrays.copyOf(message, end));
    }

    /** The first header of this name, as it stands there without its folds; empty where there is none. */
    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** All of its own headers as they stand there. */
    String head() {
        return head.toString();
    }

    List<MailAttachment> attachments() {
        return attachments;
    }

    /** The text that people read first: the plain one, else the first page. */
    @Nullable
    TextPart text() {
        return texts.stream()
                .filter(part -> !part.html())
                .findFirst()
                .orElse(texts.isEmpty() ? null : texts.getFirst());
    }

    /** Whether something of it could not be read. */
    boolean isBroken() {
        return broken;
    }
}
