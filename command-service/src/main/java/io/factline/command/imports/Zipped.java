package io.factline.command.imports;

import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Files in a ZIP, by its directory at the end, so that of one that was cut off none is taken for all. Nothing is written anywhere, so
 * no name leads out of anything; what is unpacked is bounded.
 */
final class Zipped {

    private static final int ENTRIES_MAX = 20_000;
    private static final int BYTES_MAX = 64 << 20;
    private static final int BUFFER = 1 << 16;
    /** What each file begins with in the directory (APPNOTE.TXT 4.3.12). */
    private static final byte[] LISTED = {'P', 'K', 1, 2};

    private Zipped() {}

    /** A file under its name, of which nobody knows where it leads to. */
    static final class Entry {

        private final String name;
        private final byte[] bytes;

        Entry(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        String name() {
            return name;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    static boolean isZip(byte[] file) {
        return file.length > 1 && file[0] == 'P' && file[1] == 'K';
    }

    /** The names in its directory, without unpacking anything; none where it has none that can be read. */
    static List<String> names(byte[] file) {
        requireFew(file);
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            return Collections.list(zip.getEntries()).stream()
                    .map(ZipArchiveEntry::getName)
                    .toList();
        } catch (IOException | IllegalArgumentException e) {
            return List.of();
        }
    }

    /** The files whose names end so, in the order of the directory. */
    static List<Entry> of(byte[] file, String ending) {
        List<Entry> files = new ArrayList<>();
        int total = 0;
        requireFew(file);
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (entry.getName().toLowerCase(Locale.ROOT).endsWith(ending)
                        && !entry.getName().startsWith("__MACOSX/")) {
                    requireUsual(entry);
                    byte[] one = unpacked(zip.getInputStream(entry), BYTES_MAX - total);
                    total += one.length;
                    files.add(new Entry(entry.getName(), one));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw (RuleBroken) RuleBroken.value("This ZIP is broken: it cannot be unpacked to its end.")
                    .initCause(e);
        }
        RuleBroken.require(!files.isEmpty(), "This ZIP holds no file whose name ends with " + ending + ".");
        return files;
    }

    /** Counts before the directory is read: an object for each of its lines would take a hundred times their room. */
    private static void requireFew(byte[] file) {
        int listed = 0;
        for (int i = 0; i + LISTED.length <= file.length; i++) {
            if (file[i] == LISTED[0] && Arrays.equals(file, i, i + LISTED.length, LISTED, 0, LISTED.length)) {
                require(++listed <= ENTRIES_MAX, "A ZIP has at most 20,000 files: import it in parts.");
            }
        }
    }

    private static byte[] unpacked(InputStream packed, int most) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        try (packed) {
            for (int read = packed.read(buffer); read >= 0; read = packed.read(buffer)) {
                require(whole.size() + read <= most, "A ZIP unpacks to at most 64 MiB: import it in parts.");
                whole.write(buffer, 0, read);
            }
        }
        return whole.toByteArray();
    }

    /** Other methods ask for as much memory as the file says, or for libraries that are not here. */
    private static void requireUsual(ZipArchiveEntry entry) {
        RuleBroken.require(
                entry.getMethod() == ZipEntry.STORED || entry.getMethod() == ZipEntry.DEFLATED,
                "A ZIP is packed by deflate or not at all: pack it anew.");
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new RuleBroken(Rule.BODY_TOO_LARGE, sentence);
        }
    }
}
