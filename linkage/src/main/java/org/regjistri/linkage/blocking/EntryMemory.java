package org.regjistri.linkage.blocking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Where an index keeps its entries: in memory up to a budget, above it in mapped files.
///
/// A file has no name any more once it is mapped, so nothing is left of it however the program
/// ends.
public final class EntryMemory implements AutoCloseable {
    private final Path folder;
    private final Arena arena = Arena.ofShared();
    private long left;
    private long spilled;

    /// @param budget bytes in memory
    /// @param folder for what is more
    public EntryMemory(long budget, Path folder) {
        this.left = budget;
        this.folder = folder;
    }

    /// Bytes that stand in files.
    public synchronized long spilled() {
        return spilled;
    }

    synchronized MemorySegment longs(long count) {
        long bytes = Math.max(1, count) * Long.BYTES;
        if (bytes <= left && count < Integer.MAX_VALUE - 8) {
            left -= bytes;
            return MemorySegment.ofArray(new long[Math.toIntExact(Math.max(1, count))]);
        }
        spilled += bytes;
        return mapped(bytes);
    }

    synchronized void giveBack(MemorySegment segment) {
        if (!segment.isMapped()) {
            left += segment.byteSize();
        }
    }

    static long get(MemorySegment segment, long at) {
        return segment.getAtIndex(ValueLayout.JAVA_LONG, at);
    }

    static void set(MemorySegment segment, long at, long value) {
        segment.setAtIndex(ValueLayout.JAVA_LONG, at, value);
    }

    /// Puts the first `count` values there, from `at` on.
    static void setAll(MemorySegment segment, long at, long[] values, int count) {
        MemorySegment.copy(values, 0, segment, ValueLayout.JAVA_LONG, at * Long.BYTES, count);
    }

    private MemorySegment mapped(long bytes) {
        try {
            Files.createDirectories(folder);
            Path file = Files.createTempFile(folder, "blocking-", ".spill");
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                return channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes, arena);
            } finally {
                forget(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot put the index of blocking keys into " + folder, e);
        }
    }

    /// Where the system keeps names of open files, the file goes with the program.
    private static void forget(Path file) throws IOException {
        try {
            Files.delete(file);
        } catch (java.nio.file.AccessDeniedException e) {
            file.toFile().deleteOnExit();
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}
