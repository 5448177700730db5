package io.factline.command.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The programs of PostgreSQL, unpacked once per archive.
 *
 * @param directory the root of the unpacked tree, named after the digest of its archive: another version never mixes in
 */
record Binaries(Path directory) {

    private static final String PREFIX = "bin-";
    private static final int DIGEST_DIGITS = 12;
    private static final int EXECUTABLE = 0100;
    private static final Set<PosixFilePermission> PROGRAM_RIGHTS = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    static Binaries in(Home home) {
        String archive = archive();
        try {
            Path directory = home.server().resolve(PREFIX + digest(archive));
            if (!Files.isDirectory(directory)) {
                Path unfinished = Disk.unfinished(directory);
                unpack(archive, unfinished);
                Disk.finish(unfinished, directory);
            }
            return new Binaries(directory);
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "The programs of PostgreSQL could not be unpacked to " + home.server() + " (" + e
                            + "): see that the disk has 100 MB to spare.",
                    e);
        }
    }

    Path program(String name) {
        return directory.resolve("bin").resolve(name);
    }

    /** The major version, as PG_VERSION of a cluster has it. */
    String version() {
        try {
            Program.Answer answer = Program.run(List.of(program("postgres").toString(), "--version"));
            Matcher version = VERSION.matcher(answer.output());
            if (answer.good() && version.find()) {
                return version.group(1);
            }
            throw new EmbeddedPostgresException(
                    "The PostgreSQL that Factline brings along does not run on this machine (" + answer.output()
                            + "): give Factline a PostgreSQL of yours by spring.datasource.url.");
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "The PostgreSQL that Factline brings along does not run on this machine (" + e
                            + "): give Factline a PostgreSQL of yours by spring.datasource.url.",
                    e);
        }
    }

    /** Makes room: trees of other archives are of no use once this one runs. */
    void removeOthers() throws IOException {
        try (DirectoryStream<Path> trees = Files.newDirectoryStream(directory.resolveSibling(""), PREFIX + "*")) {
            for (Path tree : trees) {
                if (!tree.equals(directory)) {
                    Disk.remove(tree);
                }
            }
        }
    }

    private static String archive() {
        String system = Program.isLinux() ? "linux" : Program.isMac() ? "darwin" : "";
        String machine = switch (System.getProperty("os.arch", "")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> "";
        };
        String archive = "/postgres-" + system + "-" + machine + ".txz";
        if (Binaries.class.getResource(archive) == null) {
            throw new EmbeddedPostgresException("Factline brings no PostgreSQL along for "
                    + System.getProperty("os.name") + " on " + System.getProperty("os.arch")
                    + ": give it a PostgreSQL of yours by spring.datasource.url.");
        }
        return archive;
    }

    private static InputStream open(String archive) throws IOException {
        InputStream stream = Binaries.class.getResourceAsStream(archive);
        if (stream == null) {
            throw new IOException(archive + " is not on the class path");
        }
        return stream;
    }

    private static String digest(String archive) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream stream = new DigestInputStream(open(archive), digest)) {
                stream.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGEST_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(String archive, Path target) throws IOException {
        Disk.createPrivate(target);
        try (InputStream stream = new BufferedInputStream(open(archive));
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(stream))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException(entry.getName() + " leads out of the archive");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        Disk.sync(path); // the new name of the tree must not reach the disk before its files do
        if ((entry.getMode() & EXECUTABLE) != 0) {
            Files.setPosixFilePermissions(path, PROGRAM_RIGHTS);
        }
    }
}
