package org.regjistri.operations.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.regjistri.database.BackupManifest;
import org.regjistri.database.BackupProblem;
import org.regjistri.database.KeyBundle;
import org.regjistri.database.RestoreOrder;
import org.regjistri.journal.SignedNote;
import org.regjistri.journal.Verification;
import org.regjistri.journal.Verification.Against;
import org.regjistri.operations.Ports;
import org.regjistri.operations.settings.SecretFiles;
import org.regjistri.operations.settings.Settings;
import org.regjistri.operations.settings.SpringProperties;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// Also the way to a newer Regjistri: the schema is brought up to date afterwards.
@Command(
        name = "restore",
        description =
                "Brings a backup back into an empty folder and database, and verifies. restore keys: the keys, before it.")
final class RestoreCommand extends Subcommand implements Callable<Integer> {
    @Option(names = "--from", paramLabel = "FOLDER", description = "The backup.")
    private @Nullable Path from;

    @Option(names = "--passphrase-file", paramLabel = "FILE", description = "Of an encrypted backup.")
    private @Nullable Path passphrase;

    @Option(
            names = "--without-keys",
            description = "Goes on where keys are missing or others; what that loses is in docs/operations.md.")
    private boolean withoutKeys;

    @Override
    public Integer call() {
        if (from == null) {
            throw new ParameterException(line(), "Where from? --from FOLDER");
        }
        Settings settings = regjistri().settings();
        var things = new KeptThings(settings);
        BackupManifest manifest = things.backups()
                .restore(new RestoreOrder(
                        from,
                        things.folders(),
                        things.neededKeys(),
                        withoutKeys,
                        (text, note) -> isSigned(things, text, note),
                        passphrase,
                        progress()));
        print("%d rows and %d files brought back, as of %s"
                .formatted(manifest.rows(), manifest.files(), manifest.taken()));
        manifest.lost().forEach(file -> tell("Lost before the backup: " + file));
        return verify(settings, manifest);
    }

    @Command(name = "keys", description = "Puts the keys of `backup keys` into their places; overwrites none.")
    int keys(
            @Option(names = "--from", required = true, paramLabel = "FILE", description = "The encrypted keys.")
                    Path file,
            @Option(
                            names = "--passphrase-file",
                            required = true,
                            paramLabel = "FILE",
                            description = "The passphrase is its first line; /dev/stdin reads it.")
                    Path words)
            throws IOException {
        var things = new KeptThings(regjistri().settings());
        Map<String, byte[]> keys = KeyBundle.read(file, words);
        for (String name : keys.keySet()) {
            if (Files.exists(things.placeOf(name))) {
                throw new BackupProblem("There is a key at " + things.placeOf(name) + ": none is overwritten.");
            }
        }
        for (Map.Entry<String, byte[]> key : keys.entrySet()) {
            Path place = things.placeOf(key.getKey());
            Files.createDirectories(
                    place.resolveSibling("."),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            KeyBundle.writeNew(place, key.getValue());
            print(key.getKey());
        }
        return ExitCode.FINE;
    }

    private int verify(Settings settings, BackupManifest manifest) {
        SecretFiles.makeMissing(settings, Ports.machineClock());
        try (var context = Application.start(regjistri().application(), SpringProperties.withoutServing(settings))) {
            Verification.Report report = context.getBean(Verification.class).verify(Against.nothing());
            print(report.words().stripTrailing());
            String entries = manifest.about().get("journal entries");
            boolean all = entries == null || Long.parseLong(entries) == report.leaves() + report.waiting();
            if (!all) {
                tell("The backup's journal had " + entries + " entries.");
            }
            return all && report.isSound() ? ExitCode.FINE : ExitCode.FAILED;
        }
    }

    private static boolean isSigned(KeptThings things, String text, String note) {
        try {
            SignedNote signed = SignedNote.parse(note);
            return signed.text().equals(text)
                    && signed.isSignedBy(List.of(things.journal().verifierKey()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
