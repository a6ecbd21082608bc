package org.regjistri.journal.checkpoint;

import java.io.BufferedReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Reads notes that stand one after another, each followed by an empty line (after the last it may be
/// missing).
public final class NoteReader {
    public static final String SEPARATOR = "\n";
    private final BufferedReader reader;

    public NoteReader(BufferedReader reader) {
        this.reader = reader;
    }

    /// The next note as text; null at the end. What is no whole note comes as it stands, for the caller
    /// to refuse.
    public @Nullable String next() throws IOException {
        StringBuilder note = new StringBuilder();
        boolean inSignatures = false;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.isEmpty() && inSignatures) {
                return note.toString();
            }
            inSignatures = inSignatures || (line.isEmpty() && !note.isEmpty());
            note.append(line).append('\n');
        }
        return note.isEmpty() ? null : note.toString();
    }
}
