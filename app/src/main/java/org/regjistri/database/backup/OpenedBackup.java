package org.regjistri.database.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.regjistri.database.BackupManifest;
import org.regjistri.database.BackupManifest.Folder;
import org.regjistri.database.BackupManifest.Part;
import org.regjistri.database.BackupManifest.Table;
import org.regjistri.database.BackupProblem;
import org.regjistri.kernel.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A backup as it lies there, to be checked and read. Nothing is believed before its digest was compared.
public final class OpenedBackup {
    private static final int BUFFER = 64 * 1024;
    private final Path folder;
    private final byte[] json;
    private final BackupManifest manifest;
    private final PartCipher cipher;

    private OpenedBackup(Path folder, byte[] json, BackupManifest manifest, PartCipher cipher) {
        this.folder = folder;
        this.json = json;
        this.manifest = manifest;
        this.cipher = cipher;
    }

    /// @param passphrase null where none was given
    public static OpenedBackup of(Path folder, @Nullable Path passphrase) {
        byte[] json = read(folder);
        BackupManifest manifest = parsed(folder, json);
        if (manifest.form() != BackupManifest.FORM) {
            throw new BackupProblem("The backup has form " + manifest.form() + ", and this Regjistri knows "
                    + BackupManifest.FORM + ": it needs the one that took it, " + manifest.regjistri() + ".");
        }
        return new OpenedBackup(folder, json, manifest, cipher(folder, manifest.lock(), passphrase));
    }

    public BackupManifest manifest() {
        return manifest;
    }

    /// @param signed whether a note, given second, is the text, given first, signed by the journal's key
    void demandSignature(BiPredicate<String, String> signed) {
        try {
            String note = Files.readString(folder.resolve(Form.SIGNATURE));
            if (!signed.test(Form.signedText(Sha256.hex(json)), note)) {
                throw new BackupProblem(
                        "The signature doesn't fit " + Form.MANIFEST + ": the backup was changed after it was taken.");
            }
        } catch (IOException e) {
            throw new BackupProblem("The backup has no readable " + Form.SIGNATURE + ".", e);
        }
    }

    /// Reads every byte.
    void demandWhole() {
        if (manifest.lock() != null) {
            demandWhole(manifest.lock());
        }
        manifest.tables().forEach(table -> demandWhole(table.part()));
        for (Folder kept : manifest.folders()) {
            demandWhole(kept.list());
            files(kept).forEach(this::demandWhole);
        }
    }

    /// The files of a folder, each with its path in the backup.
    List<Part> files(Folder kept) {
        var files = new ArrayList<Part>();
        try (var in = open(kept.list());
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ", 3);
                files.add(new Part(inside(kept.name() + "/" + words[2]), Long.parseLong(words[1]), words[0]));
            }
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new BackupProblem("The part " + kept.list().file() + " can't be read.", e);
        }
        return files;
    }

    Path file(Part part) {
        return folder.resolve(inside(part.file()));
    }

    /// The rows as they were copied.
    InputStream rows(Table table) throws IOException {
        return open(table.part());
    }

    private InputStream open(Part part) throws IOException {
        InputStream in = Files.newInputStream(file(part));
        try {
            return new GZIPInputStream(cipher.decrypting(in, part.file()), BUFFER);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private void demandWhole(Part part) {
        Path file = file(part);
        try {
            if (Files.size(file) != part.bytes()) {
                throw new BackupProblem("The part " + part.file() + " of the backup has " + Files.size(file)
                        + " bytes instead of " + part.bytes() + ".");
            }
            if (!Digests.of(file).equals(part.sha256())) {
                throw new BackupProblem("The part " + part.file() + " of the backup isn't what was written: it was"
                        + " changed or is another's.");
            }
        } catch (NoSuchFileException e) {
            throw new BackupProblem("The part " + part.file() + " of the backup is missing.", e);
        } catch (IOException e) {
            throw new BackupProblem("The part " + part.file() + " of the backup can't be read: " + e.getMessage(), e);
        }
    }

    /// A path that doesn't lead out of the backup.
    private String inside(String path) {
        if (!folder.resolve(path).normalize().startsWith(folder.normalize())) {
            throw new BackupProblem("The backup names a file outside of it: " + path);
        }
        return path;
    }

    private static byte[] read(Path folder) {
        try {
            return Files.readAllBytes(folder.resolve(Form.MANIFEST));
        } catch (NoSuchFileException e) {
            throw new BackupProblem(
                    folder + " is no backup: it has no " + Form.MANIFEST + ", which is written last.", e);
        } catch (IOException e) {
            throw new BackupProblem("Can't read " + folder.resolve(Form.MANIFEST) + ": " + e.getMessage(), e);
        }
    }

    private static BackupManifest parsed(Path folder, byte[] json) {
        try {
            BackupManifest manifest = JsonMapper.shared().readValue(json, BackupManifest.class);
            if (Stream.of(manifest.taken(), manifest.regjistri(), manifest.postgres())
                    .anyMatch(Objects::isNull)) {
                throw new BackupProblem("The manifest in " + folder + " says too little.");
            }
            return manifest;
        } catch (JacksonException e) {
            throw new BackupProblem("The manifest in " + folder + " can't be read: it was changed or cut off.", e);
        }
    }

    private static PartCipher cipher(Path folder, @Nullable Part lock, @Nullable Path passphrase) {
        if (lock == null) {
            return PartCipher.NONE;
        }
        if (passphrase == null) {
            throw new BackupProblem("The backup is encrypted: name the file with its passphrase, --passphrase-file.");
        }
        try {
            byte[] key =
                    Passphrase.read(passphrase).open(Form.LOCK_NAME, Files.readAllBytes(folder.resolve(Form.LOCK)));
            return PartCipher.of(new String(key, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new BackupProblem("The part " + Form.LOCK + " of the backup can't be read.", e);
        }
    }
}
