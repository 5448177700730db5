package io.factline.command.postgres;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * What PostgreSQL says about itself.
 *
 * @param file the file its words are appended to
 */
record ServerLog(Path file) {

    private static final long FULL = 10L * 1024 * 1024;
    private static final long TAIL = 64L * 1024;
    private static final int LAST_LINES = 15;

    /** Keeps one old file, so that the log never fills the disk. */
    void rotate() throws IOException {
        if (Files.exists(file) && Files.size(file) > FULL) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    long size() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** The words since the log was of that size. */
    String since(long size) {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(size, log.length() - TAIL);
            byte[] bytes = new byte[Math.toIntExact(Math.max(0, log.length() - from))];
            log.seek(Math.min(from, log.length()));
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "(" + file + " cannot be read: " + e + ")";
        }
    }

    String lastLines(long size) {
        List<String> lines = since(size).lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }
}
