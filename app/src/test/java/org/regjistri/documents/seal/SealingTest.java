package org.regjistri.documents.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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
    void a_visible_seal_fits_a_code_of_moderate_size() throws Exception {
        Map<String, String> message = new LinkedHashMap<>();
        message.put("no", "CB-M06-2026-000017");
        message.put("on", "2026-11-23");
        message.put("n", "Krasniqi, Arta");
        message.put("dob", "2026-11-20");
        message.put("pn", "1234567892");
        message.put("m", "Krasniqi, Blerta");
        String text = SealPlace.trial(folder).seals().visible("xk.birth-certificate", message);
        System.out.println(text.length() + " " + text);
        assertThat(text).hasSizeLessThan(950).startsWith("{\"data\":{\"hdr\":{\"is\":\"RKS\",");
    }
}
