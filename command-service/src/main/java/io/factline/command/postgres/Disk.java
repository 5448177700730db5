package io.factline.command.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that appear whole or not at all.
 *
 * <p>What takes time to make is made under a name of its own and renamed when it is done. The name carries the mark
 * {@value #UNFINISHED}, so that the next start finds and removes what a killed one left.
 */
final class Disk {

    private static final Logger log = LoggerFactory.getLogger(Disk.class);
    private static final String UNFINISHED = ".unfinished-";
    private static final int REMOVALS = 5;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_DIRECTORY = owner("rwx------");
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FILE = owner("rw-------");

    private Disk() {}

    private static FileAttribute<Set<PosixFilePermission>> owner(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    static void createPrivate(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory, OWNER_ONLY_DIRECTORY);
        }
    }

    /** A name next to the finished one; drawn anew each time, because a killed start may still be writing to its own. */
    static Path unfinished(Path finished) {
        return finished.resolveSibling(
                finished.getFileName() + UNFINISHED + Secret.draw().substring(0, 8));
    }

    /** Renames and makes the new name survive a loss of power. */
    static void finish(Path unfinished, Path finished) throws IOException {
        Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
        Path parent = finished.getParent();
        while (parent != null && Files.isReadable(parent) && parent.getParent() != null) {
            sync(parent);
            parent = parent.getParent();
        }
    }

    static void removeUnfinished(Path directory) throws IOException {
        try (DirectoryStream<Path> leftOvers = Files.newDirectoryStream(directory, "*" + UNFINISHED + "*")) {
            leftOvers.forEach(Disk::remove);
        }
    }

    static void writePrivate(Path file, String text) throws IOException {
        Path unfinished = unfinished(file);
        Files.createFile(unfinished, OWNER_ONLY_FILE);
        Files.writeString(unfinished, text);
        sync(unfinished);
        finish(unfinished, file);
    }

    static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Removes a tree as far as it can: what stays costs room only, and the next start tries again. */
    static void remove(Path tree) {
        for (int tries = 0; tries < REMOVALS; tries++) {
            try {
                Files.walkFileTree(tree, new Removal());
                return;
            } catch (IOException e) {
                log.debug("{} could not be removed", tree, e);
                Wait.pause(PAUSE);
            }
        }
    }

    /** Whoever made the tree may still be writing to it, or removing it as well. */
    private static final class Removal extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
            if (problem instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw problem;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException problem) throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
