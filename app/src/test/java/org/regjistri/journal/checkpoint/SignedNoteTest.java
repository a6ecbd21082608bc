package org.regjistri.journal.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regjistri.journal.Checkpoint;
import org.regjistri.journal.CheckpointKey;
import org.regjistri.journal.SignedNote;
import org.regjistri.journal.VerifierKey;
import org.regjistri.journal.tree.Merkle;

class SignedNoteTest {
    /// The example of the Go package golang.org/x/mod/sumdb/note, where the format comes from.
    private static final VerifierKey NEUMANN =
            VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");

    private static final String NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    @TempDir
    Path folder;

    @Test
    void a_note_that_others_signed_is_read_and_its_signature_holds() {
        SignedNote note = SignedNote.parse(NOTE);

        assertThat(note.isSignedBy(List.of(NEUMANN))).isTrue();
        assertThat(note).hasToString(NOTE);
        assertThat(NEUMANN).hasToString("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    }

    @Test
    void a_changed_note_is_not_signed() {
        assertThat(SignedNote.parse(NOTE.replace("answer", "problem")).isSignedBy(List.of(NEUMANN)))
                .isFalse();
        assertThat(SignedNote.parse(NOTE.replace("x08go", "x08gp")).isSignedBy(List.of(NEUMANN)))
                .isFalse();
        assertThat(SignedNote.parse(NOTE.replace("nAM=", "nBM=")).isSignedBy(List.of(NEUMANN)))
                .isFalse();
    }

    @Test
    void a_checkpoint_says_origin_size_and_root_and_is_signed_by_the_key_of_that_name() throws IOException {
        KeyFileSigner signer = signer("key");
        Checkpoint checkpoint = Checkpoints.sign(0, Merkle.emptyRoot(), signer);

        assertThat(checkpoint.note())
                .startsWith(
                        "regjistri/journal\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— regjistri/journal ");
        assertThat(SignedNote.parse(checkpoint.note()).isSignedBy(List.of(signer.verifierKey())))
                .isTrue();
        assertThat(SignedNote.parse(checkpoint.note())
                        .isSignedBy(List.of(signer("other").verifierKey())))
                .isFalse();
        assertThat(Checkpoints.parse(checkpoint.note())).isEqualTo(checkpoint);
        assertThat(VerifierKey.parse(signer.verifierKey().toString())).isEqualTo(signer.verifierKey());
    }

    @Test
    void the_public_key_of_a_seed_is_that_of_rfc_8032() throws IOException {
        Path file = folder.resolve("seed");
        byte[] seed =
                java.util.HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        Files.writeString(file, Base64.getEncoder().encodeToString(seed));
        byte[] publicKey =
                java.util.HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

        assertThat(KeyFileSigner.read("a", file).verifierKey()).isEqualTo(VerifierKey.of("a", publicKey));
    }

    @Test
    void a_key_file_is_made_once_and_only_its_owner_may_read_it() throws IOException {
        Path file = folder.resolve("key");
        CheckpointKey.generate(file);

        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(() -> CheckpointKey.generate(file)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void notes_that_follow_each_other_are_told_apart() throws IOException {
        NoteReader reader = new NoteReader(new BufferedReader(new StringReader(NOTE + "\n" + NOTE + "\nrest\n")));

        assertThat(reader.next()).isEqualTo(NOTE);
        assertThat(reader.next()).isEqualTo(NOTE);
        assertThat(reader.next()).isEqualTo("rest\n");
        assertThat(reader.next()).isNull();
    }

    private KeyFileSigner signer(String name) throws IOException {
        Path file = folder.resolve(name);
        CheckpointKey.generate(file);
        return KeyFileSigner.read("regjistri/journal", file);
    }
}
