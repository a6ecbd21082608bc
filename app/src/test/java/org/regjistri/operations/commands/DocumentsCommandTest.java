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

/// For designers: without a database.
class DocumentsCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter messages = new StringWriter();

    @Test
    void a_specimen_is_written_for_the_kind_and_language() {
        assertThat(run("documents", "preview", "person-extract", "--language", "sr", "--out", folder.toString()))
                .isEqualTo(ExitCode.FINE);
        assertThat(out.toString().strip())
                .isEqualTo(folder.resolve("person-extract-1-sr.pdf").toString());
        assertThat(folder.resolve("person-extract-1-sr.pdf")).isNotEmptyFile();
    }

    @Test
    void templates_that_were_copied_out_and_broken_are_named_in_one_line() throws IOException {
        assertThat(run("documents", "export-templates", folder.toString())).isEqualTo(ExitCode.FINE);
        Files.delete(folder.resolve("person-extract/1/template.html"));
        assertThat(run(
                        "documents",
                        "preview",
                        "--templates",
                        folder.toString(),
                        "--out",
                        folder.resolve("out").toString()))
                .isEqualTo(ExitCode.FAILED);
        assertThat(messages.toString().lines()).hasSize(1);
        assertThat(messages.toString()).contains("person-extract/1").contains("template.html");
    }

    @Test
    void a_kind_and_a_language_that_do_not_exist_are_wrong_words() {
        assertThat(run("documents", "preview", "passport", "--out", folder.toString()))
                .isEqualTo(ExitCode.WRONG_WORDS);
        assertThat(run("documents", "preview", "--language", "de", "--out", folder.toString()))
                .isEqualTo(ExitCode.WRONG_WORDS);
        assertThat(messages.toString()).contains("birth-certificate").contains("sq, sr or en");
    }

    private int run(String... words) {
        return RegjistriCommand.run(Regjistri.class, new PrintWriter(out), new PrintWriter(messages), words);
    }
}
