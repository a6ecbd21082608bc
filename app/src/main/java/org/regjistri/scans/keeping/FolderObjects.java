package org.regjistri.scans.keeping;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.regjistri.scans.ScanFiles;
import org.regjistri.scans.ScanId;

/// Files in a folder, 65,536 folders below it. A file is written beside, brought to the disk and moved into place, so
/// that nobody ever reads half of one.
final class FolderObjects implements ObjectStore {
    private final Path root;

    FolderObjects(Path root) {
        this.root = root.toAbsolutePath();
    }

    @Override
    public void put(ScanId id, byte[] sealed) throws IOException {
        Path file = fileOf(id);
        Path inner = Objects.requireNonNull(file.getParent());
        makeFolder(root);
        makeFolder(root.resolve(root.relativize(inner).getName(0)));
        makeFolder(inner);
        write(file, inner, sealed);
    }

    @Override
    public Optional<byte[]> find(ScanId id) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(fileOf(id)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(ScanId id) throws IOException {
        Files.deleteIfExists(fileOf(id));
    }

    private Path fileOf(ScanId id) {
        return root.resolve(ScanFiles.path(id));
    }

    private static void write(Path file, Path folder, byte[] content) throws IOException {
        Path beside = folder.resolve(file.getFileName() + ".new");
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(beside, options, mode("rw-------"))) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(beside); // on a full disk even a beginning takes room
            throw e;
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        sync(folder);
    }

    private static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, mode("rwx------"));
            Path parent = folder.getParent();
            if (parent != null) {
                sync(parent);
            }
        }
    }

    /// Brings the names in a folder to the disk.
    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static java.nio.file.attribute.FileAttribute<?> mode(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
