package org.regjistri.operations.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regjistri.Regjistri;

class ShellTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path data;

    private final StringWriter out = new StringWriter();
    private final StringWriter messages = new StringWriter();

    @Test
    void config_show_prints_every_value_with_its_origin() throws IOException {
        Files.writeString(data.resolve("regjistri.properties"), "regjistri.http.port = 9001\n");
        assertThat(run("config", "show", "--data", data.toString())).isZero();
        assertThat(out.toString())
                .contains("regjistri.http.port = 9001  # file " + data)
                .contains("regjistri.data.folder = " + data + "  # command line --data")
                .contains("regjistri.http.address = 127.0.0.1  # default");
        assertThat(messages.toString()).isEmpty();
    }

    @Test
    void a_wrong_setting_ends_with_code_2_and_a_sentence() throws IOException {
        Files.writeString(data.resolve("regjistri.properties"), "regjistri.http.prt = 9001\n");
        assertThat(run("config", "check", "--data", data.toString())).isEqualTo(2);
        assertThat(messages.toString()).contains("did you mean regjistri.http.port?");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void an_unknown_word_ends_with_code_2() {
        assertThat(run("serve")).isEqualTo(2);
        assertThat(messages.toString()).contains("serve");
    }

    @Test
    void help_begins_with_examples_and_lists_exit_codes() {
        assertThat(run("help")).isZero();
        assertThat(out.toString())
                .startsWith("Examples:")
                .contains("Exit codes:")
                .contains("config");
    }

    @Test
    void doctor_looks_without_making_anything() throws IOException {
        assertThat(run("doctor", "--data", data.toString())).isZero();
        assertThat(out.toString()).contains("Data folder " + data);
        try (var content = Files.list(data)) {
            assertThat(content).isEmpty();
        }
    }

    @Test
    void doctor_finds_a_register_that_everybody_on_the_network_can_listen_to() throws IOException {
        Files.writeString(data.resolve("regjistri.properties"), "regjistri.http.address = 0.0.0.0\n");
        assertThat(run("doctor", "--data", data.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("Listens at 0.0.0.0 without TLS");
    }

    private int run(String... words) {
        return RegjistriCommand.run(Regjistri.class, new PrintWriter(out), new PrintWriter(messages), words);
    }
}
