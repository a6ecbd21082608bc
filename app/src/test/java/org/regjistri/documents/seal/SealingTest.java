package org.regjistri.documents.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSSignedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealingTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"B-T", "LTA"})
    void a_sealed_file_is_valid_and_trusted_for_a_reader_that_knows_the_root(String level) throws Exception {
        SealPlace place = SealPlace.trial(folder);
        Path file = folder.resolve("sealed.pdf");
        Files.write(file, place.seals(level).seal(SealPlace.anyPdf()).content());
        Path nss = Files.createDirectory(folder.resolve("nss"));
        Program.run("certutil", "-d", "sql:" + nss, "-N", "--empty-password");
        Program.run(
                "certutil",
                "-d",
                "sql:" + nss,
                "-A",
                "-t",
                "CT,C,C",
                "-n",
                "root",
                "-i",
                place.root().toString());
        Program seen = Program.run("pdfsig", "-nssdir", "sql:" + nss, file.toString());
        assertThat(seen.output())
                .contains("Signature is Valid.")
                .contains("Certificate is Trusted.")
                .contains("ETSI.CAdES.detached");
        assertThat(Program.run("qpdf", "--check", file.toString()).output())
                .contains("No syntax or stream encoding errors found");
    }

    @Test
    void openssl_finds_the_signature_and_its_time_stamp_right() throws Exception {
        SealPlace place = SealPlace.trial(folder);
        byte[] sealed = place.seals().seal(SealPlace.anyPdf()).content();
        SignedRange range = ranges(sealed).getFirst();
        byte[] cms = range.content(sealed).orElseThrow();
        assertThat(opensslCms(place, sealed, range, cms)).contains("CMS Verification successful");
        var signer =
                new CMSSignedData(cms).getSignerInfos().getSigners().iterator().next();
        byte[] token = signer.getUnsignedAttributes()
                .get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken)
                .getAttrValues()
                .getObjectAt(0)
                .toASN1Primitive()
                .getEncoded();
        assertThat(opensslTs(place, token, signer.getSignature())).contains("Verification: OK");
    }

    @Test
    void at_lta_openssl_finds_the_last_time_stamp_over_the_whole_file_right() throws Exception {
        SealPlace place = SealPlace.trial(folder);
        byte[] sealed = place.seals("LTA").seal(SealPlace.anyPdf()).content();
        SignedRange last = ranges(sealed).getLast();
        assertThat(last.end()).isEqualTo(sealed.length);
        byte[] token = last.content(sealed).orElseThrow();
        assertThat(opensslTs(place, token, covered(sealed, last))).contains("Verification: OK");
    }

    @Test
    void a_seal_costs_little_once_the_code_is_warm() throws Exception {
        SealsAtWork seals = SealPlace.trial(folder).seals();
        byte[] pdf = SealPlace.anyPdf();
        for (int i = 0; i < 150; i++) {
            seals.seal(pdf);
        }
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < 50; i++) {
            seals.seal(pdf);
        }
        long each = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 50_000;
        System.out.println("A seal takes " + each + " microseconds of CPU.");
        assertThat(each).isLessThan(60_000); // far above, so that a busy machine does not matter
    }

    @Test
    void many_seal_at_the_same_time() throws Exception {
        SealsAtWork seals = SealPlace.trial(folder).seals();
        byte[] pdf = SealPlace.anyPdf();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sealed = new ArrayList<Future<byte[]>>();
            for (int i = 0; i < 40; i++) {
                sealed.add(threads.submit(() -> seals.seal(pdf).content()));
            }
            for (Future<byte[]> one : sealed) {
                assertThat(seals.examine(one.get()).intact()).isTrue();
            }
        }
    }

    private String opensslCms(SealPlace place, byte[] sealed, SignedRange range, byte[] cms) throws Exception {
        Path signature = Files.write(folder.resolve("signature.der"), cms);
        Path content = Files.write(folder.resolve("content"), covered(sealed, range));
        return Program.run(
                        "openssl",
                        "cms",
                        "-verify",
                        "-binary",
                        "-purpose",
                        "any",
                        "-inform",
                        "DER",
                        "-in",
                        signature.toString(),
                        "-content",
                        content.toString(),
                        "-CAfile",
                        place.root().toString(),
                        "-out",
                        "/dev/null")
                .output();
    }

    private String opensslTs(SealPlace place, byte[] token, byte[] stamped) throws Exception {
        Path tokenFile = Files.write(folder.resolve("token.der"), token);
        Path data = Files.write(folder.resolve("stamped"), stamped);
        return Program.run(
                        "openssl",
                        "ts",
                        "-verify",
                        "-token_in",
                        "-in",
                        tokenFile.toString(),
                        "-data",
                        data.toString(),
                        "-CAfile",
                        place.root().toString())
                .output();
    }

    private static java.util.List<SignedRange> ranges(byte[] file) {
        return SignedRange.in(new String(file, StandardCharsets.ISO_8859_1)).stream()
                .sorted(Comparator.comparingInt(SignedRange::end))
                .toList();
    }

    private static byte[] covered(byte[] file, SignedRange range) {
        var out = new ByteArrayOutputStream();
        out.write(file, 0, range.gap());
        out.write(file, range.resume(), range.end() - range.resume());
        return out.toByteArray();
    }
}
