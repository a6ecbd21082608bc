package org.regjistri.fuzz;

import static org.regjistri.fuzz.FuzzText.holds;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.regjistri.journal.SignedNote;
import org.regjistri.journal.VerifierKey;
import org.regjistri.journal.checkpoint.Checkpoints;
import org.regjistri.journal.checkpoint.NoteReader;

/// Signed notes one after another, checkpoints in them, keys of those who sign.
public final class NoteFuzz {
    private static final VerifierKey KEY = VerifierKey.of("regjistri/journal", new byte[32]);

    private NoteFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        String text = FuzzText.of(input);
        readKey(text);
        NoteReader notes = new NoteReader(new BufferedReader(new StringReader(text)));
        for (String note = notes.next(); note != null; note = notes.next()) {
            readNote(note);
        }
    }

    private static void readKey(String text) {
        try {
            VerifierKey key = VerifierKey.parse(text);
            holds(VerifierKey.parse(key.toString()).equals(key), "a key is read as it is written");
        } catch (IllegalArgumentException _) {
            // No key: said as it is to be.
        }
    }

    private static void readNote(String text) {
        try {
            SignedNote note = SignedNote.parse(text);
            holds(SignedNote.parse(note.toString()).equals(note), "a note is read as it is written");
            holds(!note.isSignedBy(List.of(KEY)), "nobody has this key");
            Checkpoints.parse(text);
        } catch (IllegalArgumentException _) {
            // No note, or no checkpoint.
        }
    }
}
