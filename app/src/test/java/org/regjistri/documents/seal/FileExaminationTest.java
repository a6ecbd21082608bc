package org.regjistri.documents.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.documents.seal.Seals.Examination;

class FileExaminationTest {
    private static final Examination OURS = new Examination(true, true, true);
    private static final long SEED = 20261122;

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // before each
    private SealPlace place;

    @BeforeEach
    void make() throws Exception {
        place = SealPlace.trial(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"B-T", "LTA"})
    void what_we_sealed_is_ours_and_intact(String level) throws Exception {
        assertThat(place.seals().examine(sealed(level))).isEqualTo(OURS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"B-T", "LTA"})
    void a_single_bit_turned_anywhere_is_seen(String level) throws Exception {
        byte[] sealed = sealed(level);
        SealsAtWork seals = place.seals();
        var random = new Random(SEED);
        for (int i = 0; i < 400; i++) {
            int at = random.nextInt(sealed.length);
            int bit = 1 << random.nextInt(8);
            sealed[at] ^= (byte) bit;
            assertThat(seals.examine(sealed).intact())
                    .as("seed %d, byte %d, bit %d", SEED, at, bit)
                    .isFalse();
            sealed[at] ^= (byte) bit;
        }
        assertThat(seals.examine(sealed)).isEqualTo(OURS);
    }

    @Test
    void no_bit_of_the_signature_itself_can_be_turned_unseen() throws Exception {
        byte[] sealed = sealed("B-T");
        SignedRange range =
                SignedRange.in(new String(sealed, StandardCharsets.ISO_8859_1)).getFirst();
        SealsAtWork seals = place.seals();
        int signed = range.gap() + 2 * range.content(sealed).orElseThrow().length + 8;
        for (int at = range.gap(); at < signed; at++) {
            int bit = at % 3 == 0 ? 0x20 : 1 << (at % 3);
            sealed[at] ^= (byte) bit;
            assertThat(seals.examine(sealed).intact())
                    .as("byte %d, bit %d", at, bit)
                    .isFalse();
            sealed[at] ^= (byte) bit;
        }
    }

    /// A signature that ends in a bit 0 says the same where that bit is called unused.
    @Test
    void no_bit_of_a_certificates_signature_can_be_called_unused() throws Exception {
        byte[] sealed = sealed("B-T");
        Matcher signature = Pattern.compile("(?i)2a8648ce3d04030203(4[5-9])(00)(30)")
                .matcher(new String(sealed, StandardCharsets.ISO_8859_1));
        int tried = 0;
        while (signature.find()) {
            int last = signature.start(2) + 2 * Integer.parseInt(signature.group(1), 16) - 1;
            if (Character.digit(sealed[last], 16) % 2 == 0) {
                tried++;
                sealed[signature.start(2) + 1] = '1';
                assertThat(place.seals().examine(sealed).intact())
                        .as("certificate at byte %d", signature.start())
                        .isFalse();
                sealed[signature.start(2) + 1] = '0';
            }
        }
        // Of several signatures with new keys; that all end in a bit 1 is possible, and then there is nothing to try.
        assertThat(place.seals().examine(sealed)).isEqualTo(OURS);
        Assumptions.assumeThat(tried).isPositive();
    }

    @Test
    void what_was_added_behind_the_seal_is_seen() throws Exception {
        var longer = new ByteArrayOutputStream();
        longer.write(sealed("B-T"));
        longer.write('\n');
        assertThat(place.seals().examine(longer.toByteArray())).isEqualTo(new Examination(true, true, false));
    }

    @Test
    void the_seal_of_somebody_else_is_not_ours() throws Exception {
        byte[] theirs = SealPlace.trial(folder.resolve("theirs"))
                .seals()
                .seal(SealPlace.anyPdf())
                .content();
        assertThat(place.seals().examine(theirs)).isEqualTo(new Examination(true, false, false));
    }

    @Test
    void a_file_without_a_seal_and_no_file_at_all_are_not_ours() throws Exception {
        assertThat(place.seals().examine(SealPlace.anyPdf())).isEqualTo(new Examination(true, false, false));
        assertThat(place.seals().examine(new byte[0])).isEqualTo(new Examination(false, false, false));
        assertThat(place.seals().examine("Certifikatë".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Examination(false, false, false));
    }

    @Test
    void rubbish_is_never_intact_and_never_throws() throws Exception {
        byte[] sealed = sealed("LTA");
        SealsAtWork seals = place.seals();
        var random = new Random(SEED);
        for (int i = 0; i < 2000; i++) {
            byte[] rubbish = mutated(sealed, random);
            assertThat(seals.examine(rubbish).intact())
                    .as("seed %d, round %d", SEED, i)
                    .isFalse();
        }
    }

    // Cuts, doubles, fills and overwrites pieces, half of the time inside the signature.
    private static byte[] mutated(byte[] file, Random random) {
        int from = random.nextInt(file.length - 1);
        int length = 1 + random.nextInt(Math.min(400, file.length - from));
        var out = new ByteArrayOutputStream();
        out.write(file, 0, from);
        byte[] piece = new byte[length];
        switch (random.nextInt(4)) {
            case 0 -> random.nextBytes(piece);
            case 1 -> piece = new byte[0];
            case 2 -> {
                out.write(file, from, length);
                System.arraycopy(file, from, piece, 0, length);
            }
            default -> java.util.Arrays.fill(piece, (byte) '/');
        }
        out.writeBytes(piece);
        out.write(file, from + length, file.length - from - length);
        return java.util.Arrays.equals(out.toByteArray(), file) ? new byte[] {1} : out.toByteArray();
    }

    private byte[] sealed(String level) throws Exception {
        return place.seals(level).seal(SealPlace.anyPdf()).content();
    }
}
