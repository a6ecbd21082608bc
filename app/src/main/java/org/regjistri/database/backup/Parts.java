package org.regjistri.database.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.regjistri.database.BackupManifest.Part;

/// Writes parts into the folder of a backup: packed (gzip), encrypted where that is wanted, digested as they lie there.
final class Parts {
    /// Signatures and hashes don't get smaller by trying harder.
    private static final int LEVEL = Deflater.BEST_SPEED;

    private static final int BUFFER = 64 * 1024;

    private final Path folder;
    private final PartCipher cipher;

    Parts(Path folder, PartCipher cipher) {
        this.folder = folder;
        this.cipher = cipher;
    }

    Path folder() {
        return folder;
    }

    /// @param name of the part's file, with `/` between
    Part packed(String name, Disk.Content content) throws IOException {
        return part(name, out -> {
            try (var packing = new Packing(cipher.encrypting(new Unclosed(out), name))) {
                content.to(packing);
            }
        });
    }

    Part plain(String name, byte[] content) throws IOException {
        return part(name, out -> out.write(content));
    }

    private Part part(String name, Disk.Content content) throws IOException {
        Path file = folder.resolve(name);
        Disk.makeFolders(folder.resolve(name).resolveSibling("."), false);
        String sha256 = Disk.write(file, content);
        return new Part(name, Files.size(file), sha256);
    }

    private static final class Packing extends GZIPOutputStream {
        Packing(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(LEVEL);
        }
    }

    /// The file below is closed by whoever opened it, after it was brought to the disk.
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
