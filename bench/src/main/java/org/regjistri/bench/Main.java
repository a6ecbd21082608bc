package org.regjistri.bench;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `./regjistri bench`: births, where no word says otherwise.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = {Births.class, Certificates.class, BackupAndRestore.class},
        description = "Measures. Without a word: births.")
public final class Main {
    private static final List<String> OWN =
            List.of("--help", "-h", "--version", "-V", "births", "certificates", "backup");

    private Main() {}

    public static void main(String[] words) {
        System.exit(new CommandLine(new Main()).execute(withWord(words)));
    }

    private static String[] withWord(String... words) {
        return words.length > 0 && OWN.contains(words[0])
                ? words
                : Stream.concat(Stream.of("births"), Stream.of(words)).toArray(String[]::new);
    }
}
