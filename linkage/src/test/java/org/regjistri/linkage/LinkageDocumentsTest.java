package org.regjistri.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// The documents tell of every option.
class LinkageDocumentsTest {
    private static final Path DOCUMENT = Path.of("../docs/linkage/commands.md");

    @ParameterizedTest
    @ValueSource(strings = {"link", "dedupe"})
    void every_option_is_documented(String command) throws IOException {
        CommandLine line = Objects.requireNonNull(Main.line().getSubcommands().get(command));
        List<String> names = line.getCommandSpec().options().stream()
                .map(option -> "`" + option.longestName())
                .toList();
        assertThat(names).hasSizeGreaterThan(15);
        assertThat(Files.readString(DOCUMENT)).contains(names);
    }
}
