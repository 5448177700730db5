package io.factline.command.imports;

import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Files in a ZIP. Nothing is written anywhere, so no name leads out of anything; what is unpacked is bounded. */
final class Zipped {

    private static final int ENTRIES_MAX = 20_000;
    private static final int BYTES_MAX = 64 << 20;
    private static final int BUFFER = 1 << 16;

    private Zipped() {}

    static boolean isZip(byte[] file) {
        return file.length > 1 && file[0] == 'P' && file[1] == 'K';
    }

    /** The files whose names end so, in the order in which they stand there. */
    static List<byte[]> of(byte[] file, String ending) {
        List<byte[]> files = new ArrayList<>();
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                require(++entries <= ENTRIES_MAX, "A ZIP has at most 20,000 files: import it in parts.");
                ByteArrayOutputStream whole = new ByteArrayOutputStream();
                boolean wanted = entry.getName().toLowerCase(Locale.ROOT).endsWith(ending)
                        && !entry.getName().startsWith("__MACOSX/");
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    total += read;
                    require(total <= BYTES_MAX, "A ZIP unpacks to at most 64 MiB: import it in parts.");
                    whole.write(buffer, 0, wanted ? read : 0);
                }
                if (wanted) {
                    files.add(whole.toByteArray());
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw (RuleBroken) RuleBroken.value("This ZIP is broken: it cannot be unpacked to its end.")
                    .initCause(e);
        }
        return files;
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new RuleBroken(Rule.BODY_TOO_LARGE, sentence);
        }
    }
}
