package org.regjistri.database.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import org.regjistri.kernel.Sha256;

/// Files and folders that outlive a crash of the machine.
final class Disk {
    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    private static final FileAttribute<?> OWNERS_FILE = mode("rw-------");
    private static final FileAttribute<?> PUBLIC_FILE = mode("rw-r--r--");
    private static final FileAttribute<?> OWNERS_FOLDER = mode("rwx------");
    private static final FileAttribute<?> PUBLIC_FOLDER = mode("rwxr-xr-x");

    private Disk() {}

    interface Content {
        void to(OutputStream out) throws IOException;
    }

    /// A new file for its owner only, brought to the disk.
    ///
    /// @return its SHA-256
    static String write(Path file, Content content) throws IOException {
        return write(file, OWNERS_FILE, content);
    }

    static String writePublic(Path file, Content content) throws IOException {
        return write(file, PUBLIC_FILE, content);
    }

    private static String write(Path file, FileAttribute<?> mode, Content content) throws IOException {
        MessageDigest digest = Sha256.fresh();
        try (FileChannel channel = FileChannel.open(file, NEW, mode)) {
            OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest);
            content.to(out);
            out.flush();
            channel.force(true);
        }
        return Digests.words(digest);
    }

    static void makeFolders(Path folder, boolean open) throws IOException {
        Files.createDirectories(folder, open ? PUBLIC_FOLDER : OWNERS_FOLDER);
    }

    /// Brings the names in a folder, and in all below it, to the disk.
    static void sync(Path folder) throws IOException {
        List<Path> folders;
        try (var paths = Files.walk(folder)) {
            folders = paths.filter(Files::isDirectory).toList();
        }
        for (Path one : folders) {
            syncOne(one);
        }
    }

    static void syncOne(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (var content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    private static FileAttribute<?> mode(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
