package org.regjistri.journal.sequencer;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regjistri.journal.Checkpoint;
import org.regjistri.journal.Hash;
import org.regjistri.journal.checkpoint.Checkpoints;
import org.regjistri.journal.checkpoint.NoteReader;
import org.regjistri.journal.tree.LeafRow;
import org.regjistri.journal.tree.StoredTree;

/// The folder that others copy: `checkpoints` (notes, an empty line after each) and `leaf-hashes` (32
/// bytes each).
///
/// Both only grow, and each is a beginning of what the database would write: what a crash cut off is
/// completed, what differs is left as it is and refused.
public final class PublishedFolder {
    public static final String CHECKPOINTS = "checkpoints";
    public static final String LEAF_HASHES = "leaf-hashes";
    private static final int PAGE = 1_000;

    private final Path folder;
    private long size = -1;
    private long checkpointBytes;
    private @Nullable String last;

    public PublishedFolder(Path folder) {
        this.folder = folder;
    }

    /// Writes what is missing up to the last checkpoint.
    ///
    /// @throws ContradictionException where what is published is not the beginning of what is stored
    void catchUp(StoredTree tree) throws IOException {
        Files.createDirectories(folder);
        try (FileChannel checkpoints = open(CHECKPOINTS);
                FileLock lock = checkpoints.lock();
                FileChannel leaves = open(LEAF_HASHES)) {
            if (!lock.isValid() || !isAsLeft(checkpoints, leaves)) {
                lookAgain(checkpoints);
            }
            size = sizeOfStored(tree, last);
            publishAfter(tree, checkpoints, leaves);
        } catch (IOException | ContradictionException e) {
            size = -1;
            throw e;
        }
    }

    private boolean isAsLeft(FileChannel checkpoints, FileChannel leaves) throws IOException {
        return size >= 0 && checkpoints.size() == checkpointBytes && leaves.size() == size * Hash.LENGTH;
    }

    /// Finds the last whole checkpoint that is published.
    private void lookAgain(FileChannel checkpoints) throws IOException {
        checkpointBytes = 0;
        last = null;
        try (BufferedReader reader = Files.newBufferedReader(folder.resolve(CHECKPOINTS))) {
            NoteReader notes = new NoteReader(reader);
            for (String note = notes.next(); note != null; note = notes.next()) {
                long end = checkpointBytes + published(note).length;
                if (end > checkpoints.size()) {
                    break;
                }
                checkpointBytes = end;
                last = note;
            }
        }
    }

    /// The size of the last published checkpoint, which must be stored; 0 where none was published.
    private static long sizeOfStored(StoredTree tree, @Nullable String note) {
        if (note == null) {
            return 0;
        }
        long size;
        try {
            size = Checkpoints.parse(note).size();
        } catch (IllegalArgumentException e) {
            throw new ContradictionException("The published checkpoints hold something else");
        }
        if (!tree.checkpointOf(size).map(stored -> stored.note().equals(note)).orElse(false)) {
            throw new ContradictionException("The checkpoint of size " + size + " was published and is not stored");
        }
        return size;
    }

    private void publishAfter(StoredTree tree, FileChannel checkpoints, FileChannel leaves) throws IOException {
        List<Checkpoint> page = tree.checkpointsAfter(size, PAGE);
        while (!page.isEmpty()) {
            long end = page.getLast().size();
            publishLeaves(tree, leaves, end);
            leaves.force(true);
            for (Checkpoint checkpoint : page) {
                byte[] bytes = published(checkpoint.note());
                continueWith(checkpoints, checkpointBytes, bytes);
                checkpointBytes += bytes.length;
                last = checkpoint.note();
            }
            checkpoints.force(true);
            size = end;
            page = tree.checkpointsAfter(size, PAGE);
        }
        refuseOtherLength(leaves, size * Hash.LENGTH);
        refuseOtherLength(checkpoints, checkpointBytes);
    }

    private void publishLeaves(StoredTree tree, FileChannel leaves, long end) throws IOException {
        for (long position = size; position < end; ) {
            List<LeafRow> rows = tree.leavesFrom(position, (int) Math.min(PAGE, end - position));
            if (rows.isEmpty()) {
                throw new ContradictionException("There is no leaf at position " + position);
            }
            ByteBuffer bytes = ByteBuffer.allocate(rows.size() * Hash.LENGTH);
            rows.forEach(row -> bytes.put(row.hash().bytes()));
            continueWith(leaves, position * Hash.LENGTH, bytes.array());
            position += rows.size();
        }
    }

    /// Writes at the offset. What already stands there must be the same.
    private static void continueWith(FileChannel file, long offset, byte[] bytes) throws IOException {
        int there = (int) Math.min(bytes.length, Math.max(0, file.size() - offset));
        ByteBuffer present = ByteBuffer.allocate(there);
        while (present.hasRemaining() && file.read(present, offset + present.position()) >= 0) {
            // reads on until it has all
        }
        if (!Arrays.equals(present.array(), 0, there, bytes, 0, there)) {
            throw new ContradictionException("What was published after the last checkpoint is not what is stored");
        }
        ByteBuffer missing = ByteBuffer.wrap(bytes, there, bytes.length - there);
        for (long at = offset + there; missing.hasRemaining(); ) {
            at += file.write(missing, at);
        }
    }

    private static void refuseOtherLength(FileChannel file, long bytes) throws IOException {
        if (file.size() > bytes) {
            throw new ContradictionException("More was published than is stored");
        }
        if (file.size() < bytes) {
            throw new ContradictionException("Less leaf hashes are published than the last published checkpoint says");
        }
    }

    private FileChannel open(String name) throws IOException {
        return FileChannel.open(folder.resolve(name), CREATE, READ, WRITE);
    }

    private static byte[] published(String note) {
        return (note + NoteReader.SEPARATOR).getBytes(StandardCharsets.UTF_8);
    }
}
