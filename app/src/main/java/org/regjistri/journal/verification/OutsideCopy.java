package org.regjistri.journal.verification;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.regjistri.journal.Checkpoint;
import org.regjistri.journal.Hash;
import org.regjistri.journal.Verification.Against;
import org.regjistri.journal.checkpoint.Checkpoints;
import org.regjistri.journal.checkpoint.NoteReader;

/// What somebody else kept, read once from the beginning to the end.
final class OutsideCopy implements Closeable {
    private final @Nullable InputStream leafHashes;
    private final @Nullable BufferedReader notes;
    private final NoteReader reader;
    private @Nullable Checkpoint next;

    OutsideCopy(Against against) throws IOException {
        leafHashes = against.leafHashes() == null
                ? null
                : new BufferedInputStream(Files.newInputStream(against.leafHashes()), 1 << 16);
        notes = against.checkpoints() == null ? null : Files.newBufferedReader(against.checkpoints());
        reader = new NoteReader(notes == null ? new BufferedReader(java.io.Reader.nullReader()) : notes);
        next = read();
    }

    /// Null at the end; also where the last has less than 32 bytes.
    @Nullable
    Hash nextLeaf() throws IOException {
        byte[] bytes = leafHashes == null ? new byte[0] : leafHashes.readNBytes(Hash.LENGTH);
        return bytes.length == Hash.LENGTH ? Hash.of(bytes) : null;
    }

    /// The next checkpoint, which stays the next until [#takeCheckpoint()]; null at the end.
    @Nullable
    Checkpoint checkpoint() {
        return next;
    }

    /// @throws IllegalArgumentException where the next is no checkpoint
    void takeCheckpoint() throws IOException {
        next = read();
    }

    private @Nullable Checkpoint read() throws IOException {
        String note = reader.next();
        return note == null ? null : Checkpoints.parse(note);
    }

    @Override
    public void close() throws IOException {
        if (leafHashes != null) {
            leafHashes.close();
        }
        if (notes != null) {
            notes.close();
        }
    }
}
