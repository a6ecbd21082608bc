package org.regjistri.documents.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real PKCS#11 token: SoftHSM.
class SoftHsmTest {
    @TempDir
    Path folder;

    @Test
    void a_token_seals_is_missed_within_seconds_and_seals_again_when_it_is_back() throws Exception {
        Path tokens = Files.createDirectory(folder.resolve("tokens"));
        Path configuration = Files.writeString(
                folder.resolve("softhsm2.conf"),
                "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        Files.writeString(folder.resolve("pin"), "648219\n");
        Map<String, String> environment = Map.of("SOFTHSM2_CONF", configuration.toString());
        Program made = Program.run(
                folder,
                environment,
                "",
                "softhsm2-util",
                "--init-token",
                "--free",
                "--label",
                "seal",
                "--so-pin",
                "5432",
                "--pin",
                "648219");
        assertThat(made.exit()).as(made.output()).isZero();

        Program seen = Program.run(
                Path.of("."),
                environment,
                "",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SoftHsmChild.class.getName(),
                folder.toString(),
                library());
        assertThat(seen.output())
                .contains("first: sealed", "second: sealed", "token gone: unavailable", "still gone: unavailable")
                .contains("token back: sealed")
                .contains("wrong PIN: unavailable", "The token refused the PIN", "right PIN: sealed");
        seen.output()
                .lines()
                .filter(line -> line.startsWith("seconds: "))
                .forEach(line -> assertThat(Integer.parseInt(line.substring(9))).isLessThan(8));
    }

    private static String library() {
        return Stream.of(
                        "/usr/lib/softhsm/libsofthsm2.so",
                        "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
                        "/usr/lib64/pkcs11/libsofthsm2.so")
                .filter(file -> Files.exists(Path.of(file)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("This test needs SoftHSM (Debian: softhsm2)"));
    }
}
