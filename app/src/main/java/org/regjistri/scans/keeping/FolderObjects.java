package org.regjistri.scans.keeping;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.regjistri.scans.ScanFiles;
import org.regjistri.scans.ScanId;

/// Files in a folder, 65,536 folders below it. A file is written beside, brought to the disk and moved into place, so
/// that nobody ever reads half of one.
final class FolderObjects implements ObjectStore {
    /// What a file is called until it is whole.
    private static final String UNFINISHED = ".new";

    private static final Pattern NAME =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:" + Pattern.quote(UNFINISHED) + ")?");

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

    @Override
    public int deleteStrays(Instant before, UnaryOperator<Set<ScanId>> missing) throws IOException {
        int gone = 0;
        for (Path outer : folders(root)) {
            for (Path inner : folders(outer)) {
                gone += deleteStraysIn(inner, before, missing);
            }
        }
        return gone;
    }

    private static List<Path> folders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).toList();
        }
    }

    private static int deleteStraysIn(Path folder, Instant before, UnaryOperator<Set<ScanId>> missing)
            throws IOException {
        Map<Path, ScanId> old = new HashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()
                        && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    old.put(file, ScanId.parse(name.group(1)));
                }
            }
        }
        Set<ScanId> strays = old.isEmpty() ? Set.of() : missing.apply(Set.copyOf(old.values()));
        int gone = 0;
        for (Map.Entry<Path, ScanId> one : old.entrySet()) {
            if (strays.contains(one.getValue()) || one.getKey().toString().endsWith(UNFINISHED)) {
                Files.deleteIfExists(one.getKey());
                gone++;
            }
        }
        return gone;
    }

    private Path fileOf(ScanId id) {
        return root.resolve(ScanFiles.path(id));
    }

    private static void write(Path file, Path folder, byte[] content) throws IOException {
        Path beside = folder.resolve(file.getFileName() + UNFINISHED);
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
