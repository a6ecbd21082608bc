package org.regjistri.database.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.regjistri.database.DatabaseProblem;
import org.regjistri.kernel.Sha256;

/// The programs of PostgreSQL, unpacked once into a folder: `initdb`, `pg_ctl`, `postgres`.
public record PostgresBinaries(Path folder) {

    /// From the archive on the class path.
    ///
    /// @param cache where unpacked programs are kept, one folder for each archive's content
    public static PostgresBinaries unpacked(Path cache) {
        String name = "/" + archiveName();
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(name)) {
            if (archive == null) {
                throw new DatabaseProblem("No PostgreSQL comes with Regjistri for this machine ("
                        + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                        + "): name a server with REGJISTRI_DATABASE_URL.");
            }
            return unpacked(archive.readAllBytes(), cache);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// From an archive elsewhere.
    public static PostgresBinaries unpacked(byte[] archive, Path cache) throws IOException {
        Path folder = cache.toAbsolutePath().resolve(fingerprint(archive));
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(cache);
            Path unfinished = Files.createTempDirectory(
                    cache,
                    "unpacking",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            unpack(archive, unfinished);
            moveIntoPlace(unfinished, folder);
        }
        return new PostgresBinaries(folder);
    }

    public String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    /// The name of the archive for this machine.
    public static String archiveName() {
        String machine = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other -> other;
        };
        return "postgres-linux-" + machine + ".txz";
    }

    private static void moveIntoPlace(Path unfinished, Path folder) throws IOException {
        try {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            Trees.delete(unfinished); // another process was faster, with the same content
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        var bytes = new BufferedInputStream(new java.io.ByteArrayInputStream(archive));
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(bytes))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, target);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("The archive names a path outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path, StandardCopyOption.REPLACE_EXISTING);
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString((entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static String fingerprint(byte[] archive) {
        return HexFormat.of().formatHex(Sha256.of(archive), 0, 8);
    }
}
