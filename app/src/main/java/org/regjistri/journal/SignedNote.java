package org.regjistri.journal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

/// C2SP `signed-note`: a text that ends with a line feed, an empty line, and a line for each signature.
///
/// @param text what is signed, with its last line feed
/// @param signatures the lines after the empty line, as they stand
public record SignedNote(String text, List<String> signatures) {
    private static final String DASH = "— ";

    /// @throws IllegalArgumentException where it is not a signed note
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("Not a signed note: no empty line before the signatures");
        }
        List<String> lines = note.substring(end + 2).lines().toList();
        if (lines.isEmpty() || !lines.stream().allMatch(line -> line.startsWith(DASH))) {
            throw new IllegalArgumentException("Not a signed note: no signature line");
        }
        return new SignedNote(note.substring(0, end + 1), lines);
    }

    public static SignedNote sign(String text, CheckpointSigner signer) {
        byte[] hash = signer.verifierKey().hash();
        byte[] signature = signer.sign(text.getBytes(StandardCharsets.UTF_8));
        byte[] both = Arrays.copyOf(hash, hash.length + signature.length);
        System.arraycopy(signature, 0, both, hash.length, signature.length);
        String line =
                DASH + signer.verifierKey().name() + " " + Base64.getEncoder().encodeToString(both);
        return new SignedNote(text, List.of(line));
    }

    /// That at least one of these keys signed it.
    public boolean isSignedBy(Collection<VerifierKey> keys) {
        return keys.stream().anyMatch(this::isSignedBy);
    }

    private boolean isSignedBy(VerifierKey key) {
        byte[] signed = text.getBytes(StandardCharsets.UTF_8);
        List<byte[]> candidates = new ArrayList<>();
        for (String line : signatures) {
            String prefix = DASH + key.name() + " ";
            if (line.startsWith(prefix)) {
                candidates.add(decoded(line.substring(prefix.length())));
            }
        }
        return candidates.stream()
                .filter(bytes -> bytes.length == 68 && Arrays.equals(Arrays.copyOf(bytes, 4), key.hash()))
                .anyMatch(bytes -> key.verifies(signed, Arrays.copyOfRange(bytes, 4, bytes.length)));
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    @Override
    public String toString() {
        return text + "\n" + String.join("\n", signatures) + "\n";
    }
}
