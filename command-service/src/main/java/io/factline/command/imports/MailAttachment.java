package io.factline.command.imports;

import io.factline.record.Words;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file that came with a message: not kept, but anybody who has it can prove that it is the same. */
record MailAttachment(@Nullable String name, String type, long size, String sha256) {

    private static final int BUFFER = 1 << 16;
    private static final int NAME_MAX = 255;

    static MailAttachment of(@Nullable String name, String type, InputStream content) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
                size += read;
            }
            return new MailAttachment(name, type, size, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** What is kept of it; its name can name a person. */
    Map<String, Object> kept(Persons persons) {
        Map<String, Object> kept = new LinkedHashMap<>();
        if (name != null && !name.isBlank() && !persons.areHidden()) {
            kept.put("name", new Words(Text.storable(Text.cut(name, NAME_MAX))));
        }
        kept.put("type", new Words(Text.storable(Text.cut(type, NAME_MAX))));
        kept.put("size", BigDecimal.valueOf(size));
        kept.put("sha256", new Words(sha256));
        return kept;
    }
}
