package io.factline.command.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Says that a living Factline uses a data directory.
 *
 * <p>The operating system drops the lock when its process dies, however it dies; that is what tells a killed Factline,
 * whose PostgreSQL may be stopped, from a living one.
 */
final class Claim implements AutoCloseable {

    /**
     * The directories of this process: a second channel to a lock file must not even be opened, because closing it would
     * release the lock of the first.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private Claim(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static Claim of(Home home) {
        Path file = home.lock();
        if (!HELD.add(file)) {
            throw taken(home);
        }
        boolean done = false;
        try {
            FileChannel channel = locked(file);
            if (channel == null) {
                throw taken(home);
            }
            done = true;
            return new Claim(file, channel);
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "The file " + file + " cannot be locked (" + e
                            + "): put the data directory on a disk of this machine that Factline may write to.",
                    e);
        } finally {
            if (!done) {
                HELD.remove(file);
            }
        }
    }

    private static @Nullable FileChannel locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean done = false;
        try {
            FileLock lock = channel.tryLock();
            done = lock != null;
            return done ? channel : null;
        } finally {
            if (!done) {
                channel.close();
            }
        }
    }

    private static EmbeddedPostgresException taken(Home home) {
        return new EmbeddedPostgresException("Another Factline is running on the data directory " + home.root()
                + ": stop it first, or give this one another data directory.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new EmbeddedPostgresException("The lock file " + file + " cannot be closed (" + e + ").", e);
        } finally {
            HELD.remove(file);
        }
    }
}
