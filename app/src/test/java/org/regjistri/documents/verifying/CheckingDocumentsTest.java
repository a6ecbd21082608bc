package org.regjistri.documents.verifying;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.documents.CheckCode;
import org.regjistri.documents.Document;
import org.regjistri.documents.DocumentState;
import org.regjistri.documents.SomeDocument;
import org.regjistri.documents.Verifying;
import org.regjistri.documents.Verifying.FileVerdict;
import org.regjistri.documents.seal.Seals.Examination;
import org.regjistri.documents.verifying.IssuedFiles.How;
import org.regjistri.law.LegalTime;
import org.regjistri.testing.MutableClock;

/// What is told by token, by code and by file.
class CheckingDocumentsTest {
    private static final String RECORD =
            "{\"document\":{\"code\":\"x\",\"number\":\"CB-M06-2026-000017\"},\"facts\":{\"act\":{\"number\":1}}}";
    private static final Examination NO_SEAL = new Examination(true, false, false);
    private static final byte[] FILE = PdfByHand.with(RECORD);
    private final IssuedFilesByHand files = new IssuedFilesByHand();
    private final MutableClock clock = new MutableClock();
    private final SealsByHand seals = new SealsByHand();
    private final SealCheck sealCheck = new SealCheck(seals, Duration.ofSeconds(2));
    private final Verifying verifying = new CheckingDocuments(files, sealCheck, new LegalTime(clock));
    private final Document document = files.add(SomeDocument.inForce());

    CheckingDocumentsTest() {
        files.seal(document, FILE, RECORD);
    }

    @AfterEach
    void endSealCheck() {
        sealCheck.destroy();
    }

    @Test
    void by_token_and_code_the_same_few_facts_are_told_and_the_check_is_kept() {
        var byToken = verifying.byToken(SomeDocument.TOKEN).orElseThrow();
        assertThat(byToken)
                .isEqualTo(new Verifying.Checked(
                        "birth-certificate",
                        "CB-M06-2026-000017",
                        "A. K.",
                        SomeDocument.ISSUED,
                        null,
                        new DocumentState.InForce(SomeDocument.ISSUED),
                        false));
        assertThat(verifying.byCode(SomeDocument.CODE.printed().toLowerCase(Locale.ROOT)))
                .contains(byToken);
        assertThat(files.checks()).containsExactly(How.QR, How.CODE);
    }

