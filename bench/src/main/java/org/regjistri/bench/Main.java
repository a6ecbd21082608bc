package org.regjistri.bench;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `./regjistri bench`: births, where no word says otherwise.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = {
            Births.class,
            Certificates.class,
            Journal.class,
            Recovery.class,
            Users.class,
            Soak.class,
            Spike.class,
            Starts.class,
            WholeCountry.class,
            BackupAndRestore.class,
            Linkage.class,
            LinkagePeer.class,
            LinkageOneByOne.class,
            Vectors.class
        },
        description = "Measures. Without a word: births.")
public final class Main {
    private Main() {}

    public static void main(String[] words) {
        var line = new CommandLine(new Main());
        System.exit(line.execute(withWord(line, words)));
    }

    private static String[] withWord(CommandLine line, String... words) {
        Set<String> own = new TreeSet<>(line.getSubcommands().keySet());
        own.addAll(line.getCommandSpec().optionsMap().keySet());
        return words.length > 0 && own.contains(words[0])
                ? words
                : Stream.concat(Stream.of("births"), Stream.of(words)).toArray(String[]::new);
    }
}
