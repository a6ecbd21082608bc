package org.regjistri.linkage.run;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.regjistri.linkage.resolve.Scored;

/// Scored parts in a folder, so that a long run that was cut off goes on where it was. What another plan, model or
/// input
/// saved there is never read: the name of the folder is their digest.
final class SavedParts {
    private static final SavedParts NOWHERE = new SavedParts(null);
    private final @Nullable Path folder;

    private SavedParts(@Nullable Path folder) {
        this.folder = folder;
    }

    static SavedParts nowhere() {
        return NOWHERE;
    }

    /// @param stage what is scored, and by what: its digest
    static SavedParts in(Path work, String stage) {
        Path folder = work.resolve(stage);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + folder, e);
        }
        return new SavedParts(folder);
    }

    Scoring.@Nullable Part read(int part) {
        if (folder == null || !Files.exists(file(folder, part))) {
            return null;
        }
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file(folder, part)), 1 << 16))) {
            long pairs = in.readLong();
            int size = in.readInt();
            Scored scored = new Scored();
            for (int i = 0; i < size; i++) {
                scored.add(in.readInt(), in.readInt(), in.readFloat());
            }
            return new Scoring.Part(scored, pairs);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file(folder, part), e);
        }
    }

    /// Whole or not at all.
    void write(int part, Scoring.Part what) {
        if (folder == null) {
            return;
        }
        Path file = file(folder, part);
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16))) {
                Scored scored = what.scored();
                out.writeLong(what.pairs());
                out.writeInt(scored.size());
                for (int i = 0; i < scored.size(); i++) {
                    out.writeInt(scored.left(i));
                    out.writeInt(scored.right(i));
                    out.writeFloat(scored.weight(i));
                }
            }
            var _ = Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private static Path file(Path folder, int part) {
        return folder.resolve("part-%06d".formatted(part));
    }
}