    @Test
    void a_token_in_capitals_is_the_same_token() {
        assertThat(verifying.byToken(SomeDocument.TOKEN.toUpperCase(Locale.ROOT)))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0f1e2d3c4b5a69788796a5b4c3d2e1f1", "../../etc/passwd", "' OR 1=1 --"})
    void nothing_is_found_by_another_token(String token) {
        assertThat(verifying.byToken(token)).isEmpty();
        assertThat(files.checks()).isEmpty();
    }

    @Test
    void nothing_is_found_by_another_code() {
        assertThat(verifying.byCode(CheckCode.generate(new Random(18)).printed()))
                .isEmpty();
        assertThat(verifying.byCode("not a code")).isEmpty();
        assertThat(files.checks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22, true", "2026-11-23, false", "2026-11-24, false"})
    void it_is_old_from_the_day_after_its_last_day(LocalDate lastDay, boolean expired) {
        IssuedFilesByHand others = new IssuedFilesByHand();
        others.add(SomeDocument.of(new DocumentState.InForce(SomeDocument.ISSUED), lastDay));
        var checked = new CheckingDocuments(others, sealCheck, new LegalTime(clock))
                .byToken(SomeDocument.TOKEN)
                .orElseThrow();
        assertThat(checked.expired()).isEqualTo(expired);
        assertThat(checked.validUntil()).isEqualTo(lastDay);
    }

    @Test
    void the_file_as_issued_is_intact_and_its_record_comes_along() {
        assertThat(verifying.ofFile(FILE.clone())).isInstanceOfSatisfying(FileVerdict.Intact.class, intact -> {
            assertThat(intact.record()).isEqualTo(RECORD);
            assertThat(intact.checked().number()).isEqualTo("CB-M06-2026-000017");
        });
        assertThat(files.checks()).containsExactly(How.FILE);
        assertThat(seals.examined).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "1 0 obj\nendobj\n%%EOF\n", "%%EOF", "\u0000"})
    void what_was_added_behind_the_issued_file_is_noticed(String more) {
        assertThat(verifying.ofFile(joined(FILE, more.getBytes(StandardCharsets.ISO_8859_1))))
                .isInstanceOfSatisfying(
                        FileVerdict.AddedTo.class,
                        added -> assertThat(added.checked().number()).isEqualTo("CB-M06-2026-000017"));
    }

    @Test
    void a_changed_byte_is_never_intact_and_the_number_is_read_from_what_is_left() {
        byte[] changed = FILE.clone();
        changed[changed.length - 20] ^= 1;
        seals.answer = _ -> new Examination(true, true, false);
        assertThat(verifying.ofFile(changed)).isEqualTo(new FileVerdict.Changed("CB-M06-2026-000017"));
    }

    @Test
    void of_two_hundred_changed_bytes_none_is_intact() {
        Random random = new Random(200);
        for (int i = 0; i < 200; i++) {
            byte[] changed = FILE.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(verifying.ofFile(changed))
                    .isNotInstanceOf(FileVerdict.Intact.class)
                    .isNotInstanceOf(FileVerdict.AddedTo.class)
                    .isNotInstanceOf(FileVerdict.Unknown.class);
        }
    }

    @Test
    void a_forged_file_with_one_of_our_numbers_is_changed_even_without_a_seal() {
        byte[] forged = PdfByHand.with(RECORD.replace("\"code\":\"x\"", "\"code\":\"forged\""));
        assertThat(verifying.ofFile(forged)).isEqualTo(new FileVerdict.Changed("CB-M06-2026-000017"));
    }

    @Test
    void a_number_that_no_document_has_is_not_repeated() {
        byte[] forged = PdfByHand.with(RECORD.replace("000017", "000099"));
        assertThat(verifying.ofFile(forged)).isEqualTo(new FileVerdict.Changed(null));
    }

    @Test
    void our_seal_over_what_the_register_does_not_know_is_for_an_office_to_look_at() {
        seals.answer = _ -> new Examination(true, true, true);
        assertThat(verifying.ofFile(PdfByHand.with("{}"))).isEqualTo(new FileVerdict.Unknown());
    }

    @Test
    void our_seal_over_something_else_is_changed() {
        seals.answer = _ -> new Examination(true, true, false);
        assertThat(verifying.ofFile(PdfByHand.with("{}"))).isEqualTo(new FileVerdict.Changed(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%PD", "GIF89a", "{}", "%PDF-1.7", "%PDF-1.7\nstream\nendstream\n%%EOF\n%%EOF\n%%EOF"})
    void a_file_of_somebody_else_is_not_ours(String content) {
        assertThat(verifying.ofFile(content.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(new FileVerdict.NotOurs());
    }

    @Test
    void what_makes_the_examination_fail_is_not_ours() {
        seals.answer = _ -> {
            throw new StackOverflowError();
        };
        assertThat(verifying.ofFile(PdfByHand.with("{}"))).isEqualTo(new FileVerdict.NotOurs());
    }

    @Test
    void an_examination_without_end_is_given_up() {
        seals.answer = _ -> {
            try {
                Thread.sleep(Duration.ofMinutes(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return NO_SEAL;
        };
        assertThat(verifying.ofFile(PdfByHand.with("{}"))).isEqualTo(new FileVerdict.NotOurs());
    }

    @Test
    void a_bomb_is_unpacked_a_little_only() {
        byte[] bomb = packed(200_000_000);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < 20; i++) {
            file.writeBytes("stream\n".getBytes(StandardCharsets.US_ASCII));
            file.writeBytes(bomb);
        }
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThat(verifying.ofFile(file.toByteArray())).isEqualTo(new FileVerdict.NotOurs()));
    }

    private static byte[] packed(int zeros) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED))) {
            byte[] block = new byte[1_000_000];
            for (int i = 0; i < zeros / block.length; i++) {
                packing.write(block);
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static final class SealsByHand extends SealsOfNobody {
        private int examined;
        private Function<byte[], Examination> answer = _ -> NO_SEAL;

        @Override
        public Examination examine(byte[] file) {
            examined++;
            return answer.apply(file);
        }
    }
}
