package org.regjistri.documents.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The seal on paper, read by the program that anybody can run and by a reader that others wrote.
class VisibleSealTest {
    private static final Path READER = Path.of("target", "vds-reader").toAbsolutePath();

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // before each
    private SealPlace place;

    @SuppressWarnings("NullAway.Init") // before each
    private String text;

    @BeforeEach
    void seal() throws Exception {
        place = SealPlace.trial(folder.resolve("place"));
        text = place.seals().visible("xk.birth-certificate", message());
    }

    @Test
    void it_fits_a_code_of_moderate_size() {
        assertThat(text).hasSizeLessThan(950).startsWith("{\"data\":{\"hdr\":{\"is\":\"RKS\",");
    }

    @Test
    void anybody_with_the_root_finds_it_genuine_without_a_network() throws Exception {
        Program seen = verify(text, "--root", place.root().toString());
        assertThat(seen.output())
                .contains("GENUINE: sealed by CN=Seal, O=Regjistri trial, C=XK")
                .contains("no: CB-M06-2026-000017")
                .contains("n: Gjokë-Đorđević \"Ćiro\"")
                .contains("revocation NOT checked");
        assertThat(seen.exit()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2026-11-21",
        "CB-M06, CB-M07",
        "birth-certificate, birth-certificat",
        "\"v\":1, \"v\":2",
        "RKS, RKT",
        "Gjokë, Gjoke"
    })
    void changed_words_are_refused(String before, String after) throws Exception {
        String changed = text.replace(before, after);
        assertThat(changed).isNotEqualTo(text);
        Program seen = verify(changed, "--root", place.root().toString());
        assertThat(seen.output()).startsWith("NOT GENUINE: ");
        assertThat(seen.exit()).isEqualTo(1);
    }

    @Test
    void a_root_that_is_not_ours_does_not_vouch_for_it() throws Exception {
        SealPlace other = SealPlace.trial(folder.resolve("other"));
        Program seen = verify(text, "--root", other.root().toString());
        assertThat(seen.output()).contains("a root that is not known here");
        assertThat(seen.exit()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "https://example.org/",
                "{\"data\":{\"hdr\":{\"v\":1}},\"sig\":{\"alg\":\"ES256\"}}"
            })
    void what_is_no_seal_is_refused_in_words(String rubbish) throws Exception {
        Program seen = verify(rubbish, "--root", place.root().toString());
        assertThat(seen.output()).startsWith("NOT GENUINE: ").doesNotContain("Exception");
        assertThat(seen.exit()).isEqualTo(1);
    }

    @Test
    void with_a_revocation_list_an_ended_seal_is_told_from_one_that_holds() throws Exception {
        SealRoot root = SealRoot.open(place.rootFolder, null, place.clock);
        Path list = place.rootFolder.resolve("root.crl");
        String[] words = {"--root", place.root().toString(), "--crl", list.toString()};
        assertThat(verify(text, words).output()).contains("GENUINE").contains("not revoked");
        BigInteger serial =
                place.seals().certificates().getFirst().certificate().getSerialNumber();
        root.revoke(serial, CertificateEnd.KEY_COMPROMISE, Instant.parse("2026-11-01T00:00:00Z"));
        Program seen = verify(text, words);
        assertThat(seen.output()).startsWith("ASK THE REGISTER: ").contains("revoked from 2026-11-01T00:00:00Z on");
        assertThat(seen.exit()).isEqualTo(3);
    }

    @Test
    void a_reader_that_others_wrote_finds_ours_valid_and_refuses_a_changed_one() throws Exception {
        install();
        Program seen = Program.run(READER, Map.of(), text, "node", "read.js");
        assertThat(seen.output()).isEqualTo("valid xk.birth-certificate\n");
        Program changed = Program.run(READER, Map.of(), text.replace("2026-11-20", "2026-11-21"), "node", "read.js");
        assertThat(changed.output()).isEqualTo("refused\n");
    }

    // The reader's licence (GPL) keeps it out of this repository; it is fetched for this test only.
    private static void install() throws IOException, InterruptedException {
        Path from = Path.of("src", "test", "resources", "vds-reader");
        Files.createDirectories(READER.resolve("webcrypto"));
        for (String file : new String[] {"package.json", "read.js", "webcrypto/package.json", "webcrypto/index.js"}) {
            Files.copy(from.resolve(file), READER.resolve(file), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        if (Files.exists(READER.resolve("node_modules/@pathcheck/vds-sdk/package.json"))) {
            return;
        }
        Program npm = Program.run(
                READER,
                Map.of(),
                "",
                "npm",
                "install",
                "--omit=optional",
                "--no-package-lock",
                "--no-save",
                "--no-audit",
                "--no-fund",
                "--ignore-scripts");
        assertThat(npm.exit())
                .as("npm could not fetch the reader: %s", npm.output())
                .isZero();
    }

    private static Program verify(String text, String... words) throws Exception {
        var all = new java.util.ArrayList<String>();
        all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        all.add("-Dstdout.encoding=UTF-8");
        all.add(Path.of("..", "tools", "VerifySeal.java").toString());
        all.addAll(java.util.List.of(words));
        return Program.run(Path.of("."), Map.of(), text, all.toArray(String[]::new));
    }

    private static Map<String, String> message() {
        Map<String, String> message = new LinkedHashMap<>();
        message.put("no", "CB-M06-2026-000017");
        message.put("on", "2026-11-23");
        message.put("n", "Gjokë-Đorđević \"Ćiro\"");
        message.put("dob", "2026-11-20");
        message.put("pn", "1234567892");
        message.put("m", "Krasniqi, Blerta");
        return message;
    }
}
