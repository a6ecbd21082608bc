package org.regjistri.journal.checkpoint;

import java.util.Base64;
import java.util.List;
import org.regjistri.journal.Checkpoint;
import org.regjistri.journal.CheckpointSigner;
import org.regjistri.journal.Hash;
import org.regjistri.journal.SignedNote;

/// C2SP `tlog-checkpoint`: the three lines of a checkpoint inside its signed note.
public final class Checkpoints {

    private Checkpoints() {}

    public static Checkpoint sign(long size, Hash root, CheckpointSigner signer) {
        String origin = signer.verifierKey().name();
        String text = origin + "\n" + size + "\n" + root.base64() + "\n";
        return new Checkpoint(origin, size, root, SignedNote.sign(text, signer).toString());
    }

    /// Reads a note; does not check who signed it. Lines after the third (extensions) are let through.
    ///
    /// @throws IllegalArgumentException where it is not a checkpoint
    public static Checkpoint parse(String note) {
        List<String> lines = SignedNote.parse(note).text().lines().toList();
        if (lines.size() < 3 || !lines.get(1).matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("Not a checkpoint: expected origin, size and root");
        }
        Hash root = Hash.of(Base64.getDecoder().decode(lines.get(2)));
        return new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)), root, note);
    }
}
