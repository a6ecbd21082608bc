package org.regjistri.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program that anybody can run, `tools/VerifyJournal.java`, in a process of its own.
class IndependentVerifierTest {
    @TempDir
    Path folder;

    @Test
    void it_finds_a_published_journal_sound_and_a_changed_one_not() throws IOException, InterruptedException {
        try (JournalFixture fixture = new JournalFixture(folder)) {
            JournalFixture.Running running = fixture.start();
            running.fill(3, 5);
            String key = running.context
                    .getBean(CheckpointSigner.class)
                    .verifierKey()
                    .toString();
            running.stop();
            assertThat(verify(fixture.published, key)).contains("Sound: 3 checkpoints, all signed.", "size 15 root ");

            Path leaves = fixture.published.resolve("leaf-hashes");
            byte[] bytes = Files.readAllBytes(leaves);
            bytes[7 * 32] ^= 1;
            Files.write(leaves, bytes);
            assertThat(verify(fixture.published, key)).contains("NOT SOUND: positions 5 to 9");
        }
    }

    private String verify(Path published, String key) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        Path.of("..", "tools", "VerifyJournal.java").toString(),
                        published.resolve("leaf-hashes").toString(),
                        published.resolve("checkpoints").toString(),
                        key)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
