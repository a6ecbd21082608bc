package org.regjistri.operations.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.regjistri.database.BackupManifest;
import org.regjistri.database.BackupOrder;
import org.regjistri.database.KeyBundle;
import org.regjistri.journal.JournalSnapshot;
import org.regjistri.journal.SignedNote;
import org.regjistri.operations.Ports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// Also while the register runs on the folder.
@Command(
        name = "backup",
        description =
                "Backs up database, scans and public files, as of one moment; keys stay out. backup keys: the keys.")
final class BackupCommand extends Subcommand implements Callable<Integer> {
    @Option(names = "--to", paramLabel = "FOLDER", description = "A folder that isn't there yet.")
    private @Nullable Path to;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "Encrypts the tables under the passphrase in its first line; scans are encrypted anyhow.")
    private @Nullable Path passphrase;

    @Override
    public Integer call() {
        if (to == null) {
            throw new ParameterException(line(), "Where to? --to FOLDER");
        }
        var things = new KeptThings(regjistri().settings());
        BackupManifest manifest = things.backups()
                .take(new BackupOrder(
                        to,
                        Ports.machineClock().instant(),
                        version(),
                        things.folders(),
                        things.neededKeys(),
                        JournalSnapshot::tell,
                        text -> SignedNote.sign(text, things.journal()).toString(),
                        passphrase,
                        progress()));
        print("%d rows, %d files in %s".formatted(manifest.rows(), manifest.files(), to));
        print("Journal: " + manifest.about().getOrDefault("journal entries", "") + " entries");
        print("Keys that it needs and doesn't have: "
                + String.join(
                        ", ",
                        manifest.keys().stream()
                                .map(key -> key.setting() + " " + key.fingerprint())
                                .toList()));
        manifest.lost().forEach(file -> tell("LOST, an entry rests on it: " + file));
        return manifest.lost().isEmpty() ? ExitCode.FINE : ExitCode.FAILED;
    }

    @Command(name = "keys", description = "Writes the keys, encrypted by a passphrase. Keep them elsewhere.")
    int keys(
            @Option(names = "--to", required = true, paramLabel = "FILE", description = "A file that isn't there yet.")
                    Path file,
            @Option(
                            names = "--passphrase-file",
                            required = true,
                            paramLabel = "FILE",
                            description = "The passphrase is its first line; /dev/stdin reads it.")
                    Path words) {
        Map<String, Path> keys = new KeptThings(regjistri().settings()).keyFiles();
        KeyBundle.write(keys, words, file);
        keys.keySet().forEach(this::print);
        return ExitCode.FINE;
    }

    private static String version() {
        try (InputStream info = BackupCommand.class.getResourceAsStream("/META-INF/build-info.properties")) {
            var properties = new Properties();
            if (info != null) {
                properties.load(info);
            }
            return properties.getProperty("build.version", "unbuilt");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
